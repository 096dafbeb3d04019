import { zonedParts } from '../../feed/dates.js';
import { fold } from '../../feed/fold-accents.js';
import { parseDate } from '../../feed/parse-dates.js';

/** Characters of a cell that are searched for a date. */
export const SEARCHED = 1000;

const SECOND = 1000; // milliseconds
const DAY = 86_400 * SECOND;

/** Milliseconds of each unit of time, without accents. */
const UNITS = new Map([
  ['giay', SECOND],
  ['second', SECOND],
  ['sec', SECOND],
  ['phut', 60 * SECOND],
  ['p', 60 * SECOND],
  ["'", 60 * SECOND],
  ['minute', 60 * SECOND],
  ['min', 60 * SECOND],
  ['gio', 3600 * SECOND],
  ['tieng', 3600 * SECOND],
  ['h', 3600 * SECOND],
  ['hour', 3600 * SECOND],
  ['ngay', DAY],
  ['day', DAY],
  ['tuan', 7 * DAY],
  ['week', 7 * DAY],
]);

/** How many months each unit is that has no fixed length. */
const MONTHS = new Map([
  ['thang', 1],
  ['month', 1],
  ['nam', 12],
  ['year', 12],
]);

const NUMBERS = new Map([
  ['nua', 0.5],
  ['mot', 1],
  ['hai', 2],
  ['ba', 3],
  ['bon', 4],
  ['nam', 5],
  ['sau', 6],
  ['bay', 7],
  ['tam', 8],
  ['chin', 9],
  ['muoi', 10],
  ['half an', 0.5],
  ['an', 1],
  ['a', 1],
  ['one', 1],
  ['two', 2],
  ['three', 3],
]);

const units = [...UNITS.keys(), ...MONTHS.keys()].join('|');
const numbers = [...NUMBERS.keys()].join('|');
const AMOUNT = String.raw`(?<![\d.,])(\d{1,6}|\b(?:${numbers})\s)\s?(${units})(?:s\b|(?![a-z]))(?: dong ho)?`;
/** "2 giờ trước", "1 giờ 20 phút trước", "cách đây hai ngày", "an hour ago". */
const AGO = new RegExp(
  String.raw`(?:${AMOUNT}\s?(?:va\s|and\s)?)?${AMOUNT}\s?(?:truoc|ago)\b|\bcach day\s(?:khoang\s)?${AMOUNT}`,
);
const AMOUNTS = new RegExp(AMOUNT, 'g');

const JUST_NOW = /\bvua (?:xong|moi|dang|cap nhat)\b|\bjust now\b/;

/** A number of months earlier; the last day of a month that has no such day. */
function monthsBefore(time: number, months: number): number {
  const date = new Date(time);
  const day = date.getUTCDate();
  date.setUTCMonth(date.getUTCMonth() - months);
  if (date.getUTCDate() !== day) date.setUTCDate(0);
  return date.getTime();
}

/**
 * Reads a relative date such as "5 phút trước", "1 tháng trước" or "vừa xong": ISO 8601, or undefined for any other text. Its
 * result moves with `now`.
 */
export function parseRelativeDate(text: string, now: number): string | undefined {
  const plain = fold(text.slice(0, SEARCHED));
  const [ago] = AGO.exec(plain) ?? [];
  if (!ago) return JUST_NOW.test(plain) ? new Date(now).toISOString() : undefined;
  let time = now;
  for (const [, written, name] of ago.matchAll(AMOUNTS)) {
    const count = NUMBERS.get(written!.trim()) ?? Number(written);
    const months = MONTHS.get(name!);
    time = months ? monthsBefore(time, count * months) : time - count * UNITS.get(name!)!;
  }
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}

/** "hôm nay", "sáng nay", "hôm qua", "yesterday". */
const DAY_NAME =
  /(?<!\p{L})(?:h[ôo]m\s+(?<day>nay|qua|kia)|(?<=(?:s[áa]ng|tr[ưu]a|chi[ềe]u|t[ốo]i|[đd][êe]m)\s)(?<part>nay|qua)|(?<english>today|yesterday))(?!\p{L})/iu;
const DAYS_AGO = new Map([
  ['nay', 0],
  ['today', 0],
  ['qua', 1],
  ['yesterday', 1],
  ['kia', 2],
]);

/** A full date, or what only a date has. */
const DATE =
  /(?<!\d)\d{1,4}\s?[-/.]\s?\d\d?\s?[-/.]\s?\d{2,4}|(?<!\d)\d\d?\s?,?\s?(?:th[áa]ng|thg|th)\.?\s?\p{L}*\d*|(?<!\d)(?:19|20)\d\d(?!\d)/iu;
/** From this many characters on, a text is cut around its date. */
const LONG_TEXT = 90;
/** Characters kept on each side of a date. */
const CONTEXT = 40;

/** `03/09`, the day first. */
const DAY_AND_MONTH = /(?<![\d/.:-])(\d\d?)\s?[/-]\s?(\d\d?)(?![\d:]|\s?[/.-]\s?\d)/;

/** How far ahead of now a date without a year may be: notices may be dated ahead, but hardly by more than a month. */
const LONGEST_AHEAD = 31 * DAY;

/** The latest year in which a day is at most a month ahead of `now`. */
function nearestYear(month: number, day: number, now: number): number {
  const nextYear = new Date(now).getUTCFullYear() + 1;
  const years = [nextYear, nextYear - 1, nextYear - 2];
  return years.find((year) => Date.UTC(year, month - 1, day) <= now + LONGEST_AHEAD)!;
}

/** A text with the year that its date lacks; the text as it is where it has no such date. */
function addYear(text: string, now: number): string {
  if (parseDate(text)) return text;
  const [written, first, second] = DAY_AND_MONTH.exec(text) ?? [];
  if (written) {
    const [day, month] = Number(second) > 12 ? [Number(second), Number(first)] : [Number(first), Number(second)];
    return text.replace(written, `${nearestYear(month, day, now)}-${month}-${day}`);
  }
  const named = parseDate(`${text} ${new Date(now).getUTCFullYear()}`);
  return named ? `${text} ${nearestYear(named.month, named.day, now)}` : text;
}

/**
 * The part of a text that contains a date, for the date parser of feeds: a long text is cut around the date, which removes
 * labels and view counts; "hôm nay" (today) and "hôm qua" (yesterday) become dates, and `03/09` gets its year.
 */
export function extractDate(text: string, now: number, timeZone?: string): string | undefined {
  const searched = text.slice(0, SEARCHED).normalize();
  const dayName = DAY_NAME.exec(searched);
  if (dayName) {
    const { day, part, english } = dayName.groups!;
    const time = now - DAYS_AGO.get((day ?? part ?? english)!.toLowerCase())! * DAY;
    const date = zonedParts(new Date(time).toISOString(), timeZone);
    const rest = searched.replace(dayName[0], ' ').slice(0, LONG_TEXT - 11);
    return `${rest} ${date.year}-${date.month}-${date.day}`;
  }
  const start = DATE.exec(searched)?.index;
  const isLong = searched.length >= LONG_TEXT && start !== undefined;
  const cut = isLong ? searched.slice(Math.max(0, start - CONTEXT), start + CONTEXT) : searched;
  return addYear(cut, now) || undefined;
}
