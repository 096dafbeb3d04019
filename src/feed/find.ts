import type { Feed, FeedItem } from './model.js';
import { currentItems } from './select.js';

/** An address without what does not tell pages apart: the scheme, a fragment, a slash at the end. */
const bare = (url: string) => url.replace(/#.*|^https?:/g, '').replace(/\/$/, '');

/**
 * The item of a feed with this id or address, or the newest one for `latest`. What has expired is not found.
 *
 * @param now Milliseconds since 1970.
 */
export function findItem({ items }: Feed, key: string, now: number): FeedItem | undefined {
  const shown = items.filter((item) => currentItems([item], now)[0]);
  return key === 'latest'
    ? shown[0]
    : (shown.find(({ id }) => id === key) ??
        shown.find(({ url, external_url }) => [url, external_url].some((own) => own && bare(own) === bare(key))));
}
