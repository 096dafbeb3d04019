import { zonedParts } from '../../feed/dates.js';
import { fold } from '../../feed/fold-accents.js';
import { withOffset } from '../../feed/iso-dates.js';

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

/** A format as `dd/MM/yyyy HH:mm` as the expression that finds it in a text. */
const toRegExp = (format: string) =>
  new RegExp(
    format
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replace(/yyyy|yy|MM|M|dd|d|HH|H|mm|ss/g, (part) => PARTS[part]!)
      .replace(/\s+/g, '\\s+'),
  );

/**
 * Reads a date in a format that was named: ISO 8601 with an offset, or undefined where the text does not hold one.
 *
 * @param timeZone IANA name of the zone the clock hangs in.
 */
export function formattedDate(text: string, format: string, timeZone?: string): string | undefined {
  const found = toRegExp(format).exec(text)?.groups;
  if (!found) return;
  const { year = '', month = '', day = '', hour = '0', minute = '0', second = '0' } = found;
  const two = (digits: string) => digits.padStart(2, '0');
  const full = year.length === 2 ? `20${year}` : year;
  return withOffset(
    `${full}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(second)}`,
    undefined,
    timeZone,
  );
}

const UNITS: Record<string, number> = { giay: 1, phut: 60, gio: 3600, tieng: 3600, ngay: 86_400, tuan: 604_800 };

/** "5 phút trước", "2 giờ trước": ISO 8601, or undefined for what is none. Each look at the page gives another one. */
export function agoDate(text: string, now: number): string | undefined {
  const [, count, unit] = /(\d+)\s*(giay|phut|gio|tieng|ngay|tuan)(?: dong ho)?\s+truoc/.exec(fold(text)) ?? [];
  return count ? new Date(now - Number(count) * UNITS[unit!]! * 1000).toISOString() : undefined;
}

const DATE = /\d{1,4}\s*[-/.]\s*\d\d?\s*[-/.]\s*\d{2,4}|\bng[àa]y\s+\d+\s+th[áa]ng/i;
const AROUND = 40;

/**
 * The part of a text in which a date stands, for the feed's own reader of dates: labels and counts of readers beside it
 * are cut, and "hôm nay" and "hôm qua" become days.
 */
export function dateIn(text: string, now: number, timeZone?: string): string | undefined {
  const back = /h[ôo]m\s+(nay|qua)/i.exec(text);
  if (back) {
    const time = now - (back[1]!.toLowerCase() === 'qua' ? 86_400_000 : 0);
    const { day, month, year } = zonedParts(new Date(time).toISOString(), timeZone);
    text = text.replace(back[0], `${day}/${month}/${year}`);
  }
  const place = DATE.exec(text)?.index;
  if (text.length < 90 || place === undefined) return text || undefined;
  return text.slice(Math.max(0, place - AROUND), place + AROUND);
}
