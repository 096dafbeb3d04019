import { mark } from './attribute-hints.js';
import { captions } from './captions.js';
import { unwrap } from './dom.js';
import type { SanitizeOptions } from './options.js';
import { blanks } from './whitespace.js';

/** Elements, beside those of `allowed.ts`. */
const TAGS = (
  'abbr bdi bdo br cite code dd del details dfn div dl dt hr ins kbd mark q rp rt ruby s samp small span strike sub ' +
  'summary sup time tt u var wbr'
).split(' ');

/** Pictures inside the text itself: pixels only, as SVG may hold scripts and links. */
const RASTER = /^data:image\/(?:png|jpe?g|gif|webp|avif);base64,/i;

/** Boxes of a page that mean nothing in an article; they become a plain one, so that their words stay apart. */
const BOXES =
  /(<\/?)(?:address|article|aside|(center)|dialog|dir|fieldset|footer|form|header|hgroup|main|menu|nav|search|section)(?![\w-])/gi;

/**
 * Attributes that run or style under names that do neither: a strict policy reports them even in an inert document. For
 * the reports alone; what this overlooks DOMPurify still takes away.
 */
const quiet = (html: string) =>
  html.replace(/<[a-z][^<>]*/gi, (tag) => tag.replace(/([\s"'/])(on[a-z]+|style)(?=\s*=)/gi, '$1data-$2'));

/** What old content systems write: blanks and empty paragraphs to keep things apart, and pictures with a text below that is their caption. */
export const leftovers = {
  tags: TAGS,
  attributes: ['align', 'datetime'],
  plain: (html: string): string =>
    quiet(html).replace(BOXES, (_, start, center) => `${start}div${center ? ' align=center' : ''}`),
  mark,
  isPicture: (address: string): boolean => RASTER.test(address),
  last(root: HTMLElement, { names }: SanitizeOptions): void {
    blanks(root);
    captions(root, names ?? []);
    for (const node of root.querySelectorAll('[align]')) node.removeAttribute('align');
    for (const node of root.querySelectorAll('span')) if (!node.attributes.length) unwrap(node);
  },
};
