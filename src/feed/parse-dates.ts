import { parseOffset } from './dates.js';
import { parseIsoDate, withOffset } from './iso-dates.js';
import type { UnparsedDate } from './raw-feed.js';
import { twoDigits } from './short-date.js';

// The beginnings of the months in English, French, Spanish, Portuguese and German, without accents.
const MONTHS =
  'jan|ene,feb|fev,mar,apr|avr|abr,may|mai,jun|juin,jul|juil,aug|aou|ago,sep|set,oct|okt|out,nov,dec|dez|dic'
    .split(',')
    .map((names) => new RegExp(`\\b(?:${names})`));
/** The Vietnamese numbers from 1 to 10, of which the months up to December are made, too. */
const NUMBERS = 'mot hai ba tu nam sau bay tam chin muoi'.split(' ');
/** Zones that RFC 822 and publishers name, each with the hours it is ahead of UTC. */
const ZONES = 'est-5 edt-4 cst-6 cdt-5 mst-7 mdt-6 pst-8 pdt-7 bst1 cet1 cest2 msk3 ict7 jst9 kst9 aest10 aedt11';

/** A time of day: `17:00:00`, `10h35`, `10 giờ 35 phút`, with `AM` or `SA`, and a zone behind it. */
const TIME =
  /(?<!\d)(\d\d?)(?::|\s*[hg](?:io)?\s*)(\d\d?(?![\d/-]))?(?:\s*(?::|phut)\s*(\d\d?))?(?:[.,]\d+)?\s*(?:(sa|ch|sang|chieu|toi)\b|([ap])\.?m\b\.?)?(?:\s*\(?(?:gmt|utc)?\s*([+-]\d\d?(?::?\d\d)?)(?![\d/-]))?/;

/** Longest text that is read as a date, in characters. */
const LONGEST = 98;

interface TimeOfDay {
  /** `17:00:00`. */
  clock: string;
  /** It has AM or PM, as written by people who put the month first. */
  isEnglish: boolean;
  /** Minutes ahead of UTC, where it names a zone. */
  offset?: number;
}

interface CalendarDay {
  year: string;
  /** The day and the month; where `isNumeric`, the first and the second number, whichever they are. */
  first: number;
  second: number;
  /** Only the other dates of the feed can tell the day from the month. */
  isNumeric: boolean;
}

type ParsedDate = TimeOfDay & CalendarDay;

/** In lower case and without accents, which publishers write or leave out. */
function simplify(text: string): string {
  return (
    text
      .normalize()
      .toLowerCase()
      // "Thứ 5" is a Thursday, and its number no day of the month.
      .replace(/(?:thứ|^t)\s*[2-7]\b/, '')
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .replace(/đ/g, 'd')
  );
}

/** Hours from 0 to 23, as digits. */
function hourOf(written: string, half: string): string {
  if (!half || +written > 12) return written;
  const isLate = /^(?:p|ch|t)/.test(half);
  return `${(+written % 12) + (isLate ? 12 : 0)}`;
}

/** Minutes ahead of UTC of the first zone in `ZONES` that a text names by its letters. */
function namedOffset(text: string): number | undefined {
  if (!/\b[a-z]{3,4}\b/.test(text)) return;
  const names = text.match(/[a-z]+/g) ?? [];
  const [, hours] = new RegExp(`\\b(?:${names.join('|')})(-?\\d+)`).exec(ZONES) ?? [];
  return hours ? +hours * 60 : undefined;
}

/** Reads the time of day, and returns it with the rest of the text. */
function splitTime(text: string): TimeOfDay & { rest: string } {
  let clock = '00:00:00';
  let isEnglish = false;
  let offset: number | undefined;
  let rest = text.replace(TIME, (_, hour, minute = 0, second = 0, half = '', meridiem?: string, zone?: string) => {
    isEnglish = meridiem !== undefined;
    clock = [hourOf(hour, meridiem ?? half), minute, second].map(twoDigits).join(':');
    if (zone) offset = parseOffset(zone);
    return ' ';
  });
  rest = rest.replace(/\b(?:gmt|utc|z)\s*([+-]\d\d?(?::?\d\d)?)?/, (_, zone = '') => {
    offset ??= parseOffset(zone);
    return ' ';
  });
  return { clock, isEnglish, offset: offset ?? namedOffset(rest), rest };
}

/** The number of a month in Vietnamese: `6`, `sau`, `muoi hai`. */
const vietnameseMonth = (month: string): number =>
  +month || month.split(' ').reduce((sum, word) => sum + NUMBERS.indexOf(word) + 1, 0);

/** The number of the last month that a text names: in "mar, 21 mai" the first name is a Tuesday. */
function namedMonth(text: string): number | undefined {
  let found: number | undefined;
  for (const [word] of text.matchAll(/[a-z]{3,}/g)) {
    const month = MONTHS.findIndex((names) => names.test(word)) + 1;
    if (month) found = month;
  }
  return found;
}

/** "ngày 21 tháng 6 năm 2024", "21 thg 6, 2024", "21 tháng Sáu, 2024", "21 Jun 24", "June 21, 2024". */
function parseDayWithMonthName(text: string): CalendarDay | undefined {
  let month: number | undefined;
  const rest = text.replace(/\bth(?:an)?g\.?\s*(\d+|muoi (?:mot|hai)|[a-z]+)/, (_, written) => {
    month = vietnameseMonth(written);
    return ' ';
  });
  month ??= namedMonth(rest);
  const numbers = rest.match(/\d+/g) ?? [];
  if (numbers[0]?.length === 4) numbers.reverse();
  const [day, year] = numbers;
  return day && year && month !== undefined
    ? { year: fullYear(year), first: +day, second: month, isNumeric: false }
    : undefined;
}

/** 21/06/2024, 21-6-24, 2024.06.21; or the month as a word. */
function parseDay(text: string): CalendarDay | undefined {
  const [, first, second, third] = /(\d{1,4})\s*[-/.]\s*(\d\d?)\s*[-/.]\s*(\d{1,4})/.exec(text) ?? [];
  if (!first || !second || !third) return parseDayWithMonthName(text);
  if (first.length > 2) return { year: fullYear(first), first: +third, second: +second, isNumeric: false };
  return { year: fullYear(third), first: +first, second: +second, isNumeric: true };
}

function fullYear(year: string): string {
  if (year.length > 2) return year.padStart(4, '0');
  return `${+year < 70 ? 20 : 19}${twoDigits(year)}`;
}

function parseDate(text: string): ParsedDate | undefined {
  const { rest, ...time } = splitTime(simplify(text));
  const day = parseDay(rest);
  return day && { ...day, ...time };
}

/** How the dates of one feed write day and month, as far as a number over 12 shows it. */
interface FeedOrder {
  hasDayFirst: boolean;
  hasMonthFirst: boolean;
}

function isMonthFirst({ first, second, isNumeric, isEnglish }: ParsedDate, feed: FeedOrder): boolean {
  if (!isNumeric || first > 12) return false;
  if (second > 12) return true;
  // Where a feed contradicts itself, or shows nothing, each date counts alone.
  return feed.hasDayFirst === feed.hasMonthFirst ? isEnglish : feed.hasMonthFirst;
}

function toIso(date: ParsedDate, feed: FeedOrder, timeZone: string | undefined): string | undefined {
  const { year, first, second, clock, offset } = date;
  const [day, month] = isMonthFirst(date, feed) ? [second, first] : [first, second];
  // Some engines accept the 31st of June.
  const exists = new Date(Date.UTC(+year, month - 1, day)).getUTCDate() === day;
  return exists ? withOffset(`${year}-${twoDigits(month)}-${twoDigits(day)}T${clock}`, offset, timeZone) : undefined;
}

/** Seconds or milliseconds since 1970. */
function parseTimestamp(text: string): string | undefined {
  if (!/^\d{9,13}$/.test(text)) return;
  const milliseconds = text.length > 11 ? +text : +text * 1000;
  return withOffset(new Date(milliseconds).toISOString().slice(0, 19), 0);
}

/**
 * Parses the dates of one feed that are not in the model's form, and hands on those it understands: RFC 822 and 2822 with
 * what publishers make of them, Vietnamese and numeric dates, seconds and milliseconds since 1970.
 *
 * A numeric date alone is ambiguous, so all of them are read first: a number over 12 in any of them settles the order for
 * the whole feed. Else the month comes first with AM or PM, and the day with any other clock.
 *
 * @param timeZone IANA name of the zone for dates without one; Asia/Ho_Chi_Minh by default.
 */
export function parseDates(dates: UnparsedDate[], timeZone?: string): void {
  const parsed = dates.map((date) => {
    const iso = parseTimestamp(date.text) ?? parseIsoDate(date.text, timeZone);
    return { ...date, iso, parts: iso || date.text.length > LONGEST ? undefined : parseDate(date.text) };
  });
  const numeric = parsed.flatMap(({ parts }) => (parts?.isNumeric ? parts : []));
  const order: FeedOrder = {
    hasDayFirst: numeric.some(({ first }) => first > 12),
    hasMonthFirst: numeric.some(({ second }) => second > 12),
  };
  for (const { set, iso, parts } of parsed) {
    const found = iso ?? (parts && toIso(parts, order, timeZone));
    if (found) set(found);
  }
}
