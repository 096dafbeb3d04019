/** Dates of other zones than that of Viet Nam, and long ones. */
import { dateAndTime } from '../feed/date-and-time.js';
import { longDate, offsetAt, zonedShortDate } from '../feed/dates.js';
import type { ArticleHost } from './article-host.js';

/** @param hasTime Whether a short date is followed by the time. */
export function formatDate(iso: string, { dateStyle, localize, timeZone }: ArticleHost, hasTime: boolean): string {
  const { extended } = localize;
  if (dateStyle === 'long' && extended) return longDate(iso, extended.weekdays, timeZone);
  return hasTime ? dateAndTime(iso, offsetAt(Date.parse(iso), timeZone)) : zonedShortDate(iso, timeZone);
}
