// What a text takes beside the plain pass. Both may say yes without need; each runs in time with the length of the text.

/** What hints at an old content system: another element than these, blanks, and empty ones that keep things apart. */
const LEFTOVERS =
  /<(?!\/?(?:[abip]|em|li|[ou]l|strong|fig\w+|h\d|t\w+|blockquote)[\s>])|<(\w+)(?:\s[^<>]*)?>\s*<\/\1|\xa0|&nbsp/i;

/** A picture that is in a figure, and loads without a script, wants nothing more. */
const IN_FIGURE = /<figure(?:\s[^<>]*)?>\s*<img\s(?![^<>]*\s(?:data-|lazy-))[^<>]*>/gi;

/** Whether `leftovers.ts` has anything to do. */
export const hasLeftovers = (html: string): boolean => LEFTOVERS.test(html.replace(IN_FIGURE, '<figure>'));

/** Whether `blocks.ts` has. */
export const hasBlocks = (html: string): boolean =>
  /<(?:h[1-6]|table|iframe|video|audio|object|embed|blockquote|pre)\b/i.test(html);
