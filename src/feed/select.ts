import { timeOf } from './item-time.js';
import type { Feed, FeedItem } from './model.js';

/** What identifies an item across feeds. Many sites number their items, so a number needs the host; other ids are unique. */
const identityOf = ({ id, url }: FeedItem): string => (+id >= 0 ? `${id} ${url?.split('/')[2]}` : id);

/** The ids and URLs that several items of one feed share, so that they identify none of them. */
function sharedKeys(feeds: readonly Feed[]): Set<string | undefined> {
  const shared = new Set<string | undefined>([undefined]);
  for (const { items } of feeds) {
    const own = new Set<string | undefined>();
    for (const item of items)
      for (const key of new Set([identityOf(item), item.url])) (own.has(key) ? shared : own).add(key);
  }
  return shared;
}

/**
 * The items of several feeds as one list: each once, newest first, those without a date last. Items of the same instant keep
 * the order of their feeds. An item without a language gets that of its feed.
 *
 * Items of different feeds are the same by id or URL. Inside one feed notices may share a page, and some software writes one
 * id for all, so only what agrees in id, URL, title and date is the same. A shared id is replaced by the URL.
 */
export function mergeItems(feeds: readonly Feed[]): FeedItem[] {
  const shared = sharedKeys(feeds);
  const seen = new Set<string | undefined>();
  const merged: { item: FeedItem; time: number }[] = [];
  for (const { items, language } of feeds) {
    for (const item of items) {
      // The item itself is changed and not copied, because elements compare items by identity.
      if (language) item.language ??= language;
      const { id, url, title, date_published } = item;
      if (shared.has(identityOf(item)) && !shared.has(url)) item.id = url!;
      const content = [id, url, title, date_published].join('\n');
      const keys = [content, identityOf(item), url].filter((key) => !shared.has(key));
      if (keys.some((key) => seen.has(key))) continue;
      for (const key of keys) seen.add(key);
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
