import type { Feed, FeedItem } from './model.js';
import { currentItems } from './select.js';

/** An address without what does not tell pages apart: the scheme, a fragment, a slash at the end. */
const bare = (url?: string) => url?.replace(/#.*/, '').replace(/^https?:|\/$/g, '');

/**
 * The item of a feed with this id or address, or the newest one for `latest`. What has expired is not found.
 *
 * @param now Milliseconds since 1970.
 */
export function findItem({ items }: Feed, key: string, now: number): FeedItem | undefined {
  const shown = (test: (item: FeedItem) => boolean) => items.find((item) => test(item) && currentItems([item], now)[0]);
  if (key === 'latest') return shown(() => true);
  return (
    shown(({ id }) => id === key) ??
    shown(({ url, external_url }) => [bare(url), bare(external_url)].includes(bare(key)))
  );
}
