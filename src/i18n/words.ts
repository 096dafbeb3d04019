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
  /** How long ago something was, up to a week; whole minutes. */
  ago(minutes: number): string;
  /** Between the groups of three digits of a whole number, as in `1.234`. */
  groupSeparator: string;
  /** What a reader is told, one sentence for each way a feed can fail to load. */
  errors: Readonly<Record<FeedErrorCode, string>>;
}

/** `ago` by the platform, for any language (https://tc39.es/ecma402/#relativetimeformat-objects). */
export function agoIn(lang: string): (minutes: number) => string {
  let format: Intl.RelativeTimeFormat | undefined;
  return (minutes) => {
    format ??= new Intl.RelativeTimeFormat(lang);
    if (minutes < 60) return format.format(-minutes, 'minute');
    return minutes < 24 * 60
      ? format.format(-Math.floor(minutes / 60), 'hour')
      : format.format(-Math.floor(minutes / (24 * 60)), 'day');
  };
}
