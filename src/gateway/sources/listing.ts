import type { Document } from 'domhandler';
import { prepareFeed } from '../../feed/index.js';
import type { FeedItem } from '../../feed/model.js';
import type { ArticleConfig, ListingSourceConfig, PagingConfig } from '../types.js';
import type { FetchUpstream } from '../upstream/upstream-client.js';
import { readArticle } from './article.js';
import { createDateReader } from './date-format.js';
import { decodeHtml, findAll, parseHtml, readText, readValue } from './html.js';
import { cleanLink } from './links.js';
import { extractDate, parseRelativeDate, SEARCHED } from './listing-dates.js';
import { type ListingRow, type Page, type RowSelectors, readRows } from './listing-rows.js';
import { type Preset, presets } from './presets.js';
import { type LoadSource, toArray } from './source.js';

const ACCEPT = 'text/html, application/xhtml+xml;q=0.9, */*;q=0.5';

/** Milliseconds that all article pages of one refresh may take; the rest is fetched by the next refresh. */
const ARTICLES_TIMEOUT = 8000;

/** Creates the loader of a web page that lists news, read by CSS selectors. */
export function createListingLoader(
  config: ListingSourceConfig,
  fetchUpstream: FetchUpstream,
  now: () => number,
): LoadSource {
  const { url, ca, timeZone, dateFormat, paging } = config;
  const preset: Partial<Preset> = config.preset ? presets[config.preset] : {};
  const selectors = { ...preset.list, ...config.selectors } as RowSelectors;
  const articleConfig: ArticleConfig | undefined = config.article
    ? { ...preset.article, ...(config.article === true ? {} : config.article) }
    : undefined;

  const readFormatted = dateFormat ? createDateReader(dateFormat, timeZone) : undefined;

  async function fetchPage(address: string, signal: AbortSignal): Promise<Page> {
    // No validators: some portals answer 304 for as long as the template of a page stays the same.
    const response = (await fetchUpstream(address, { signal, accept: ACCEPT, ca: toArray(ca) }))!;
    return { url: response.url, tree: parseHtml(decodeHtml(response.bytes, response.contentType)) };
  }

  /** Appends the rows of the further pages; a page that is unavailable ends the list. */
  async function readFurtherPages(first: Page, rows: ListingRow[], signal: AbortSignal): Promise<void> {
    const { pages = 2 } = paging!;
    const seen = new Set(rows.map((row) => row.url));
    let page = first;
    for (let number = 2; number <= pages; number++) {
      const address = getPageAddress(page, paging!, number);
      if (!address || address === page.url) return;
      try {
        page = await fetchPage(address, signal);
        const newRows = readRows(page, selectors).filter((row) => !seen.has(row.url));
        if (!newRows.length) return;
        for (const row of newRows) seen.add(row.url);
        rows.push(...newRows);
      } catch {
        return;
      }
    }
  }

  /** Completes rows from their article pages, except those that an earlier refresh has read. */
  async function readArticles(rows: ListingRow[], known: Map<string, FeedItem>, signal: AbortSignal): Promise<void> {
    const { limit = 10, ...articleSelectors } = articleConfig!;
    const articlesSignal = AbortSignal.any([signal, AbortSignal.timeout(ARTICLES_TIMEOUT)]);
    const unread = rows.filter((row) => !known.get(row.url)?.content_html);
    for (const row of unread.slice(0, limit)) {
      if (articlesSignal.aborted) return;
      try {
        const page = await fetchPage(row.url, articlesSignal);
        const { title, date, image, summary, tags, ...rest } = readArticle(page.tree, articleSelectors, page.url);
        Object.assign(row, rest);
        if (isTruncated(row.title)) row.title = title ?? row.title;
        row.date = date ?? row.date;
        row.image ??= image;
        row.summary ??= summary;
        row.tags = tags ?? row.tags;
      } catch {
        // The fields from the list remain.
      }
    }
  }

  function readPublished(date: string, before: FeedItem | undefined, keepsContent: boolean): string | undefined {
    const relative = parseRelativeDate(date, now());
    // A relative date would move with every refresh, so the first one stays.
    if ((relative || keepsContent) && before?.date_published) return before.date_published;
    return readFormatted?.(date.slice(0, SEARCHED)) ?? relative ?? extractDate(date, now(), timeZone);
  }

  /** A row as input of the normaliser, completed with what an earlier refresh read from the article page. */
  function toRawItem({ date = '', views, ...row }: ListingRow, before: FeedItem | undefined): Record<string, unknown> {
    const kept = before?.content_html && !row.content_html ? before : undefined;
    const present = Object.entries(row).filter(([, value]) => value !== undefined && String(value) !== '');
    return {
      ...kept,
      ...Object.fromEntries(present),
      ...(kept && isTruncated(row.title) ? { title: kept.title } : {}),
      id: row.url,
      _base: row.url,
      date_published: readPublished(date, before, Boolean(kept)),
      _bantin: { ...kept?._bantin, views: views ?? kept?._bantin?.views },
    };
  }

  return async (previous, signal) => {
    const page = await fetchPage(url, signal);
    const rows = readRows(page, selectors, config.selectors);
    if (paging) await readFurtherPages(page, rows, signal);
    const unique = [...new Map(rows.map((row) => [row.url, row])).values()];
    const known = new Map(previous?.feed.items.map((item) => [item.id, item]));
    if (articleConfig) await readArticles(unique, known, signal);
    const raw = {
      title: config.title ?? readValue('meta[property="og:site_name"] @content', page.tree) ?? readTitle(page.tree),
      home_page_url: url,
      items: unique.map((row) => toRawItem(row, known.get(row.url))),
    };
    const language = readValue('html @lang', page.tree);
    return { feed: await prepareFeed(raw, { url, timeZone, language, now: now() }), validators: {} };
  };
}

/** The address of the page with this number, or undefined after the last. */
function getPageAddress(current: Page, { next, url, second = 2 }: PagingConfig, number: number): string | undefined {
  if (url) return url.replaceAll('{page}', String(second + number - 2));
  return cleanLink(readValue(next, current.tree, ['href']), current.url);
}

/** Whether a title of the list is missing or shortened, so that the article's own is better. */
const isTruncated = (title: string | undefined) => !title || /(?:\.\.\.|…)$/.test(title);

const readTitle = (tree: Document) => readText(findAll('title', tree)[0]) || undefined;
