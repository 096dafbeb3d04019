import { cutText, toWellFormed } from '../../../feed/limits.js';

/** Control characters, marks of writing direction and others that show nothing: none of these may reach a terminal. */
const UNPRINTABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is removed
  /[\0-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]+/g;

/** The longest text of somebody else's that a report quotes. */
const LONGEST = 300;

/** A text of somebody else's, fit to be printed in one line. */
export function clean(text: string): string {
  const line = toWellFormed(text.slice(0, 4 * LONGEST))
    .replace(UNPRINTABLE, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > LONGEST ? `${cutText(line, LONGEST)}…` : line;
}

/** The same for all texts in a value. */
export function cleanAll<T>(value: T): T {
  if (typeof value === 'string') return clean(value) as T;
  if (Array.isArray(value)) return value.map(cleanAll) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, cleanAll(each)])) as T;
}
