import { parseDay } from './calendar-day.js';
import { weekdayOf } from './date-names.js';
import { type NumericDate, type ParsedDate, readInOrder, settleOrder } from './date-order.js';
import { parseIsoDate } from './iso-dates.js';
import type { Feed } from './model.js';
import type { NormalizeOptions, UnparsedDate } from './raw-feed.js';
import { toText } from './text.js';
import { splitTime } from './time-of-day.js';

/** What is known about the feed whose dates are parsed. */
export interface DateOptions extends NormalizeOptions {
  /** When the feed changed, as it says. */
  updated?: unknown;
}

/** Longest text that is read as a date, in characters. */
const LONGEST = 100;

/** Marks of writing direction, and others that are not visible; `toLocaleString()` of some browsers writes them. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** In lower case, with usual digits and spaces, and without accents, which publishers write or leave out. */
function simplify(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(INVISIBLE, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd')
    .trim();
}

/** Takes the number of "Thứ 5" or "T5" away, which is no day of the month; but leaves that of an English Thursday. */
const withoutWeekday = (text: string, written: string): string =>
  /th\u1ee9/i.test(written.normalize('NFC')) ? text.replace(/\bthu ?[2-7]\b/, ' ') : text.replace(/^t ?[2-7]\b/, ' ');

/** The date that a text names, where it is a full one. */
export function parseDate(text: string): ParsedDate | undefined {
  const simple = simplify(text);
  const { time, rest } = splitTime(withoutWeekday(simple, text));
  const day = parseDay(rest);
  return day && { ...day, ...time, weekday: weekdayOf(simple) };
}

/** Seconds since 1970, or milliseconds, microseconds or nanoseconds; also as .NET writes them in JSON: `/Date(…)/`. */
function parseTimestamp(text: string): string | undefined {
  const [, digits] = /^(?:\/date\()?(\d{9,19})(?:\.\d*)?(?:[+-]\d{4})?(?:\)\/)?$/i.exec(text) ?? [];
  if (!digits) return;
  let milliseconds = digits.length < 11 ? Number(digits) * 1000 : Number(digits);
  if (digits.length > 14) milliseconds /= digits.length > 17 ? 1e6 : 1e3;
  const date = new Date(Math.floor(milliseconds / 1000) * 1000);
  return Number.isNaN(date.getTime()) ? undefined : parseIsoDate(date.toISOString());
}

/** A date in ISO 8601 where its text has one meaning; else its parts, whose order other dates may settle. */
function parseText(text: string, timeZone: string | undefined): { iso?: string; numeric?: ParsedDate } {
  if (text.length > LONGEST) return {};
  const iso = parseIsoDate(text, timeZone) ?? parseTimestamp(text);
  const parts = iso ? undefined : parseDate(text);
  if (!parts) return { iso };
  return parts.isNumeric ? { numeric: parts } : { iso: readInOrder(parts, 'day-first', timeZone) };
}

/**
 * Parses the dates of one feed that are not in the model's form, and hands on those it understands: RFC 822 and 2822 with
 * what publishers make of them, Vietnamese and numeric dates, seconds and milliseconds since 1970. `settleOrder` says how the
 * day is told from the month. Dates before 1901 and after 2099 are what software writes for no date, and are left out.
 *
 * @param feed The feed as far as it is known: items have the dates that are in the model's form.
 */
export function parseDates(dates: UnparsedDate[], feed: Feed, options: DateOptions = {}): void {
  const { timeZone, now = Date.now() } = options;
  const numeric: (NumericDate & Pick<UnparsedDate, 'set'>)[] = [];
  for (const { text, set, item } of dates) {
    const { iso, numeric: parts } = parseText(text, timeZone);
    if (iso) set(iso);
    if (parts) numeric.push({ parts, set, item });
  }
  if (numeric.length === 0) return;

  const update = parseText(toText(options.updated) ?? '', timeZone);
  const shown = update.numeric ? [...numeric, { parts: update.numeric }] : numeric;
  const orderOf = settleOrder(shown, { ...options, feed, now, updated: Date.parse(update.iso ?? '') });
  for (const { parts, set } of numeric) {
    const iso = readInOrder(parts, orderOf(parts), timeZone);
    if (iso) set(iso);
  }
}
