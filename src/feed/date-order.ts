import type { CalendarDay } from './calendar-day.js';
import { toIso } from './iso-dates.js';
import { timeOf } from './item-time.js';
import type { Feed, FeedItem } from './model.js';
import { MINUTE } from './short-date.js';
import type { TimeOfDay } from './time-of-day.js';

/** A date and time as written. */
export interface ParsedDate extends TimeOfDay, CalendarDay {
  /** The day of the week that it names, 0 for Sunday. */
  weekday?: number;
}

type DateOrder = 'day-first' | 'month-first';
const ORDERS: readonly DateOrder[] = ['day-first', 'month-first'];

/** A numeric date, with the item whose date it is. */
export interface NumericDate {
  parts: ParsedDate;
  item?: FeedItem;
}

/** What may tell in which order a feed writes day and month. */
export interface OrderContext {
  feed: Feed;
  /** Address of the feed. */
  url?: string;
  /** BCP 47, of the page that the feed was read from. */
  language?: string;
  timeZone?: string;
  /** When the feed changed, in milliseconds since 1970; NaN where it does not say. */
  updated: number;
  /** Milliseconds since 1970. */
  now: number;
}

const DAY = 24 * 60 * MINUTE;

const isAmbiguous = ({ parts: { day, month } }: NumericDate) => day <= 12 && month <= 12 && day !== month;

/** The two numbers as day and month. */
const inOrder = ({ day, month }: ParsedDate, order: DateOrder) =>
  order === 'day-first' ? { day, month } : { day: month, month: day };

/** A numeric date in ISO 8601, read in one order. */
export function readInOrder(date: ParsedDate, order: DateOrder, timeZone: string | undefined): string | undefined {
  return toIso({ ...date, ...inOrder(date, order) }, date.offset, timeZone);
}

const timeInOrder = ({ parts }: NumericDate, order: DateOrder, { timeZone }: OrderContext) =>
  Date.parse(readInOrder(parts, order, timeZone) ?? '');

/** The order that a test speaks for, where it does not speak for the other one, too. */
function onlyOrder(speaksFor: (order: DateOrder) => boolean): DateOrder | undefined {
  const [order, other] = ORDERS.filter(speaksFor);
  return other ? undefined : order;
}

/** A number over 12 is no month. */
const orderByNumbers = (dates: NumericDate[]) =>
  onlyOrder((order) =>
    dates.some(({ parts }) => {
      const { day, month } = inOrder(parts, order);
      return day > 12 && month <= 12;
    }),
  );

/** Of "Thứ Ba, 01/09/2026" only one reading is a Tuesday. */
const orderByWeekdays = (dates: NumericDate[]) =>
  onlyOrder((order) =>
    dates.some(({ parts }) => {
      const { day, month } = inOrder(parts, order);
      return new Date(Date.UTC(parts.year, month - 1, day)).getUTCDay() === parts.weekday;
    }),
  );

/** Another date of the same item is at most two days away. */
const orderByOtherDates = (dates: NumericDate[], context: OrderContext) =>
  onlyOrder((order) =>
    dates.some((date) => date.item && Math.abs(timeInOrder(date, order, context) - timeOf(date.item)) <= 2 * DAY),
  );

/** The feed changed when its newest item was published, at most two days away. */
const orderByUpdate = (dates: NumericDate[], context: OrderContext) =>
  onlyOrder((order) => dates.some((date) => Math.abs(timeInOrder(date, order, context) - context.updated) <= 2 * DAY));

/** News is not from the future; one day is left for clocks and zones that are wrong. */
const orderByClock = (dates: NumericDate[], context: OrderContext) =>
  onlyOrder((order) => !dates.some((date) => timeInOrder(date, order, context) > context.now + DAY));

/** Items mostly stand newest first: at most one in four may be newer than the one before it. */
function orderByPlace(dates: NumericDate[], context: OrderContext): DateOrder | undefined {
  const byItem = new Map([...dates].reverse().map((date) => [date.item, date]));
  const [dayFirst, monthFirst] = ORDERS.map((order) => {
    const times = context.feed.items.map((item) => {
      const date = byItem.get(item);
      return date ? timeInOrder(date, order, context) : timeOf(item);
    });
    return times.filter((time, index) => index > 0 && time > times[index - 1]!).length;
  }) as [number, number];
  if (dayFirst === monthFirst) return;
  const isSorted = Math.min(dayFirst, monthFirst) * 4 <= context.feed.items.length - 1;
  if (!isSorted) return;
  return dayFirst < monthFirst ? 'day-first' : 'month-first';
}

/** Whether the feed is of Viet Nam, by its language or its host. */
function isVietnamese({ feed, url, language }: OrderContext): boolean {
  const addresses = [url, feed.home_page_url, feed.feed_url];
  return (
    [feed.language, language].some((tag) => /^vi\b/i.test(tag ?? '')) ||
    addresses.some((address) => /^https?:\/\/[^/?#]*\.vn(?:[:/?#]|$)/i.test(address ?? ''))
  );
}

/**
 * Viet Nam writes the day first, also where its software writes AM and PM (`01/09/2026 08:44:00 AM`); but a single digit is
 * how .NET writes the English of America, which many of its portals forget to change.
 */
const orderByCountry = (dates: NumericDate[], context: OrderContext): DateOrder | undefined =>
  isVietnamese(context) && !dates.some(({ parts }) => parts.hasSingleDigit) ? 'day-first' : undefined;

/**
 * Settles in which order each of the numeric dates of a feed has day and month. What counts, the first that speaks for one
 * order only:
 *
 * 1. the date itself: a number over 12;
 * 2. a number over 12 in any other date of the feed;
 * 3. weekdays: "Thứ Ba, 01/09/2026";
 * 4. another date of the same item, at most two days away;
 * 5. without AM and PM: the day comes first;
 * 6. with AM or PM: when the feed says that it changed, at most two days away;
 * 7. no item is from the future;
 * 8. items stand newest first;
 * 9. a feed in Vietnamese, or of a host in `.vn`, whose dates have two digits each: the day comes first;
 * 10. the month comes first.
 */
export function settleOrder(dates: NumericDate[], context: OrderContext): (date: ParsedDate) => DateOrder {
  const ambiguous = dates.filter(isAmbiguous);
  const english = ambiguous.filter(({ parts }) => parts.isEnglish);
  const certain = orderByNumbers(dates) ?? orderByWeekdays(ambiguous) ?? orderByOtherDates(ambiguous, context);
  const likely =
    certain ??
    orderByUpdate(english, context) ??
    orderByClock(english, context) ??
    orderByPlace(english, context) ??
    orderByCountry(english, context) ??
    'month-first';
  return ({ day, month, isEnglish }) => {
    if (day > 12) return 'day-first';
    if (month > 12) return 'month-first';
    return isEnglish ? likely : (certain ?? 'day-first');
  };
}
