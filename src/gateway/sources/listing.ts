import type { Document, Element } from 'domhandler';
import { prepareFeed } from '../../feed/index.js';
import type { FeedItem } from '../../feed/model.js';
import { SelectorEmptyError } from '../errors.js';
import type { ArticleConfig, ListingSelectors, ListingSourceConfig, PagingConfig } from '../types.js';
import type { Ask } from '../upstream/upstream-client.js';
import { type ArticleFields, readArticle } from './article.js';
import { decodeHtml, findAll, findOutermost, parseHtml, readValue, wordsIn } from './html.js';
import { cleanLink } from './links.js';
import { agoDate, dateIn, formattedDate } from './listing-dates.js';
import { type Preset, presets } from './presets.js';
import { type Load, listOf } from './source.js';

const ACCEPT = 'text/html, application/xhtml+xml;q=0.9, */*;q=0.5';

/** Milliseconds that all the article pages of one refresh may take; the rest is asked for next time. */
const ARTICLE_TIME = 8000;

/** One item of a list, in the names of JSON Feed; `date` is as it was written. */
interface Row extends ArticleFields {
  url: string;
}

interface Page {
  url: string;
  tree: Document;
}

type Selectors = ListingSelectors & { item: string };

/** @throws {SelectorEmptyError} where the page does not look as it did. */
function readRows({ tree, url: base }: Page, selectors: Selectors, written: ListingSelectors = {}): Row[] {
  const roots = selectors.root ? findOutermost(selectors.root, tree) : [tree];
  if (!roots.length) throw new SelectorEmptyError('root', selectors.root!);
  const items = [...new Set(roots.flatMap((root) => findAll(selectors.item, root)))];
  if (!items.length) throw new SelectorEmptyError('item', selectors.item);
  const linkSelector = selectors.link ?? 'a[href]';
  const rows = items.flatMap((item): (Row & { titled: boolean }) | [] => {
    const url = cleanLink(readValue(linkSelector, item, ['href']), base);
    if (!url) return [];
    const title = readValue(selectors.title ?? linkSelector.replace(/\s*@[\w-]+$/, ''), item);
    return {
      url,
      titled: Boolean(title),
      title: title ?? readValue('a[title] @title', item) ?? readValue('img[alt] @alt', item),
      date: dateOf(selectors.date, item),
      image: cleanLink(readValue(selectors.image, item, ['data-src', 'data-original', 'src']), base),
      summary: readValue(selectors.excerpt, item),
      tags: listOf(readValue(selectors.category, item)),
    };
  });
  if (!rows.length) throw new SelectorEmptyError('link', linkSelector);
  if (written.title && !rows.some(({ titled }) => titled)) throw new SelectorEmptyError('title', written.title);
  if (!rows.some(({ title }) => title)) throw new SelectorEmptyError('title', selectors.title ?? linkSelector);
  if (written.date && !rows.some(({ date }) => date)) throw new SelectorEmptyError('date', written.date);
  return rows.map(({ titled, ...row }) => row);
}

/** `<time datetime>` says it best; else the words. */
const dateOf = (selector: string | undefined, item: Element) =>
  readValue(selector, item, selector && !/@[\w-]+$/.test(selector) ? ['datetime'] : []) ?? readValue(selector, item);

/** Address of the page behind this one, or undefined on the last. */
function nextPage(page: Page, { next, url, second = 2 }: PagingConfig, number: number): string | undefined {
  if (url) return url.replaceAll('{page}', String(second + number - 1));
  return cleanLink(readValue(next, page.tree, ['href']), page.url);
}

/** A title that the list has cut says less than the article's. */
const isCut = (title: string | undefined) => !title || /(?:\.\.\.|…)$/.test(title);

/** A web page that lists news, read by CSS selectors. */
export function listingSource(config: ListingSourceConfig, ask: Ask, now: () => number): Load {
  const { url, ca, timeZone, dateFormat, paging } = config;
  const preset: Partial<Preset> = config.preset ? presets[config.preset] : {};
  const selectors = { ...preset.list, ...config.selectors } as Selectors;
  const article: ArticleConfig | undefined = config.article
    ? { ...preset.article, ...(config.article === true ? {} : config.article) }
    : undefined;

  async function open(address: string, signal: AbortSignal): Promise<Page> {
    // No validators: pages of portals say that nothing changed when only their template did not.
    const answer = (await ask(address, { signal, accept: ACCEPT, ca: listOf(ca) }))!;
    return { url: answer.url, tree: parseHtml(decodeHtml(answer.bytes, answer.contentType)) };
  }

  /** The pages behind the first one; one that cannot be had ends the list there. */
  async function readOn(first: Page, rows: Row[], signal: AbortSignal): Promise<void> {
    const { pages = 2 } = paging!;
    const seen = new Set(rows.map((row) => row.url));
    let page = first;
    for (let number = 1; number < pages; number++) {
      const address = nextPage(page, paging!, number);
      if (!address || address === page.url) return;
      try {
        page = await open(address, signal);
        const more = readRows(page, selectors).filter((row) => !seen.has(row.url));
        if (!more.length) return;
        for (const row of more) {
          seen.add(row.url);
          rows.push(row);
        }
      } catch {
        return;
      }
    }
  }

  async function readArticles(rows: Row[], known: Map<string, FeedItem>, signal: AbortSignal): Promise<void> {
    const { limit = 10, ...wanted } = article!;
    const enough = AbortSignal.any([signal, AbortSignal.timeout(ARTICLE_TIME)]);
    let asked = 0;
    for (const row of rows) {
      if (known.get(row.url)?.content_html) continue;
      if (asked++ >= limit || enough.aborted) return;
      try {
        const page = await open(row.url, enough);
        const { title, date, image, summary, ...more } = readArticle(page.tree, wanted, page.url);
        if (isCut(row.title)) row.title = title ?? row.title;
        row.date = date ?? row.date;
        row.image ??= image;
        row.summary ??= summary;
        Object.assign(row, more, { tags: more.tags ?? row.tags });
      } catch {
        // What the list says of it is still good.
      }
    }
  }

  /** A row in the names that the normaliser reads; what an earlier refresh found on its page is kept. */
  function toItem({ date = '', views, ...row }: Row, before: FeedItem | undefined): Record<string, unknown> {
    const ago = agoDate(date, now());
    const read = dateFormat ? formattedDate(date, dateFormat, timeZone) : ago;
    const kept = before?.content_html && !row.content_html ? before : undefined;
    return {
      ...kept,
      ...Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined && String(value) !== '')),
      ...(kept && isCut(row.title) ? { title: kept.title } : {}),
      id: row.url,
      _base: row.url,
      date_published:
        (ago || kept ? before?.date_published : undefined) ?? read ?? dateIn(date, now(), timeZone) ?? undefined,
      _bantin: { ...kept?._bantin, views: views ?? kept?._bantin?.views },
    };
  }

  return async (previous, signal) => {
    const page = await open(url, signal);
    const rows = readRows(page, selectors, config.selectors);
    if (paging) await readOn(page, rows, signal);
    const unique = [...new Map(rows.map((row) => [row.url, row])).values()];
    const known = new Map(previous?.feed.items.map((item) => [item.id, item]));
    if (article) await readArticles(unique, known, signal);
    const raw = {
      title: config.title ?? readValue('meta[property="og:site_name"] @content', page.tree) ?? titleOf(page.tree),
      home_page_url: url,
      items: unique.map((row) => toItem(row, known.get(row.url))),
    };
    return { feed: await prepareFeed(raw, { url, timeZone }), validators: {} };
  };
}

const titleOf = (tree: Document) => wordsIn(findAll('title', tree)[0]) || undefined;
