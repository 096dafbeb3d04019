/**
 * How much of a feed enters the model. What a publisher writes stays far below; the limits keep a hostile or broken feed from
 * costing readers time and memory. `content_html` and `content_text` have no limit of their own.
 */

/** Longest title, summary, description, name and tag, in UTF-16 code units. Longer ones are cut. */
export const LONGEST_TEXT = 10_000;

/** Longest id, address, language and media type. Longer ones are left out, because a part of them means something else. */
export const LONGEST_ADDRESS = 10_000;

/** Most tags, authors and attachments of an item. Further ones are left out. */
export const MOST_ENTRIES = 100;

/** Replaces each half of a surrogate pair by U+FFFD, as the method of strings with this name, which not all browsers have. */
export const toWellFormed = (text: string): string => text.replace(/[\ud800-\udfff]/gu, '\ufffd');

/** A text in well-formed Unicode of no more than `length`, cut at the end of a character. */
export const cutText = (text: string, length = LONGEST_TEXT): string =>
  toWellFormed(
    text.length > length
      ? text
          .slice(0, length)
          .replace(/[\ud800-\udbff]$/, '')
          .trim()
      : text,
  );
