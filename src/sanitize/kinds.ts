// What a text takes beside the plain pass. Both may say yes without need; each runs in time with the length of the text.

/**
 * What hints at an old content system: another element than these, or a picture that is not in a figure or waits for a
 * script; blanks, empty elements that keep things apart, and attributes that style or run.
 */
const LEFTOVERS =
  /<(?!\/?(?:[abip]|em|li|[ou]l|strong|fig\w+|h\d|t\w+|blockquote)[\s>]|img\s(?![^<>]*\s(?:data|lazy)-)[^<>]*>\s*<\/?fig)|<(\w+)(?:\s[^<>]*)?>\s*<\/\1|\xa0|&nbsp|(?:\bon\w+|style)\s*=/i;

/** Whether `leftovers.ts` has anything to do. */
export const hasLeftovers = (html: string): boolean => LEFTOVERS.test(html);

/** Whether `blocks.ts` has. */
export const hasBlocks = (html: string): boolean =>
  /<(?:h[1-6]|table|iframe|video|audio|object|embed|blockquote|pre)\b/i.test(html);
