/** Dates of other zones than that of Viet Nam, and long ones. */
import { longDate, zonedShortDate } from '../feed/dates.js';
import type { ArticleHost } from './article-host.js';

export function formatDate(iso: string, { dateStyle, localize, timeZone }: ArticleHost): string {
  const { extended } = localize;
  return dateStyle === 'long' && extended ? longDate(iso, extended.weekdays, timeZone) : zonedShortDate(iso, timeZone);
}
