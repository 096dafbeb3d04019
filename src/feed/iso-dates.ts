import { offsetAt } from './dates.js';
import { MINUTE, twoDigits } from './short-date.js';

/** A date and time as written; `month` counts from 1. */
export interface LocalTime {
  year: number;
  month: number;
  day: number;
  hour?: number;
  minute?: number;
  second?: number;
}

const DAY = 24 * 60 * MINUTE;

/**
 * The years that news can be of. Others are what software writes where it has no date: the year 1 (.NET, Go), 1601 (Windows),
 * 1900 (SQL Server), 9999.
 */
const FIRST_YEAR = 1901;
const LAST_YEAR = 2099;

/** The largest offset of any time zone, in minutes. */
const LARGEST_OFFSET = 14 * 60;

/** Milliseconds since 1970 as if the clock were that of UTC; NaN where there is no such time. */
function toTime({ year, month, day, hour = 0, minute = 0, second = 0 }: LocalTime): number {
  const isYear = year >= FIRST_YEAR && year <= LAST_YEAR;
  // `Date.UTC` counts on from a 31st of June to July, and engines differ in what they accept as text.
  const isDay = isYear && new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day && month >= 1 && month <= 12;
  const isTime = minute < 60 && second <= 60 && (hour < 24 || (hour === 24 && !minute && !second));
  // A leap second is counted as the one before it.
  return isDay && isTime ? Date.UTC(year, month - 1, day, hour, minute, Math.min(second, 59)) : NaN;
}

/**
 * ISO 8601 with an offset. 24:00 becomes 00:00 of the next day.
 *
 * @param offset Minutes ahead of UTC; where it is not given, that of `timeZone` at this time.
 * @returns undefined where there is no such time, and for the start of 1970, which is what software writes for no date.
 */
export function toIso(local: LocalTime, offset: number | undefined, timeZone?: string): string | undefined {
  const time = toTime(local);
  if (Number.isNaN(time)) return;
  // A zone's offset depends on the instant, and the instant on the offset: the second round corrects the first.
  const minutes = offset ?? offsetAt(time - offsetAt(time, timeZone) * MINUTE, timeZone);
  if (Math.abs(time - minutes * MINUTE) < DAY) return;
  const size = Math.abs(minutes);
  const zone = `${minutes < 0 ? '-' : '+'}${twoDigits(Math.floor(size / 60))}:${twoDigits(size % 60)}`;
  return new Date(time).toISOString().slice(0, 19) + zone;
}

/** Minutes ahead of UTC that `Z`, `+07`, `+7:00` or `-0330` stand for; undefined where no zone is that far ahead. */
export function readOffset(zone: string): number | undefined {
  const [, sign, hours, minutes = 0] = /^([+-])(\d{1,2}?)(?::?(\d\d))?$/.exec(zone) ?? [];
  if (!sign) return 0;
  const size = Number(hours) * 60 + Number(minutes);
  if (size > LARGEST_OFFSET) return;
  return sign === '-' ? -size : size;
}

const ISO_DATE =
  /^(\d{4})-?(\d\d)-?(\d\d)(?:[t ](\d\d)(?::?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)?)?\s*(z|[+-]\d\d(?::?\d\d)?)?)?$/i;
/** `20240621103500`. */
const COMPACT_DATE = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?$/;
/** A month, which https://www.w3.org/TR/NOTE-datetime allows: its first day. */
const MONTH = /^(\d{4})-(\d\d)$/;

/**
 * Reads ISO 8601 and RFC 3339, also in their basic forms and with a space for the `T`, and returns it with an offset.
 *
 * @param timeZone IANA name of the zone for times without one; Asia/Ho_Chi_Minh by default.
 * @returns undefined for anything else, which `parse-dates.ts` may still understand.
 */
export function parseIsoDate(text: string, timeZone?: string): string | undefined {
  const found = ISO_DATE.exec(text) ?? COMPACT_DATE.exec(text) ?? MONTH.exec(text);
  if (!found) return;
  const [, year, month, day = 1, hour = 0, minute = 0, second = 0, zone] = found;
  const local = { year: +year!, month: +month!, day: +day, hour: +hour, minute: +minute, second: +second };
  return toIso(local, zone ? readOffset(zone) : undefined, timeZone);
}
