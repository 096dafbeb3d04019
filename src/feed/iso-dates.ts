import { MINUTE, offsetAt, offsetOf } from './dates.js';

/**
 * ISO 8601 with an offset, from a wall-clock time as ISO 8601 has it (`2024-06-21T10:35:00`).
 * Without `offset` (in minutes) the clock hangs in `timeZone`. Undefined for what is no time.
 */
export function stamp(wall: string, offset: number | undefined, timeZone?: string): string | undefined {
  // The offset belongs to the instant, which is only known once the offset is: two rounds settle it.
  const time = Date.parse(`${wall}Z`);
  const minutes = offset ?? offsetAt(time - offsetAt(time, timeZone) * MINUTE, timeZone);
  const size = Math.abs(minutes);
  const iso = `${wall}${minutes < 0 ? '-' : '+'}${`${100 + Math.floor(size / 60)}`.slice(1)}:${`${100 + (size % 60)}`.slice(1)}`;
  if (Date.parse(iso) < Infinity) return iso;
}

/**
 * Reads ISO 8601 and RFC 3339, basic forms and a blank for the `T` included, and returns it with an offset.
 *
 * @param timeZone IANA name that times without a zone are read in; Asia/Ho_Chi_Minh by default.
 * @returns undefined for anything else, which `loose-dates.ts` may still understand.
 */
export function isoDate(text: string, timeZone?: string): string | undefined {
  const [, year, month, day, hour = '00', minute = '00', second = '00', zone] =
    /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ](\d\d):?(\d\d)?:?(\d\d)?(?:[.,]\d+)?\s*(Z|[+-]\d\d:?(?:\d\d)?)?)?$/i.exec(text) ??
    [];
  if (year)
    return stamp(`${year}-${month}-${day}T${hour}:${minute}:${second}`, zone ? offsetOf(zone) : undefined, timeZone);
}
