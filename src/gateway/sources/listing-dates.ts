import { zonedParts } from '../../feed/dates.js';
import { fold } from '../../feed/fold-accents.js';
import { withOffset } from '../../feed/iso-dates.js';

/** The pattern of each part of a date format. */
const PARTS: Record<string, string> = {
  yyyy: '(?<year>\\d{4})',
  yy: '(?<year>\\d\\d)',
  MM: '(?<month>\\d\\d)',
  M: '(?<month>\\d\\d?)',
  dd: '(?<day>\\d\\d)',
  d: '(?<day>\\d\\d?)',
  HH: '(?<hour>\\d\\d)',
  H: '(?<hour>\\d\\d?)',
  mm: '(?<minute>\\d\\d)',
  ss: '(?<second>\\d\\d)',
};

/** The expression that finds a date of a format such as `dd/MM/yyyy HH:mm` in a text. */
const toRegExp = (format: string) =>
  new RegExp(
    format
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replace(/yyyy|yy|MM|M|dd|d|HH|H|mm|ss/g, (part) => PARTS[part]!)
      .replace(/\s+/g, '\\s+'),
  );

/**
 * Reads a date in a given format: ISO 8601 with an offset, or undefined when the text contains none.
 *
 * @param timeZone IANA name of the time zone of the date.
 */
export function parseFormattedDate(text: string, format: string, timeZone?: string): string | undefined {
  const found = toRegExp(format).exec(text)?.groups;
  if (!found) return;
  const { year = '', month = '', day = '', hour = '0', minute = '0', second = '0' } = found;
  const pad = (digits: string) => digits.padStart(2, '0');
  const fullYear = year.length === 2 ? `20${year}` : year;
  return withOffset(
    `${fullYear}-${pad(month)}-${pad(day)}T${pad(hour)}:${pad(minute)}:${pad(second)}`,
    undefined,
    timeZone,
  );
}

/** Seconds of each unit of time, without accents. */
const UNITS = new Map([
  ['giay', 1],
  ['phut', 60],
  ['gio', 3600],
  ['tieng', 3600],
  ['ngay', 86_400],
  ['tuan', 604_800],
]);

/**
 * Reads a relative date such as "5 phút trước" or "2 giờ trước": ISO 8601, or undefined for any other text. Its result
 * moves with `now`.
 */
export function parseRelativeDate(text: string, now: number): string | undefined {
  const [, count, unit] = /(\d+)\s*(giay|phut|gio|tieng|ngay|tuan)(?: dong ho)?\s+truoc/.exec(fold(text)) ?? [];
  if (!count) return;
  const date = new Date(now - Number(count) * UNITS.get(unit!)! * 1000);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}

const DAY = 86_400_000; // milliseconds

const DATE = /\d{1,4}\s*[-/.]\s*\d\d?\s*[-/.]\s*\d{2,4}|\bng[àa]y\s+\d+\s+th[áa]ng/i;
/** From this many characters on, a text is cut around its date. */
const LONG_TEXT = 90;
/** Characters kept on each side of a date. */
const CONTEXT = 40;

/**
 * The part of a text that contains a date, for the date parser of feeds: a long text is cut around the date, which removes
 * labels and view counts, and "hôm nay" (today) and "hôm qua" (yesterday) are replaced by dates.
 */
export function extractDate(text: string, now: number, timeZone?: string): string | undefined {
  const dayName = /h[ôo]m\s+(nay|qua)/i.exec(text);
  if (dayName) {
    const time = now - (dayName[1]!.toLowerCase() === 'qua' ? DAY : 0);
    const { day, month, year } = zonedParts(new Date(time).toISOString(), timeZone);
    text = text.replace(dayName[0], `${day}/${month}/${year}`);
  }
  const start = DATE.exec(text)?.index;
  if (text.length < LONG_TEXT || start === undefined) return text || undefined;
  return text.slice(Math.max(0, start - CONTEXT), start + CONTEXT);
}
