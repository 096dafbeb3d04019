import { phrases } from '../../feed/filter.js';
import { type PreparedFeed, toTagTerm } from './prepared-feed.js';
import { findAnyTerm } from './search-text.js';

/** The part of a feed that a caller requests. */
export interface Selection {
  limit?: number;
  /** `YYYY-MM-DD`, or a date and time in ISO 8601 with an offset. */
  since?: string;
  /** Comma-separated tags; any of them. */
  category?: string;
  /** Comma-separated phrases; any of them in title, summary or tags. */
  q?: string;
}

/** When a day begins in Viet Nam, or the moment that a date and time names. */
const toTime = (since: string) => Date.parse(since.includes('T') ? since : `${since}T00:00:00+07:00`);

/** The tests that a selection asks items to pass. */
function makeTests(feed: PreparedFeed, { since, category, q }: Selection): ((item: number) => boolean)[] {
  const tests: ((item: number) => boolean)[] = [];
  if (since) {
    const start = toTime(since);
    tests.push((item) => feed.published[item]! >= start);
  }
  for (const [search, terms] of [
    [feed.tags, phrases(category).map(toTagTerm)],
    [feed.texts, phrases(q)],
  ] as const) {
    if (!terms.length) continue;
    const found = findAnyTerm(search, terms);
    tests.push((item) => found.has(item));
  }
  return tests;
}

/**
 * The places of the selected items in the feed: pinned ones first, then newest first, without those that have expired at
 * `now`. Undefined where the selection is empty, which stands for all items in the order of the feed.
 */
export function chooseItems(feed: PreparedFeed, selection: Selection, now: number): number[] | undefined {
  const { limit = Number.POSITIVE_INFINITY, since, category, q } = selection;
  if (limit === Number.POSITIVE_INFINITY && !since && !category && !q) return;
  const tests = makeTests(feed, selection);
  const pinned: number[] = [];
  const others: number[] = [];
  for (const item of feed.newestFirst) {
    if (feed.expires[item]! <= now || !tests.every((passes) => passes(item))) continue;
    (feed.pinned[item] ? pinned : others).push(item);
  }
  return [...pinned, ...others].slice(0, limit);
}
