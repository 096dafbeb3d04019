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

export const MINUTE = 60_000;
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

const two = (part: number) => `${part}`.padStart(2, '0');

/** `20/06/2024` on a clock in `timeZone`. */
export function shortDate(iso: string, timeZone?: string): string {
  const { day, month, year } = zonedParts(iso, timeZone);
  return [day, month, year].map(two).join('/');
}

/**
 * `Thứ Năm, 20/06/2024 | 10:35 GMT+7` on a clock in `timeZone`.
 *
 * @param weekdays Their names, Sunday first.
 */
export function longDate(iso: string, weekdays: readonly string[], timeZone?: string): string {
  const { year, month, day, hour, minute } = zonedParts(iso, timeZone);
  const weekday = weekdays[new Date(Date.UTC(year, month - 1, day)).getUTCDay()];
  const offset = offsetAt(Date.parse(iso), timeZone);
  const size = Math.abs(offset);
  const zone = `${offset < 0 ? '-' : '+'}${Math.floor(size / 60)}${size % 60 ? `:${two(size % 60)}` : ''}`;
  return `${weekday}, ${shortDate(iso, timeZone)} | ${two(hour)}:${two(minute)} GMT${offset ? zone : ''}`;
}
