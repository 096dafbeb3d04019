import { fixC1 } from './windows-1252.js';

/** Control characters other than white space, letters that show nothing, and what overrides the direction of others. */
const UNSEEN = /[^\P{Cc}\s]|[\u115f\u1160\u180e\u200b\u202a-\u202e\u2060-\u2064\u3164\ufeff\uffa0]/gu;
/** Characters that spell the name of a region behind a black flag, and show nothing anywhere else. */
const TAGS = /(\u{1f3f4}[\u{e0020}-\u{e007f}]+)|[\u{e0000}-\u{e007f}]/gu;
/** What means something within a word only: spaces, soft hyphens, joiners and marks of direction. */
const BETWEEN = /[\s\xad\u061c\u200c-\u200f]/;

/** Removes {@link BETWEEN} from both ends. With loops, as an expression would try each run of them from every letter. */
function trim(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && BETWEEN.test(text[start]!)) start++;
  while (start < end && BETWEEN.test(text[end - 1]!)) end--;
  return text.slice(start, end);
}

/** Whether the isolates in a text (https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates) all end in it. */
function hasClosedIsolates(text: string): boolean {
  let open = 0;
  for (const [letter] of text.matchAll(/[\u2066-\u2069]/g)) {
    open += letter === '\u2069' ? -1 : 1;
    if (open < 0) return false;
  }
  return !open;
}

/**
 * A text in NFC and in one line, without letters that nobody sees, or that would change the direction of what stands behind
 * the text. Empty where there is nothing to see.
 */
export function cleanLetters(text: string): string {
  const seen = fixC1(text).replace(UNSEEN, '').replace(TAGS, '$1');
  const closed = hasClosedIsolates(seen) ? seen : seen.replace(/[\u2066-\u2069]/g, '');
  return trim(closed.replace(/\s\s+|[^\S ]/g, ' ')).normalize();
}
