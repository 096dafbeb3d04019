/** The zone that dates without one are read in, and that dates are shown in, unless a host says otherwise. */
export const DEFAULT_ZONE = 'Asia/Ho_Chi_Minh';

/** A date and time of day as a calendar on the wall shows it; `month` counts from 1. */
export interface ZonedParts {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
}

const MINUTE = 60_000;
const clocks: Record<string, Intl.DateTimeFormat> = {};

/**
 * Minutes that `timeZone` is ahead of UTC at an instant. Viet Nam has one fixed offset, so the default
 * zone never costs the page its first `Intl.DateTimeFormat`; a name nobody knows counts as the default.
 */
export function offsetAt(time: number, timeZone: string | undefined): number {
  if (timeZone && timeZone !== DEFAULT_ZONE && !Number.isNaN(time)) {
    try {
      clocks[timeZone] ??= new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
      return offsetOf(clocks[timeZone].format(time));
    } catch {
      // Not a zone: falls through to the default.
    }
  }
  return 420;
}

/** Minutes ahead of UTC that `Z`, `+07`, `GMT+7:00` or `-0330` stand for. */
export function offsetOf(zone: string): number {
  const [, sign, hours, minutes = 0] = /([+-])(\d\d?):?(\d\d)?/.exec(zone) ?? [];
  return sign ? +`${sign}1` * (+hours! * 60 + +minutes) : 0;
}

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

/** What a clock in `timeZone` shows at `iso`; a wrong zone name counts as Asia/Ho_Chi_Minh. */
export function zonedParts(iso: string, timeZone?: string): ZonedParts {
  const time = Date.parse(iso);
  const wall = new Date(time + offsetAt(time, timeZone) * MINUTE);
  return {
    year: wall.getUTCFullYear(),
    month: wall.getUTCMonth() + 1,
    day: wall.getUTCDate(),
    hour: wall.getUTCHours(),
    minute: wall.getUTCMinutes(),
  };
}
