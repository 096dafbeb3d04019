import { monthOf, vietnameseMonthOf } from './date-names.js';

/** The day that a text names. */
export interface CalendarDay {
  year: number;
  /** Where `isNumeric`, the first number, which may be the month. */
  day: number;
  /** Where `isNumeric`, the second number, which may be the day. */
  month: number;
  /** Only something else can tell the day from the month. */
  isNumeric: boolean;
  /** The day or the month is a single digit, as .NET writes it in the English of America. */
  hasSingleDigit: boolean;
}

/** A word or a number of a text; `month` where it names one. */
interface Token {
  text: string;
  month?: number;
}

const NUMERIC_DAY = /(?<!\d)(\d{1,4})\s?[-/.]\s?(\d\d?)\s?[-/.]\s?(\d{4}|\d\d?)(?!\d)/;

/** "tháng 6", "thg 6", "Th06", "T6", "tháng mười hai"; else a number or a word. */
const TOKEN =
  /\b(?:thang|thg|th|t)\.?\s?(\d\d?(?!\d)|(?:muoi (?:mot|hai)|muoi|mot|hai|ba|tu|bon|nam|sau|bay|tam|chin|gieng)\b)|\d+|[a-z]+/g;

/** How many words and numbers may stand between a month and its day: "21st day of June". */
const REACH = 3;

/** The year of four or of two digits; anything else is none. */
function yearOf(digits: string): number | undefined {
  if (digits.length === 4) return Number(digits);
  if (digits.length === 2) return Number(digits) + (Number(digits) < 70 ? 2000 : 1900);
}

const isNumber = ({ text }: Token) => /^\d/.test(text);
const isDay = (token: Token) => isNumber(token) && token.text.length <= 2;

/** The first number or month of some tokens, if it may be a day. */
function nearestDay(tokens: Token[]): Token | undefined {
  const nearest = tokens.slice(0, REACH).find((token) => token.month || isNumber(token));
  return nearest && !nearest.month && isDay(nearest) ? nearest : undefined;
}

function tokenize(text: string): Token[] {
  return Array.from(text.matchAll(TOKEN), ([written, vietnamese]) => ({
    text: written,
    month: vietnamese ? vietnameseMonthOf(vietnamese) : monthOf(written),
  }));
}

/**
 * "ngày 21 tháng 6 năm 2024", "21 thg 6, 2024", "Th6 21, 2024", "21 Jun 24", "June 21st, 2024". In "mar, 21 mai 2024" both
 * words may be months: the one behind a number is.
 */
function parseDayWithMonthName(text: string): CalendarDay | undefined {
  const tokens = tokenize(text);
  const months = tokens.flatMap((token, index) => {
    if (!token.month) return [];
    const before = nearestDay(tokens.slice(0, index).reverse());
    const after = nearestDay(tokens.slice(index + 1));
    return before || after ? { index, month: token.month, before, day: before ?? after! } : [];
  });
  const found = months.find(({ before }) => before) ?? months[0];
  if (!found) return;
  const start = Math.max(found.index, tokens.indexOf(found.day)) + 1;
  const numbers = [...tokens.slice(start), ...tokens.slice(0, start)].filter(
    (token) => isNumber(token) && token !== found.day,
  );
  const year = numbers.find(({ text }) => text.length === 4) ?? numbers.find(({ text }) => text.length === 2);
  const fullYear = year && yearOf(year.text);
  if (fullYear === undefined) return;
  return {
    year: fullYear,
    day: Number(found.day.text),
    month: found.month,
    isNumeric: false,
    hasSingleDigit: false,
  };
}

/**
 * Reads the day of 21/06/2024, 21-6-24 and 2024.06.21, or with the month as a word.
 *
 * @param text In lower case, without accents and without the time of day.
 */
export function parseDay(text: string): CalendarDay | undefined {
  const [, first, second, third] = NUMERIC_DAY.exec(text) ?? [];
  if (!first || !second || !third) return parseDayWithMonthName(text);
  const isYearFirst = first.length > 2;
  const year = yearOf(isYearFirst ? first : third);
  if (year === undefined) return;
  if (isYearFirst) return { year, day: Number(third), month: Number(second), isNumeric: false, hasSingleDigit: false };
  const hasSingleDigit = first.length === 1 || second.length === 1;
  return { year, day: Number(first), month: Number(second), isNumeric: true, hasSingleDigit };
}
