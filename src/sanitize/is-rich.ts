import { PLAIN_TAGS } from './allow-list.js';

/**
 * Signs of markup that needs `rich.ts`: another element than the plain ones; an image that is not in a figure, is loaded by
 * a script or is a `data:` address; non-breaking spaces and empty elements, which keep things apart; control characters,
 * those of direction too; attributes for styles, scripts or versions of pictures, or that hide.
 */
const RICH_MARKUP = RegExp(
  String.raw`<(?!/?(${PLAIN_TAGS})[\s>]|img(?=[^<>]*\ssrc=)\s(?![^<>]*(data[-:]|lazy-))[^<>]*>\s*</?fig)|<(\w+)[^<>]*>\s*</\3|[\x80-\xa0\u202a-\u202e\u2066-\u2069]|&(nbsp|#(x20[26]|8(23[4-8]|29[4-7])))|(\bon\w+|style|srcset)\s*=|\shidden`,
  'i',
);

/** Whether an article needs `rich.ts`. In doubt it says yes. Takes time in proportion to the length of the text. */
export const isRich = (html: string): boolean => RICH_MARKUP.test(html);
