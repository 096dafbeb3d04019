import type { Feed, FeedItem } from './model.js';
import { currentItems } from './select.js';

/** The part of an address that identifies a page: without scheme, fragment and final slash. */
export const pageOf = (url: string) => url.replace(/^https?:|\/?(#[\s\S]*)?$/g, '');

/** The items of a feed that have not expired, in its order. @param now Milliseconds since 1970. */
export function shownItems({ items }: Feed, now: number): FeedItem[] {
  const current = new Set(currentItems(items, now));
  return items.filter((item) => current.has(item));
}

/**
 * The item with this id or address, or the newest one for `latest`, unless that is the id of an item.
 *
 * @param items Newest first.
 */
export function findItem(items: readonly FeedItem[], key: string): FeedItem | undefined {
  const exact = items.find(({ id }) => id === key);
  if (exact || key === 'latest') return exact ?? items[0];
  const page = pageOf(key);
  const isPage = (url: string | undefined) => !!url && pageOf(url) === page;
  return items.find(({ url, external_url }) => isPage(url) || isPage(external_url));
}
