import type { Feed, FeedItem } from './model.js';

/** Newest first; what has no date comes last. ISO dates differ in their offsets, so instants are compared. */
const timeOf = ({ date_published, date_modified }: FeedItem) => Date.parse(date_published ?? date_modified ?? '') || 0;

/**
 * The items of several feeds as one list: each once (by id, then by URL), newest first, those without a
 * date behind those with one. Items of the same instant keep the order of their feeds. An item that names no language is
 * given that of its feed.
 */
export function mergeItems(feeds: readonly Feed[]): FeedItem[] {
  const seen = new Set<string>();
  const items: { item: FeedItem; time: number }[] = [];
  for (const { items: own, language } of feeds) {
    for (const item of own) {
      if (language) item.language ??= language; // in place: whose item it is, is asked by its identity
      const { id, url } = item;
      // Two sites both have a number 12; every other id is taken to be meant for the whole world.
      const key = +id >= 0 ? `${id} ${url?.split('/')[2]}` : id;
      if (seen.has(key) || seen.has(url!)) continue;
      seen.add(key).add(url ?? key);
      items.push({ item, time: timeOf(item) });
    }
  }
  return items.sort((a, b) => b.time - a.time).map(({ item }) => item);
}

/** What may be shown at `now` (milliseconds): pinned items first, expired ones left out, else in the order given. */
export const currentItems = (items: readonly FeedItem[], now: number): FeedItem[] =>
  items
    .filter(({ _bantin }) => !(Date.parse(_bantin?.expires ?? '') <= now))
    .sort((a, b) => +!!b._bantin?.pinned - +!!a._bantin?.pinned);
