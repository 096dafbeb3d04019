import { parseIsoDate } from '../../feed/iso-dates.js';
import { parseDate } from '../../feed/parse-dates.js';
import { createDateReader } from '../sources/date-format.js';
import { extractDate, parseRelativeDate } from '../sources/listing-dates.js';

/** The longest text of an element that holds a date, with a label and a number of views beside it. */
export const LONGEST_DATE = 90;

/** What a date has at least: two numbers, or words for a time that has passed. */
const MAYBE_DATE = /\d\s?[-/.,]?\s?\d|\d\s*(?:th|năm)|trước|nay|qua|mới|xong|ago|yesterday|today/iu;
/** A date with its year, or the time since. */
const FULL =
  /\d{1,2}\s?[-/.]\s?\d{1,2}\s?[-/.]\s?(?:\d{4}|\d{2})(?!\d)|\d{4}\s?[-/.]\s?\d{1,2}\s?[-/.]\s?\d{1,2}|th(?:áng|g|\.)?\s?\p{L}*\s?\d*.{0,6}(?:19|20)\d\d|\p{L}{3,9}\.?\s\d{1,2},?\s(?:19|20)\d\d|\d{1,2}\s\p{L}{3,9},?\s(?:19|20)\d\d|trước|ago\b|h[ôo]m\s(?:nay|qua|kia)/iu;

type DateRating = 0 | 1 | 2;

/** Ratings by text, as the same texts are read with each selector that is tried. */
const known = new Map<string, DateRating>();
const MOST_KNOWN = 20_000;

/** How sure it is that a text is the date of an item: 0 for none, 1 for one without a year, 2 for a full one. */
export function rateDate(text: string | undefined, now: number): DateRating {
  if (!text || text.length > LONGEST_DATE || !MAYBE_DATE.test(text)) return 0;
  const rating = known.get(text) ?? rateUnknown(text, now);
  if (known.size < MOST_KNOWN) known.set(text, rating);
  return rating;
}

function rateUnknown(text: string, now: number): DateRating {
  if (parseIsoDate(text)) return 2;
  if (parseRelativeDate(text, now)) return 2;
  const found = extractDate(text, now);
  if (!found || !(parseIsoDate(found) ?? parseDate(found))) return 0;
  if (FULL.test(text)) return 2;
  // "3/4 hộ dân" is no date: without a year hardly anything may stand beside it.
  return text.replace(/[\d\s/.:|,-]/g, '').length <= 14 ? 1 : 0;
}

/** Forms of dates that only a named format reads, such as a day above its month. */
const FORMATS = [
  'dd MM/yyyy',
  'dd MM-yyyy',
  'dd MM.yyyy',
  'd MM/yyyy',
  "dd 'Tháng' M yyyy",
  "dd 'Tháng' M/yyyy",
  "dd 'T'M yyyy",
  "dd 'T'M/yyyy",
  'ddMM/yyyy',
  'dd | MM | yyyy',
  'MM/yyyy dd',
  "'Tháng' MM/yyyy dd",
];

/** The format in which all of these texts are dates that the usual rules do not read; undefined where there is none. */
export function findDateFormat(texts: readonly string[]): string | undefined {
  return FORMATS.find((format) => {
    const read = createDateReader(format);
    return texts.every((text) => text.length <= LONGEST_DATE && read(text));
  });
}
