import { phrases } from '../../feed/filter.js';
import { type PreparedFeed, toNameTerm, toTagTerm } from './prepared-feed.js';
import { findAnyTerm, findTerm } from './search-text.js';

/** The part of a feed that a caller requests. */
export interface Selection {
  limit?: number;
  /** `YYYY-MM-DD`, or a date and time in ISO 8601 with an offset. */
  since?: string;
  /** Comma-separated tags; any of them. */
  category?: string;
  /** Comma-separated phrases; any of them in title, summary or tags. */
  q?: string;
  /** Id or address of an item, or `latest`: the items around it in time, without preference for pinned ones. */
  id?: string;
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
  const { limit = Number.POSITIVE_INFINITY, since, category, q, id } = selection;
  if (limit === Number.POSITIVE_INFINITY && !since && !category && !q && !id) return;
  const tests = makeTests(feed, selection);
  const pinned: number[] = [];
  const others: number[] = [];
  for (const item of feed.newestFirst) {
    if (feed.expires[item]! <= now || !tests.every((passes) => passes(item))) continue;
    (feed.pinned[item] ? pinned : others).push(item);
  }
  return id ? chooseAround(feed, id, [...pinned, ...others], limit) : [...pinned, ...others].slice(0, limit);
}

/** An address as it stands, with the other scheme, and each with or without its final slash. */
function spellingsOf(name: string): string[] {
  const address = /^(https?):\/\/([^#]*[^#/])\/?(?:#.*)?$/s.exec(name);
  if (!address) return [name];
  return [name, ...['https', 'http'].flatMap((scheme) => ['', '/'].map((end) => `${scheme}://${address[2]}${end}`))];
}

/** The place of an item in the feed, by its id or address. */
export function findPlace({ names }: PreparedFeed, name: string): number | undefined {
  for (const spelling of spellingsOf(name)) {
    const { value } = findTerm(names, toNameTerm(spelling)).next();
    if (value !== undefined) return value;
  }
}

/** So many of the items, newest first, with the named one among them; none where it is not one of the items. */
function chooseAround(feed: PreparedFeed, name: string, items: readonly number[], limit: number): number[] {
  const isChosen = new Set(items);
  const ordered = Array.from(feed.newestFirst).filter((item) => isChosen.has(item));
  const named = findPlace(feed, name);
  const isLatest = named === undefined && name === 'latest';
  const place = isLatest ? 0 : ordered.indexOf(named ?? -1);
  if (place < 0) return [];
  // The newest ones where it is among them, else as many before it as behind it.
  const start = place < limit ? 0 : place - Math.floor(limit / 2);
  return ordered.slice(start, start + limit);
}
