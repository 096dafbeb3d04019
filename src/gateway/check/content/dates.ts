/** Checks the dates of items, as they were written and as they are read. */

import { dateAndTime } from '../../../feed/date-and-time.js';
import { parseIsoDate } from '../../../feed/iso-dates.js';
import type { FeedItem } from '../../../feed/model.js';
import { parseDate } from '../../../feed/parse-dates.js';
import { DEFAULT_ZONE } from '../../../feed/short-date.js';
import { type CheckFinding, found } from '../finding.js';
import type { Content } from './read-content.js';

const MINUTE = 60_000;
const YEAR = 365 * 24 * 60 * MINUTE;
/** How far a publisher's clock may be ahead. */
const CLOCK_ERROR = 10 * MINUTE;
/** Longest date that is looked at, in characters. */
const LONGEST = 100;

interface WrittenDate {
  hasTime: boolean;
  hasZone: boolean;
  /** Numbers that may be day and month in either order; `isSettled` where a number or a weekday tells. */
  isNumeric: boolean;
  isSettled: boolean;
}

const ISO_TIME = /^\d{4}-?\d\d-?\d\d[t ]\d\d|^\d{12,14}$/i;
const ISO_ZONE = /(?:z|[+-]\d\d(?::?\d\d)?)$/i;

/** What a date says besides the date; undefined for one that cannot be read. */
function inspect(text: string): WrittenDate | undefined {
  if (text.length > LONGEST) return undefined;
  if (parseIsoDate(text, DEFAULT_ZONE)) {
    const hasTime = ISO_TIME.test(text);
    return { hasTime, hasZone: hasTime && ISO_ZONE.test(text.slice(10)), isNumeric: false, isSettled: true };
  }
  // Seconds or milliseconds since 1970.
  if (/^\D{0,7}\d{9,19}\D/.test(`${text} `)) return { hasTime: true, hasZone: true, isNumeric: false, isSettled: true };
  const date = parseDate(text);
  if (!date) return undefined;
  const { hour, minute, second, offset, isNumeric, day, month, weekday } = date;
  const isSettled = !isNumeric || day > 12 || month > 12 || day === month || weekday !== undefined;
  return { hasTime: hour + minute + second > 0, hasZone: offset !== undefined, isNumeric, isSettled };
}

function textOf(value: unknown): string {
  if (value instanceof Date) return value.toJSON() ?? '';
  return typeof value === 'string' || typeof value === 'number' ? `${value}`.trim() : '';
}

/** Dates as written: without a zone, or in an order that nothing settles. */
function checkWriting(written: { text: string; item: FeedItem }[]): CheckFinding[] {
  const dates = written.flatMap(({ text, item }) => {
    const date = inspect(text);
    return date && item.date_published ? [{ ...date, text, item }] : [];
  });
  const findings: CheckFinding[] = [];
  const zoneless = dates.find(({ hasTime, hasZone }) => hasTime && !hasZone);
  if (zoneless) findings.push(found('warning', 'dates/no-zone', { sample: zoneless.text }));
  const numeric = dates.filter(({ isNumeric }) => isNumeric);
  const isSettled = numeric.some(({ text, isSettled: settled }) => settled && hasLargeNumber(text));
  const unclear = numeric.find(({ isSettled: settled }) => !settled);
  if (unclear && !isSettled) {
    const read = dateAndTime(unclear.item.date_published!).slice(0, 10);
    findings.push(found('warning', 'dates/ambiguous', { sample: unclear.text, read }));
  }
  return findings;
}

/** Whether one of the two numbers is no month, which settles the whole feed. */
const hasLargeNumber = (text: string) => {
  const { day = 0, month = 0 } = parseDate(text) ?? {};
  return day > 12 || month > 12;
};

function checkPresence(items: FeedItem[], written: { text: string; item: FeedItem }[]): CheckFinding[] {
  const total = items.length;
  const unread = written.filter(({ text, item }) => text && !item.date_published);
  if (unread.length)
    return [
      found('warning', 'dates/unreadable', { count: unread.length, total, sample: unread[0]!.text.slice(0, LONGEST) }),
    ];
  const missing = items.filter(({ date_published }) => !date_published).length;
  if (!missing) return [];
  return [
    missing === total
      ? found('warning', 'dates/none', { total })
      : found('warning', 'dates/some-missing', { count: missing, total }),
  ];
}

function checkTimes(items: FeedItem[], now: number): CheckFinding[] {
  const dated = items.filter(({ date_published }) => date_published);
  const future = dated.find(({ date_published }) => Date.parse(date_published!) > now + CLOCK_ERROR);
  if (future) {
    const date = dateAndTime(future.date_published!);
    return [found('warning', 'dates/future', { title: future.title ?? '', date })];
  }
  const distinct = new Set(dated.map(({ date_published }) => date_published));
  if (dated.length > 2 && distinct.size === 1)
    return [found('warning', 'dates/all-same', { date: dateAndTime(dated[0]!.date_published!), total: dated.length })];
  const newest = findNewest(dated);
  return newest && now - Date.parse(newest) > YEAR
    ? [found('hint', 'dates/old', { date: dateAndTime(newest).slice(0, 10) })]
    : [];
}

/** The date of the newest item. */
export const findNewest = (items: FeedItem[]): string | undefined =>
  items
    .flatMap(({ date_published }) => date_published ?? [])
    .reduce<string | undefined>((a, b) => (a && Date.parse(a) >= Date.parse(b) ? a : b), undefined);

export function checkDates({ feed, items }: Content, now: number): CheckFinding[] {
  const isAligned = items.length === feed.items.length;
  const written = isAligned
    ? feed.items.map((item, index) => ({ text: textOf(items[index]!.date_published), item }))
    : [];
  return [
    ...checkPresence(feed.items, written),
    ...checkWriting(written.filter(({ text }) => text)),
    ...checkTimes(feed.items, now),
  ];
}
