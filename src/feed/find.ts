import type { Feed, FeedItem } from './model.js';
import { currentItems } from './select.js';

/** An address without what does not tell pages apart: the scheme, a fragment, a slash at the end. */
const bare = (url: string) => url.replace(/^https?:|\/?(#.*)?$/g, '');

/** What has not expired, newest first. @param now Milliseconds since 1970. */
export function shownItems({ items }: Feed, now: number): FeedItem[] {
  const current = new Set(currentItems(items, now));
  return items.filter((item) => current.has(item));
}

/**
 * The item with this id or address among those that are shown, or the newest one for `latest`.
 *
 * @param items Newest first.
 */
export const findItem = (items: readonly FeedItem[], key: string): FeedItem | undefined =>
  key === 'latest'
    ? items[0]
    : (items.find(({ id }) => id === key) ??
      items.find(({ url, external_url }) => [url, external_url].some((own) => own && bare(own) === bare(key))));
