import { offsetAt } from './dates.js';
import { fold } from './fold-accents.js';
import { htmlToText } from './html-to-text.js';
import { timeOf } from './item-time.js';
import type { FeedItem } from './model.js';
import { MINUTE } from './short-date.js';
import { excerptOf, type HtmlToText } from './text.js';

/** Which items to keep, and in which order. Absent and empty options keep all. */
export interface FilterOptions {
  /** Comma-separated tags; any of them. Of this list and the two below the first 100 count. */
  category?: string;
  /** Comma-separated phrases; any of them in title, summary or tags. Accents and case do not matter. */
  match?: string;
  /** Comma-separated phrases; an item with any of them in title, summary or tags is left out. */
  exclude?: string;
  /** First day, `YYYY-MM-DD`, in `timeZone`. */
  since?: string;
  /** Last day, `YYYY-MM-DD`, in `timeZone`. */
  until?: string;
  /** `newest` by default. */
  sort?: 'newest' | 'oldest' | 'title' | 'views';
  /** IANA name; Asia/Ho_Chi_Minh by default. */
  timeZone?: string;
}

const DAY = 24 * 60 * MINUTE;

/** How many phrases count. Each of them is looked for in every text, and on the gateway a reader names them. */
const MOST_PHRASES = 100;

/** The distinct phrases of a comma-separated list, folded. */
export const phrases = (list?: string | null) => {
  const distinct = new Set((list ?? '').split(',').map(fold).filter(Boolean));
  return [...distinct].slice(0, MOST_PHRASES);
};

/** When a day begins in a zone, or one that many days later; NaN for what is no day. */
function dayStart(day: string | undefined, timeZone: string | undefined, later = 0): number {
  const written = day?.trim() ?? '';
  if (!/^\d{4}-\d\d-\d\d$/.test(written)) return NaN;
  const midnight = Date.parse(written) + later * DAY;
  // A zone's offset depends on the instant, and the instant on the offset: the second round corrects the first.
  return midnight - offsetAt(midnight - offsetAt(midnight, timeZone) * MINUTE, timeZone) * MINUTE;
}

/** Everything of an item that phrases are looked for in. No phrase has a line break, so none matches across two fields. */
export const searchText = (item: FeedItem, toText: HtmlToText = htmlToText) =>
  [item.title, item.summary ?? excerptOf(item, toText), ...(item.tags ?? [])]
    .map((part) => fold(part ?? ''))
    .join('\n');

/** A test for the items to keep. */
function makeFilter(options: FilterOptions): (item: FeedItem) => boolean {
  const { timeZone } = options;
  const categories = phrases(options.category);
  const wanted = phrases(options.match);
  const unwanted = phrases(options.exclude);
  const start = dayStart(options.since, timeZone);
  const end = dayStart(options.until, timeZone, 1);

  return (item) => {
    const time = timeOf(item);
    if (!Number.isNaN(start) && !(time >= start)) return false;
    if (!Number.isNaN(end) && !(time < end)) return false;
    if (categories.length && !item.tags?.some((tag) => categories.includes(fold(tag)))) return false;
    if (!wanted.length && !unwanted.length) return true;
    const text = searchText(item);
    const has = (phrase: string) => text.includes(phrase);
    return (!wanted.length || wanted.some(has)) && !unwanted.some(has);
  };
}

/** Sorts by a key that is computed once for each item. */
const sortBy = <K>(items: readonly FeedItem[], keyOf: (item: FeedItem) => K, compare: (a: K, b: K) => number) =>
  items
    .map((item) => ({ item, key: keyOf(item) }))
    .sort((a, b) => compare(a.key, b.key))
    .map(({ item }) => item);

/** Compares numbers, with NaN after all others in both directions. */
function compareNumbers(a: number, b: number, direction: 1 | -1): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return +Number.isNaN(a) - +Number.isNaN(b);
  return direction * (a - b);
}
const ascending = (a: number, b: number) => compareNumbers(a, b, 1);
const descending = (a: number, b: number) => compareNumbers(a, b, -1);

/**
 * Filters and sorts the items of a feed, and returns a new list. A wrong day or sort counts as absent; an item without a
 * date is left out where `since` or `until` is given.
 */
export function filterItems(items: readonly FeedItem[], options: FilterOptions): FeedItem[] {
  const kept = items.filter(makeFilter(options));
  switch (options.sort) {
    case 'title': {
      const { compare } = new Intl.Collator('vi', { numeric: true });
      return sortBy(kept, ({ title }) => title ?? '\uffff', compare); // items without a title are last
    }
    case 'views':
      return sortBy(kept, ({ _bantin }) => _bantin?.views ?? NaN, descending);
    case 'oldest':
      return sortBy(kept, timeOf, ascending);
    default:
      return sortBy(kept, timeOf, descending);
  }
}
