import { type PreparedFeed, parsePrepared } from '../feeds/prepared-feed.js';
import type { Reader } from '../reading/reader.js';
import type { ArticleConfig, LogEntry } from '../types.js';
import { isTruncated } from './listing-feed.js';
import type { ListingRow } from './listing-rows.js';
import type { FetchedPage } from './page.js';

/** Milliseconds that all article pages of one refresh may take; the rest is fetched by the next refresh. */
const ARTICLES_TIMEOUT = 8000;

export interface ArticlePagesOptions {
  /** The name of the source. */
  name: string;
  config: ArticleConfig;
  fetchPage: (url: string, signal: AbortSignal) => Promise<FetchedPage>;
  reader: Reader;
  log: (entry: LogEntry) => void;
}

/** Completes the rows of a listing from the pages of their articles. */
export class ArticlePages {
  /** Addresses whose pages were read, with or without a text in them. */
  #read = new Set<string>();
  /** How often the pages of other addresses could not be read. */
  #failures = new Map<string, number>();
  readonly #options: ArticlePagesOptions;

  constructor(options: ArticlePagesOptions) {
    this.#options = options;
  }

  /** The addresses of the articles whose pages were read. */
  get read(): Set<string> {
    return this.#read;
  }

  /** Reads the pages that no earlier refresh has read, as many as the configuration says; those that failed come last. */
  async complete(rows: ListingRow[], previous: PreparedFeed | undefined, signal: AbortSignal): Promise<void> {
    const { limit = 10 } = this.#options.config;
    this.#forgetOthers(rows, previous);
    const countFailures = ({ url }: ListingRow) => this.#failures.get(url) ?? 0;
    const unread = rows
      .filter(({ url }) => !this.#read.has(url))
      .sort((a, b) => countFailures(a) - countFailures(b))
      .slice(0, limit);
    const articlesSignal = AbortSignal.any([signal, AbortSignal.timeout(ARTICLES_TIMEOUT)]);
    for (const row of unread) {
      if (articlesSignal.aborted) return;
      try {
        await this.#complete(row, articlesSignal);
      } catch {
        // The fields from the list remain.
        this.#failures.set(row.url, countFailures(row) + 1);
      }
    }
  }

  /** Keeps only the addresses that are still listed and in the last good feed, and adds those whose text that feed has. */
  #forgetOthers(rows: ListingRow[], previous: PreparedFeed | undefined): void {
    const known = new Map(previous && parsePrepared(previous).items.map((item) => [item.id, item]));
    const urls = rows.map(({ url }) => url);
    const wasRead = (url: string) => known.has(url) && (this.#read.has(url) || known.get(url)?.content_html);
    this.#read = new Set(urls.filter(wasRead));
    const failures = this.#failures;
    this.#failures = new Map(urls.flatMap((url) => (failures.has(url) ? [[url, failures.get(url)!]] : [])));
  }

  async #complete(row: ListingRow, signal: AbortSignal): Promise<void> {
    const { name, config, fetchPage, reader } = this.#options;
    const { limit: _, ...selectors } = config;
    const page = await fetchPage(row.url, signal);
    const fields = await reader.run('article', { ...page, selectors }, { source: name, signal });
    const { title, date, image, summary, tags, ...rest } = fields;
    Object.assign(row, rest);
    if (isTruncated(row.title)) row.title = title ?? row.title;
    row.date = date ?? row.date;
    row.image ??= image;
    row.summary ??= summary;
    row.tags = tags ?? row.tags;
    this.#read.add(row.url);
    if (row.content_html) return;
    const detail = config.body ? `nothing matches the selector body: ${config.body}` : 'there is no selector body';
    this.#options.log({ event: 'article', source: name, url: row.url, detail });
  }
}
