import { DEFAULT_OFFSET, DEFAULT_ZONE, MINUTE, shortDate, twoDigits } from './short-date.js';

/** The date and time that a clock shows in some time zone; `month` counts from 1. */
export interface ZonedParts {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
}

const offsetFormats = new Map<string, Intl.DateTimeFormat>();

/**
 * Minutes that `timeZone` is ahead of UTC at an instant. `Intl` is used for other zones than the default only, because the
 * first formatter of a page is slow. An unknown zone counts as the default.
 */
export function offsetAt(time: number, timeZone: string | undefined): number {
  if (!timeZone || timeZone === DEFAULT_ZONE || Number.isNaN(time)) return DEFAULT_OFFSET;
  try {
    let format = offsetFormats.get(timeZone);
    if (!format) {
      format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
      offsetFormats.set(timeZone, format);
    }
    return parseOffset(format.format(time));
  } catch {
    return DEFAULT_OFFSET; // not a time zone
  }
}

/** Minutes ahead of UTC that `Z`, `+07`, `GMT+7:00` or `-0330` stand for. */
export function parseOffset(zone: string): number {
  const [, sign, hours, minutes = 0] = /([+-])(\d\d?):?(\d\d)?/.exec(zone) ?? [];
  return sign ? +`${sign}1` * (+hours! * 60 + +minutes) : 0;
}

/** The date and time that a clock in `timeZone` shows at `iso`. An unknown zone counts as Asia/Ho_Chi_Minh. */
export function zonedParts(iso: string, timeZone?: string): ZonedParts {
  const time = Date.parse(iso);
  const local = new Date(time + offsetAt(time, timeZone) * MINUTE);
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
  };
}

/** `20/06/2024` in `timeZone`. */
export const zonedShortDate = (iso: string, timeZone?: string): string =>
  shortDate(iso, offsetAt(Date.parse(iso), timeZone));

/**
 * `Thứ Năm, 20/06/2024 | 10:35 GMT+7` in `timeZone`.
 *
 * @param weekdays Names of the days, Sunday first.
 */
export function longDate(iso: string, weekdays: readonly string[], timeZone?: string): string {
  const { year, month, day, hour, minute } = zonedParts(iso, timeZone);
  const weekday = weekdays[new Date(Date.UTC(year, month - 1, day)).getUTCDay()];
  const offset = offsetAt(Date.parse(iso), timeZone);
  const time = `${twoDigits(hour)}:${twoDigits(minute)}`;
  return `${weekday}, ${shortDate(iso, offset)} | ${time} GMT${formatOffset(offset)}`;
}

/** `+7` or `-2:30`, as it stands behind `GMT`; empty for UTC itself. */
function formatOffset(offset: number): string {
  if (!offset) return '';
  const size = Math.abs(offset);
  const minutes = size % 60 ? `:${twoDigits(size % 60)}` : '';
  return `${offset < 0 ? '-' : '+'}${Math.floor(size / 60)}${minutes}`;
}
