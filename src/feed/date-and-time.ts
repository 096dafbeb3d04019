import { DEFAULT_OFFSET, MINUTE, shortDate } from './short-date.js';

/**
 * `20/06/2024 10:35`; without the time at midnight, which is what a feed without times has.
 *
 * @param iso An ISO 8601 date with an offset.
 * @param offset Minutes that the reader's time zone is ahead of UTC at that time.
 */
export function dateAndTime(iso: string, offset = DEFAULT_OFFSET): string {
  const date = shortDate(iso, offset);
  const time = new Date(Date.parse(iso) + offset * MINUTE).toISOString().slice(11, 16);
  return time === '00:00' ? date : `${date} ${time}`;
}
