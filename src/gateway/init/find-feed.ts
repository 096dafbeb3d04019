import { parseFeed } from '../../feed/index.js';
import type { Feed } from '../../feed/model.js';
import { dom } from '../../feed/server/server-dom.js';
import { findAll } from '../sources/html.js';
import { cleanLink } from '../sources/links.js';
import { type FetchedPage, openPage, type Page } from '../sources/page.js';
import { declaredFeeds, isHome, linkedFeeds, newsSitemaps, usualFeeds, wordPressPosts } from './feed-links.js';

/** Fetches an address; rejects where it is unavailable. */
export type FetchPage = (url: string) => Promise<FetchedPage>;

export interface FoundFeed {
  url: string;
  /** Whether it has news that the page links to, or the page is the first one of its site. */
  isOfPage: boolean;
}

interface RatedFeed extends FoundFeed {
  hasImages: boolean;
  shared: number;
}

/** The feed in an answer; undefined where there is none with titles and addresses. */
export function readFeed({ bytes, contentType, url }: FetchedPage): Feed | undefined {
  try {
    const feed = parseFeed(bytes, { contentType, url, dom });
    return feed.items.some((item) => item.title && item.url) ? feed : undefined;
  } catch {
    // A web page, or anything else.
  }
}

const isHtml = ({ contentType, bytes }: FetchedPage) =>
  /html/i.test(contentType) || /<html|<!doctype html/i.test(new TextDecoder().decode(bytes.slice(0, 1000)));

/** Finds the feed of a page among those that it declares, that its system usually has, and that it links to. */
export class FeedFinder {
  readonly #page: Page;
  readonly #address: string;
  readonly #fetchPage: FetchPage;
  readonly #tried = new Set<string>();
  readonly #links: Set<string>;

  constructor(page: Page, address: string, fetchPage: FetchPage) {
    this.#page = page;
    this.#address = address;
    this.#fetchPage = fetchPage;
    const links = findAll('a[href]', page.tree).map((link) => cleanLink(link.attribs.href, page.base));
    this.#links = new Set(links.filter((url) => url !== undefined).map(toKey));
  }

  async find(): Promise<FoundFeed | undefined> {
    const declared = await this.#rateAll([...declaredFeeds(this.#page), ...wordPressPosts(this.#page)]);
    const best = chooseBest(declared);
    if (best?.isOfPage) return best;
    for (const urls of [linkedFeeds(this.#page), usualFeeds(this.#address), newsSitemaps(this.#address)]) {
      for (const url of urls) {
        const [feed] = await this.#rateAll([url]);
        if (feed?.isOfPage) return feed;
      }
    }
    return best;
  }

  async #rateAll(urls: readonly string[]): Promise<RatedFeed[]> {
    const rated: RatedFeed[] = [];
    for (const url of urls) {
      if (this.#tried.has(url)) continue;
      this.#tried.add(url);
      const answer = await this.#fetchPage(url).catch(() => undefined);
      if (!answer) continue;
      const feed = readFeed(answer);
      if (feed) rated.push(this.#rate(url, feed));
      else if (isHtml(answer)) rated.push(...(await this.#rateListed(answer)));
    }
    return rated;
  }

  /** The first feed of a page that lists the feeds of its site. */
  async #rateListed(answer: FetchedPage): Promise<RatedFeed[]> {
    if (toKey(answer.url) === toKey(this.#address)) return [];
    const page = openPage(answer);
    const listed = [...declaredFeeds(page), ...linkedFeeds(page)].filter((url) => !this.#tried.has(url));
    for (const url of listed.slice(0, 4)) {
      this.#tried.add(url);
      const inner = await this.#fetchPage(url).catch(() => undefined);
      const feed = inner && readFeed(inner);
      if (feed) return [this.#rate(url, feed)];
    }
    return [];
  }

  #rate(url: string, { items }: Feed): RatedFeed {
    const shared = items.filter((item) => item.url && this.#links.has(toKey(item.url))).length;
    const hasImages = items.some(({ image }) => image);
    return { url, shared, hasImages, isOfPage: shared > 0 || isHome(this.#address) };
  }
}

/** What two ways to write an address have in common. */
const toKey = (url: string) => url.replace(/^https?:\/\/(?:www\.)?/, '').replace(/[/#]+$/, '');

/** The feed that shares most with the page; of those that share as much, one with pictures. */
function chooseBest(feeds: readonly RatedFeed[]): RatedFeed | undefined {
  const most = Math.max(0, ...feeds.map(({ shared }) => shared));
  const alike = feeds.filter(({ shared }) => shared >= most * 0.6);
  return alike.find(({ hasImages }) => hasImages) ?? alike[0];
}
