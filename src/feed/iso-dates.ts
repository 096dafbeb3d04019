import { offsetAt, parseOffset } from './dates.js';
import { MINUTE, twoDigits } from './short-date.js';

/**
 * ISO 8601 with an offset, from a local time without one (`2024-06-21T10:35:00`).
 *
 * @param offset Minutes ahead of UTC; where it is not given, that of `timeZone` at this time.
 * @returns undefined where there is no such time.
 */
export function withOffset(local: string, offset: number | undefined, timeZone?: string): string | undefined {
  // A zone's offset depends on the instant, and the instant on the offset: the second round corrects the first.
  const time = Date.parse(`${local}Z`);
  const minutes = offset ?? offsetAt(time - offsetAt(time, timeZone) * MINUTE, timeZone);
  const size = Math.abs(minutes);
  const iso = `${local}${minutes < 0 ? '-' : '+'}${twoDigits(Math.floor(size / 60))}:${twoDigits(size % 60)}`;
  return Number.isNaN(Date.parse(iso)) ? undefined : iso;
}

const ISO_DATE = /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ](\d\d):?(\d\d)?:?(\d\d)?(?:[.,]\d+)?\s*(Z|[+-]\d\d:?(?:\d\d)?)?)?$/i;

/**
 * Reads ISO 8601 and RFC 3339, also in their basic forms and with a space for the `T`, and returns it with an offset.
 *
 * @param timeZone IANA name of the zone for times without one; Asia/Ho_Chi_Minh by default.
 * @returns undefined for anything else, which `parse-dates.ts` may still understand.
 */
export function parseIsoDate(text: string, timeZone?: string): string | undefined {
  const [, year, month, day, hour = '00', minute = '00', second = '00', zone] = ISO_DATE.exec(text) ?? [];
  if (!year) return;
  const offset = zone ? parseOffset(zone) : undefined;
  return withOffset(`${year}-${month}-${day}T${hour}:${minute}:${second}`, offset, timeZone);
}
