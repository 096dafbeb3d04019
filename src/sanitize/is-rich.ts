import { PLAIN_TAGS } from './allow-list.js';

/**
 * Signs of markup that needs `rich.ts`: another element than the plain ones; an image that is not in a figure, is loaded by
 * a script or is a `data:` address; non-breaking spaces and empty elements, which keep things apart; attributes for styles
 * or scripts.
 */
const RICH_MARKUP = RegExp(
  String.raw`<(?!/?(${PLAIN_TAGS})[\s>]|img\s(?![^<>]*(data[-:]|lazy-))[^<>]*>\s*</?fig)|<(\w+)[^<>]*>\s*</\3|\xa0|&nbsp|(\bon\w+|style)\s*=`,
  'i',
);

/** Whether an article needs `rich.ts`. In doubt it says yes. Takes time in proportion to the length of the text. */
export const isRich = (html: string): boolean => RICH_MARKUP.test(html);
