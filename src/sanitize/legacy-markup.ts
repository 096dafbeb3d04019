import { saveHints } from './attribute-hints.js';
import { makeFigures } from './captions.js';
import { closeDirections } from './directions.js';
import { unwrap } from './dom.js';
import { closeMedia } from './open-media.js';
import type { SanitizeOptions } from './options.js';
import { cleanWhitespace } from './whitespace.js';

/** Elements, beside those of `allow-list.ts`. */
const TAGS = (
  'abbr bdi bdo br cite code dd del details dfn div dl dt hr ins kbd mark q rp rt ruby s samp small span strike sub ' +
  'summary sup time tt u var wbr'
).split(' ');

/** A picture in its own address: pixels only, as SVG may hold scripts and links. */
const DATA_IMAGE = /^data:image\/(?:png|jpe?g|gif|webp|avif);base64,/i;

/** Tags of sections of a page. They become `<div>`, so that the text in them stays in a paragraph of its own. */
const SECTION_TAG =
  /(<\/?)(?:address|article|aside|(center)|dialog|dir|fieldset|footer|form|header|hgroup|main|menu|nav|search|section)(?![\w-])/gi;

/**
 * Renames attributes for styles and scripts: a strict policy reports them even in an inert document. It is only about these
 * reports; DOMPurify removes what this overlooks.
 */
const disableAttributes = (html: string) =>
  html.replace(/<[a-z][^<>]*/gi, (tag) => tag.replace(/([\s"'/])(on[a-z]+|style)(?=\s*=)/gi, '$1data-$2'));

const replaceSections = (html: string) =>
  html.replace(SECTION_TAG, (_, start, center) => `${start}div${center ? ' align=center' : ''}`);

/** The markup of old content systems: spaces and empty paragraphs to keep things apart, images with a caption as a paragraph. */
export const legacyMarkup = {
  tags: TAGS,
  attributes: ['align', 'datetime'],
  prepareHtml: (html: string): string => replaceSections(disableAttributes(closeMedia(html))),
  saveHints,
  isDataImage: (address: string): boolean => DATA_IMAGE.test(address),
  afterPostprocess(root: HTMLElement, { names }: SanitizeOptions): void {
    cleanWhitespace(root);
    makeFigures(root, names ?? []);
    for (const node of root.querySelectorAll('[align]')) node.removeAttribute('align');
    for (const node of root.querySelectorAll('span')) if (!node.attributes.length) unwrap(node);
    closeDirections(root);
  },
};
