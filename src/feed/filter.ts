import { MINUTE, offsetAt } from './dates.js';
import { fold } from './fold-accents.js';
import type { FeedItem } from './model.js';
import { excerptOf } from './text.js';

/** Which items to keep, and in which order. Absent and empty options keep all. */
export interface FilterOptions {
  /** Comma-separated tags; any of them. */
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

const phrases = (list?: string | null) => (list ?? '').split(',').map(fold).filter(Boolean);

/** The first moment of a day in a zone, or of the day after; NaN for what is no day. */
function dayStart(day: string | undefined, timeZone: string | undefined, after = 0): number {
  const midnight = /^\d{4}-\d\d-\d\d$/.test(day?.trim() ?? '') ? Date.parse(day!) + after * 86_400_000 : NaN;
  // The offset belongs to the moment, which is only known once the offset is: two rounds settle it.
  return midnight - offsetAt(midnight - offsetAt(midnight, timeZone) * MINUTE, timeZone) * MINUTE;
}

/**
 * Filters and sorts the items of a feed, without changing it. A wrong day or sort counts as absent; an item
 * without a date is left out where `since` or `until` is given.
 */
export function filterItems(items: readonly FeedItem[], options: FilterOptions): FeedItem[] {
  const { timeZone } = options;
  const categories = phrases(options.category);
  const wanted = phrases(options.match);
  const unwanted = phrases(options.exclude);
  const from = dayStart(options.since, timeZone);
  const to = dayStart(options.until, timeZone, 1);
  const needsText = wanted.length > 0 || unwanted.length > 0;
  const timeOf = ({ date_published, date_modified }: FeedItem) => Date.parse(date_published ?? date_modified ?? '');

  const kept = items.filter((item) => {
    const time = timeOf(item);
    if (!Number.isNaN(from) && !(time >= from)) return false;
    if (!Number.isNaN(to) && !(time < to)) return false;
    if (categories.length && !item.tags?.some((tag) => categories.includes(fold(tag)))) return false;
    if (!needsText) return true;
    // A line break cannot stand in a phrase, so no phrase is found across two fields.
    const text = [item.title, item.summary ?? excerptOf(item), ...(item.tags ?? [])]
      .map((part) => fold(part ?? ''))
      .join('\n');
    const has = (phrase: string) => text.includes(phrase);
    return (!wanted.length || wanted.some(has)) && !unwanted.some(has);
  });

  const by = <K>(key: (item: FeedItem) => K, compare: (a: K, b: K) => number) =>
    kept
      .map((item) => ({ item, key: key(item) }))
      .sort((a, b) => compare(a.key, b.key))
      .map(({ item }) => item);
  // What has no date, no title or no count stands last, whichever way the rest is sorted.
  const numeric = (sign: number) => (a: number, b: number) =>
    Number.isNaN(a) || Number.isNaN(b) ? +Number.isNaN(a) - +Number.isNaN(b) : sign * (a - b);
  switch (options.sort) {
    case 'title': {
      const { compare } = new Intl.Collator('vi', { numeric: true });
      return by(
        ({ title }) => title ?? '\uffff',
        (a, b) => compare(a, b),
      );
    }
    case 'views':
      return by(({ _bantin }) => _bantin?.views ?? NaN, numeric(-1));
    case 'oldest':
      return by(timeOf, numeric(1));
    default:
      return by(timeOf, numeric(-1));
  }
}
