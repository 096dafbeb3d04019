import { timeOf } from './item-time.js';
import type { Feed, FeedItem } from './model.js';

/** What identifies an item across feeds. Many sites number their items, so a number needs the host; other ids are unique. */
function identityOf({ id, url }: FeedItem): string {
  const isNumber = +id >= 0;
  return isNumber ? `${id} ${url?.split('/')[2]}` : id;
}

/**
 * The items of several feeds as one list: each once (by id, then by URL), newest first, those without a date last. Items of
 * the same instant keep the order of their feeds. An item without a language gets that of its feed.
 */
export function mergeItems(feeds: readonly Feed[]): FeedItem[] {
  const seen = new Set<string>();
  const merged: { item: FeedItem; time: number }[] = [];
  for (const { items, language } of feeds) {
    for (const item of items) {
      // The item itself is changed and not copied, because elements compare items by identity.
      if (language) item.language ??= language;
      const identity = identityOf(item);
      if (seen.has(identity) || (item.url && seen.has(item.url))) continue;
      seen.add(identity);
      if (item.url) seen.add(item.url);
      merged.push({ item, time: timeOf(item) || 0 });
    }
  }
  return merged.sort((a, b) => b.time - a.time).map(({ item }) => item);
}

const isPinned = ({ _bantin }: FeedItem) => _bantin?.pinned === true;

/** The items to show at `now` (milliseconds since 1970): pinned ones first, without expired ones, else in the given order. */
export function currentItems(items: readonly FeedItem[], now: number): FeedItem[] {
  const current = items.filter(({ _bantin }) => !_bantin?.expires || !(Date.parse(_bantin.expires) <= now));
  const pinned = current.filter(isPinned);
  return pinned.length ? [...pinned, ...current.filter((item) => !isPinned(item))] : current;
}
