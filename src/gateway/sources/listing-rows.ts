import type { Document, Element } from 'domhandler';
import { SelectorEmptyError } from '../errors.js';
import type { ListingSelectors } from '../types.js';
import type { ArticleFields } from './article.js';
import { findAll, findOutermost, readValue } from './html.js';
import { cleanLink } from './links.js';
import { toArray } from './source.js';

/** One item of a list page, named as in JSON Feed; `date` is still the text of the page. */
export interface ListingRow extends ArticleFields {
  url: string;
}

export interface Page {
  url: string;
  tree: Document;
}

export type RowSelectors = ListingSelectors & { item: string };

/**
 * Reads the items of a list page.
 *
 * @param selectors all selectors, those of a preset included.
 * @param configured the selectors of the configuration: `title` and `date` of these must match something.
 * @throws {SelectorEmptyError} when a selector matches nothing on the whole page.
 */
export function readRows(
  { tree, url: base }: Page,
  selectors: RowSelectors,
  configured: ListingSelectors = {},
): ListingRow[] {
  const roots = selectors.root ? findOutermost(selectors.root, tree) : [tree];
  if (!roots.length) throw new SelectorEmptyError('root', selectors.root!);
  const items = [...new Set(roots.flatMap((root) => findAll(selectors.item, root)))];
  if (!items.length) throw new SelectorEmptyError('item', selectors.item);
  const linkSelector = selectors.link ?? 'a[href]';
  const titleSelector = selectors.title ?? linkSelector.replace(/\s*@[\w-]+$/, '');

  const rows: ListingRow[] = [];
  let hasConfiguredTitle = false;
  for (const item of items) {
    const url = cleanLink(readValue(linkSelector, item, ['href']), base);
    if (!url) continue;
    const title = readValue(titleSelector, item);
    if (title) hasConfiguredTitle = true;
    rows.push({
      url,
      title: title ?? readValue('a[title] @title', item) ?? readValue('img[alt] @alt', item),
      date: readDate(selectors.date, item),
      image: cleanLink(readValue(selectors.image, item, ['data-src', 'data-original', 'src']), base),
      summary: readValue(selectors.excerpt, item),
      tags: toArray(readValue(selectors.category, item)),
    });
  }

  if (!rows.length) throw new SelectorEmptyError('link', linkSelector);
  if (configured.title && !hasConfiguredTitle) throw new SelectorEmptyError('title', configured.title);
  if (!rows.some(({ title }) => title)) throw new SelectorEmptyError('title', selectors.title ?? linkSelector);
  if (configured.date && !rows.some(({ date }) => date)) throw new SelectorEmptyError('date', configured.date);
  return rows;
}

/** The date of an item: its `datetime` attribute, which is the most precise, else its text. */
function readDate(selector: string | undefined, item: Element): string | undefined {
  if (!selector) return;
  const namesAttribute = /@[\w-]+$/.test(selector);
  return (namesAttribute ? undefined : readValue(selector, item, ['datetime'])) ?? readValue(selector, item);
}
