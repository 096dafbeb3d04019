import type { FeedItem } from '../../feed/model.js';
import { parsePrepared } from '../feeds/prepared-feed.js';
import type { Reader } from '../reading/reader.js';
import { createFeedLoader } from '../sources/feed-source.js';
import { createListingLoader } from '../sources/listing.js';
import { openPage } from '../sources/page.js';
import type { LoadSource } from '../sources/source.js';
import type { ArticleConfig, FeedSourceConfig, ListingSourceConfig } from '../types.js';
import type { FetchUpstream } from '../upstream/upstream-client.js';
import { findArticle } from './article-page.js';
import { FeedFinder, type FetchPage, readFeed } from './find-feed.js';
import { type FoundList, findList } from './list-page.js';

/** Milliseconds for one address, and for reading the source that was found. */
const FETCH_TIMEOUT = 10_000;
const LOAD_TIMEOUT = 25_000;
/** Article pages that are compared. */
const MOST_ARTICLES = 3;

export interface FindOptions {
  fetchUpstream: FetchUpstream;
  reader: Reader;
  now: () => number;
}

/** A source with the items that the gateway reads from it. */
export interface FoundSource {
  config: FeedSourceConfig | ListingSourceConfig;
  items: FeedItem[];
  /** Whether further pages are only reached by a form that browsers send. */
  hasPostback: boolean;
}

/** Finds how the news of an address are read: by a feed, else by selectors of its list. */
export class SourceFinder {
  readonly #options: FindOptions;
  readonly #fetchPage: FetchPage;

  constructor(options: FindOptions) {
    this.#options = options;
    this.#fetchPage = async (url) => {
      const signal = AbortSignal.timeout(FETCH_TIMEOUT);
      const accept = 'text/html, application/xhtml+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5';
      const response = (await options.fetchUpstream(url, { signal, accept }))!;
      return { url: response.url, bytes: response.bytes, contentType: response.contentType };
    };
  }

  /**
   * Undefined where the address leads to no feed and no list of news.
   *
   * @throws {FeedError} where the address itself is unavailable.
   */
  async find(address: string): Promise<FoundSource | undefined> {
    const fetched = await this.#fetchPage(address);
    if (readFeed(fetched)) return this.#readFeedSource(address);
    const page = openPage(fetched);
    const feed = await new FeedFinder(page, fetched.url, this.#fetchPage).find();
    if (feed?.isOfPage) {
      const source = await this.#readFeedSource(feed.url);
      if (source) return source;
    }
    const list = findList(page, fetched.url, this.#options.now());
    const source = list && (await this.#readListSource(address, list));
    return source ?? (feed ? this.#readFeedSource(feed.url) : undefined);
  }

  async #readFeedSource(url: string): Promise<FoundSource | undefined> {
    const config: FeedSourceConfig = { type: 'feed', url };
    const { fetchUpstream, reader } = this.#options;
    const items = await this.#load(createFeedLoader('feed', config, fetchUpstream, reader));
    return items?.length ? { config, items, hasPostback: false } : undefined;
  }

  async #readListSource(url: string, list: FoundList): Promise<FoundSource | undefined> {
    const { selectors, dateFormat, paging } = list;
    const base: ListingSourceConfig = { type: 'listing', url, selectors, ...(dateFormat && { dateFormat }) };
    const firstPage = await this.#loadListing(base);
    if (!firstPage?.some(({ title }) => title)) return;
    const article = await this.#findArticle(list);
    const config = { ...base, ...(article && { article }) };
    const hasPostback = paging.status === 'postback';
    if (paging.status === 'found') {
      const paged = { ...config, paging: paging.config };
      const items = await this.#loadListing(paged);
      if (items && items.length > firstPage.length) return { config: paged, items, hasPostback };
    }
    const items = article ? await this.#loadListing(config) : firstPage;
    return { config, items: items ?? firstPage, hasPostback };
  }

  async #findArticle({ articles, selectors }: FoundList): Promise<ArticleConfig | undefined> {
    const pages = [];
    for (const url of articles.slice(0, MOST_ARTICLES)) {
      const fetched = await this.#fetchPage(url).catch(() => undefined);
      if (fetched) pages.push(openPage(fetched));
    }
    if (!pages.length) return;
    return findArticle(pages, { date: !selectors.date, excerpt: !selectors.excerpt }, this.#options.now());
  }

  #loadListing(config: ListingSourceConfig): Promise<FeedItem[] | undefined> {
    return this.#load(createListingLoader({ ...this.#options, name: 'list', config, log: () => {} }));
  }

  /** The items of a source as the gateway reads them; undefined where it cannot. */
  async #load(load: LoadSource): Promise<FeedItem[] | undefined> {
    try {
      const loaded = await load(undefined, AbortSignal.timeout(LOAD_TIMEOUT));
      return loaded && parsePrepared(loaded.feed).items;
    } catch {
      // What cannot be read is not written.
    }
  }
}
