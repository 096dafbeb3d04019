import type { Reader } from '../reading/reader.js';
import type { ListingSourceConfig, LogEntry, PagingConfig } from '../types.js';
import type { FetchUpstream } from '../upstream/upstream-client.js';
import { ArticlePages } from './article-pages.js';
import type { ListingRow, ListPage, RowSelectors } from './listing-rows.js';
import type { FetchedPage } from './page.js';
import { type LoadSource, toRequestOptions } from './source.js';

const ACCEPT = 'text/html, application/xhtml+xml;q=0.9, */*;q=0.5';

export interface ListingLoaderOptions {
  /** The name of the source. */
  name: string;
  config: ListingSourceConfig;
  fetchUpstream: FetchUpstream;
  reader: Reader;
  now: () => number;
  log: (entry: LogEntry) => void;
}

/** Creates the loader of a web page that lists news, read by CSS selectors. */
export function createListingLoader(options: ListingLoaderOptions): LoadSource {
  const { name, config, fetchUpstream, reader, now, log } = options;
  const { url, timeZone, dateFormat, paging } = config;
  const selectors = config.selectors as RowSelectors;

  async function fetchPage(address: string, signal: AbortSignal): Promise<FetchedPage> {
    // No validators: some portals answer 304 for as long as the template of a page stays the same.
    const { url, bytes, contentType } = (await fetchUpstream(address, {
      signal,
      accept: ACCEPT,
      ...toRequestOptions(config),
    }))!;
    return { url, bytes, contentType };
  }

  const articles = config.article
    ? new ArticlePages({
        name,
        config: config.article === true ? {} : config.article,
        fetchPage,
        reader,
        log,
      })
    : undefined;

  async function readListPage(
    address: string,
    signal: AbortSignal,
    isFirst = false,
  ): Promise<ListPage & { url: string }> {
    const page = await fetchPage(address, signal);
    const configured = isFirst ? config.selectors : undefined;
    const input = { ...page, selectors, configured, next: paging?.next };
    return { ...(await reader.run('listPage', input, { source: name, signal })), url: page.url };
  }

  /** Adds the rows of the further pages; a page that is unavailable ends the list. */
  async function readFurtherPages(
    first: ListPage & { url: string },
    byUrl: Map<string, ListingRow>,
    signal: AbortSignal,
  ): Promise<void> {
    const { pages = 2 } = paging!;
    let page = first;
    for (let number = 2; number <= pages; number++) {
      const address = getPageAddress(page, paging!, number);
      if (!address || address === page.url) return;
      try {
        page = await readListPage(address, signal);
      } catch {
        return;
      }
      const newRows = page.rows.filter((row) => !byUrl.has(row.url));
      if (!newRows.length) return;
      for (const row of newRows) byUrl.set(row.url, row);
    }
  }

  return async (previous, signal) => {
    const page = await readListPage(url, signal, true);
    const byUrl = new Map(page.rows.map((row) => [row.url, row]));
    if (paging) await readFurtherPages(page, byUrl, signal);
    const rows = [...byUrl.values()];
    await articles?.complete(rows, previous?.feed, signal);
    const title = config.title ?? page.title;
    const read = articles?.read ?? new Set<string>();
    const { language } = page;
    const input = {
      name,
      title,
      url,
      language,
      rows,
      previous: previous?.feed.body,
      read,
      timeZone,
      dateFormat,
      now: now(),
    };
    return { feed: await reader.run('listing', input, { source: name, signal }), validators: {} };
  };
}

/** The address of the page with this number, or undefined after the last. */
function getPageAddress({ next }: ListPage, { url, second = 2 }: PagingConfig, number: number): string | undefined {
  return url ? url.replaceAll('{page}', String(second + number - 2)) : next;
}
