import type { Element } from 'domhandler';
import { SelectorEmptyError } from '../errors.js';
import type { ListingSelectors } from '../types.js';
import type { ArticleFields } from './article.js';
import { findAll, findOutermost, readMatch, readText, readValue } from './html.js';
import { ItemFields, type ReadMatch } from './item-fields.js';
import { cleanLink } from './links.js';
import { type FetchedPage, openPage, type Page } from './page.js';
import { readBackground, readPicture } from './pictures.js';
import { type Selector, splitAttribute } from './selector.js';
import { toArray } from './source.js';

/** One item of a list page, named as in JSON Feed; `date` is still the text of the page. */
export interface ListingRow extends ArticleFields {
  url: string;
}

export type RowSelectors = ListingSelectors & { item: string };

export interface ReadListPage extends FetchedPage {
  /** As in the configuration. */
  selectors: RowSelectors;
  /** The selectors of the configuration: `title` and `date` of these must match something. */
  configured?: ListingSelectors;
  /** Selector of the link to the next page. */
  next?: string;
}

export interface ListPage {
  rows: ListingRow[];
  /** The name that the page gives to its site, or its title. */
  title?: string;
  /** The language that the page declares. */
  language?: string;
  /** The address of the next page. */
  next?: string;
}

/**
 * Reads a list page.
 *
 * @throws {SelectorEmptyError} when a selector matches nothing on the whole page.
 */
export function readListPage({ selectors, configured, next, ...fetched }: ReadListPage): ListPage {
  const page = openPage(fetched);
  return {
    rows: readRows(page, selectors, configured),
    title:
      readValue('meta[property="og:site_name"] @content', page.tree) ??
      (readText(findAll('title', page.tree)[0]) || undefined),
    language: readValue('html @lang', page.tree),
    next: cleanLink(readValue(next, page.tree, ['href']), page.base),
  };
}

/** Attributes with scripts, such as `onclick`. */
const isScript = ({ attribute }: Selector) => /^on/i.test(attribute ?? '');

/** Reads the address of a link. */
export const createLinkReader =
  (base: string): ReadMatch =>
  (selector, match) =>
    isScript(selector) ? undefined : cleanLink(readMatch(selector, match, ['href']), base);

/** Reads the address of a picture. */
export const createImageReader =
  (base: string): ReadMatch =>
  (selector, match) => {
    const value = selector.attribute ? readMatch(selector, match) : readPicture(match);
    return cleanLink(selector.attribute === 'style' ? readBackground(value) : value, base);
  };

function readRows({ tree, base }: Page, selectors: RowSelectors, configured: ListingSelectors = {}): ListingRow[] {
  const roots = selectors.root ? findOutermost(selectors.root, tree) : [tree];
  if (!roots.length) throw new SelectorEmptyError('root', selectors.root!);
  const items = roots.flatMap((root) => findAll(selectors.item, root));
  if (!items.length) throw new SelectorEmptyError('item', selectors.item);
  const linkSelector = selectors.link ?? 'a[href]';

  const fields = new ItemFields(tree, items);
  const links = fields.read(linkSelector, createLinkReader(base));
  const titles = fields.read(selectors.title ?? splitAttribute(linkSelector).css);
  const otherTitles = ['a[title] @title', 'img[alt] @alt'].map((selector) => fields.read(selector));
  const images = fields.read(selectors.image, createImageReader(base));
  const summaries = fields.read(selectors.excerpt);
  const categories = fields.read(selectors.category);
  const dates = readDates(fields, selectors.date);

  const rows: ListingRow[] = [];
  let hasConfiguredTitle = false;
  for (const item of items) {
    const url = links.get(item);
    if (!url) continue;
    const title = titles.get(item);
    if (title) hasConfiguredTitle = true;
    rows.push({
      url,
      title: title ?? otherTitles.map((found) => found.get(item)).find(Boolean),
      date: dates(item),
      image: images.get(item),
      summary: summaries.get(item),
      tags: toArray(categories.get(item)),
    });
  }

  if (!rows.length) throw new SelectorEmptyError('link', linkSelector);
  if (configured.title && !hasConfiguredTitle) throw new SelectorEmptyError('title', configured.title);
  if (!rows.some(({ title }) => title)) throw new SelectorEmptyError('title', selectors.title ?? linkSelector);
  if (configured.date && !rows.some(({ date }) => date)) throw new SelectorEmptyError('date', configured.date);
  return rows;
}

/** The date of an item: its `datetime` attribute, which is the most precise, else its text. */
export function readDates(fields: ItemFields, selector: string | undefined): (item: Element) => string | undefined {
  const texts = fields.read(selector);
  const precise = fields.read(selector && splitAttribute(selector).attribute ? undefined : selector, (parsed, match) =>
    readMatch(parsed, match, ['datetime']),
  );
  return (item) => precise.get(item) ?? texts.get(item);
}
