import { twoDigits } from '../short-date.js';

const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec';
const RFC_DATE = /^(?:[a-z]{3,9}, *)?(\d\d?) ([a-z]{3}) (\d{4}) (\d\d:\d\d)(:\d\d)? (?:([+-]\d\d)(\d\d)|GMT|UTC?|Z)$/i;

/** The date in markup: that which `<time datetime>` holds for machines, else the words. */
const dateInMarkup = (html: string) => /datetime=["']([^"']+)/.exec(html)?.[1] ?? html.replace(/<[^<>]*>/g, ' ').trim();

/**
 * Converts a date of RFC 822 and its successors, such as `Fri, 21 Jun 2024 10:35:00 +0700`, to ISO 8601. Anything else is
 * returned as it is, for `parse-dates.ts`.
 *
 * https://www.rfc-editor.org/rfc/rfc5322#section-3.3
 */
export function isoFromRfc(text: string | undefined): string | undefined {
  const date = text?.[0] === '<' ? dateInMarkup(text) : text;
  const found = date ? RFC_DATE.exec(date) : undefined;
  if (!found) return date;
  const [, day, name, year, time, seconds = ':00', hours = '+00', minutes = '00'] = found;
  const month = MONTHS.indexOf(name!.toLowerCase()) / 3 + 1;
  if (!Number.isInteger(month) || month < 1) return date;
  return `${year}-${twoDigits(month)}-${twoDigits(day!)}T${time}${seconds}${hours}:${minutes}`;
}

/** The first of some dates that is in a standard form, ISO 8601 or RFC 822, as ISO 8601; else the first one, as it is. */
export function preferredDate(texts: (string | undefined)[]): string | undefined {
  const dates = texts.map(isoFromRfc);
  return dates.find((date) => /^\d{4}-/.test(date!)) ?? dates.find(Boolean);
}
