import type { FeedErrorCode } from '../feed/errors.js';

/** What every widget says, in one language. */
export interface Words {
  /** BCP 47, set as `lang` on the widget's own words. */
  lang: string;
  loading: string;
  empty: string;
  /** Stands in where the exact reason of {@link RareWords.errors} cannot be fetched. */
  failed: string;
  /** Instead of a title where an item has no text at all. */
  untitled: string;
  /** Leads to the publisher's own list. */
  all: string;
  /** The rest, fetched by the widgets that need it. */
  rare(): Promise<RareWords>;
}

/** What some widgets say, some of the time. */
export interface RareWords {
  retry: string;
  /** Shows further items in place. */
  more: string;
  views(count: string): string;
  source(name: string): string;
  /** On an item that is only some hours old. */
  isNew: string;
  /** Items that have come since the list was shown. */
  newItems(count: number): string;
  /** When an older copy was read: a time as `10:35`, and a date. */
  updated(time: string, date: string): string;
  /** Between the groups of three digits of a whole number, as in `1.234`. */
  groupSeparator: string;
  /** What a reader is told, one sentence for each way a feed can fail to load. */
  errors: Readonly<Record<FeedErrorCode, string>>;
}
