import { PLAIN } from './allow-list.js';

/**
 * What hints at a text that takes more than the plain pass: another element than those, or a picture that is not in a
 * figure, waits for a script or stands in its own address; blanks, empty elements that keep things apart, and attributes
 * that style or run.
 */
const RICH = RegExp(
  String.raw`<(?!/?(${PLAIN})[\s>]|img\s(?![^<>]*(data[-:]|lazy-))[^<>]*>\s*</?fig)|<(\w+)[^<>]*>\s*</\3|\xa0|&nbsp|(\bon\w+|style)\s*=`,
  'i',
);

/** Whether `rich.ts` has anything to do; may say yes without need. Runs in time with the length of the text. */
export const isRich = (html: string): boolean => RICH.test(html);
