import { mergeItems, parseFeed } from '../../feed/index.js';
import type { Feed, FeedSource } from '../../feed/model.js';
import { dom } from '../../feed/server/server-dom.js';
import { MAX_BODY, type PreparedFeed, parsePrepared, prepareFeed } from '../feeds/prepared-feed.js';
import { readArticle } from '../sources/article.js';
import { type BuildListing, buildListing } from '../sources/listing-feed.js';
import { type ReadListPage, readListPage } from '../sources/listing-rows.js';
import { type FetchedPage, openPage } from '../sources/page.js';
import type { ArticleSelectors } from '../types.js';

interface ReadFeed {
  /** The name of the source. */
  name: string;
  bytes: ArrayBuffer;
  contentType: string;
  /** The address of the feed. */
  url: string;
  timeZone?: string;
  /** Replaces the title of the feed. */
  title?: string;
}

interface MergeFeeds {
  name: string;
  title?: string;
  /** The feeds, each with the name of its source. */
  parts: { name: string; body: PreparedFeed['body'] }[];
}

/** The items of a part of a merge, with the source that they come from where they name none. */
function readPart({ name, body }: MergeFeeds['parts'][number]): Feed {
  const feed = parsePrepared({ body });
  const title = feed.title === name ? undefined : feed.title; // a name is for addresses, not for readers
  const source: FeedSource = { ...(title && { title }), ...(feed.home_page_url && { url: feed.home_page_url }) };
  if (title || source.url)
    for (const item of feed.items) if (!item._bantin?.source) item._bantin = { ...item._bantin, source };
  return feed;
}

/**
 * All work on what publishers send. It runs in a thread of its own where there is one, so input and result are values that
 * threads can exchange.
 */
export const jobs = {
  /** Reads a feed in any format. */
  feed({ name, bytes, contentType, url, timeZone, title }: ReadFeed): Promise<PreparedFeed> {
    const feed = parseFeed(bytes, { contentType, url, timeZone, dom });
    return prepareFeed(title ? { ...feed, title } : feed, name);
  },

  /** Reads the items of a list page. */
  listPage: (input: ReadListPage) => readListPage(input),

  /** Reads an article page. */
  article: ({ selectors, ...page }: FetchedPage & { selectors: ArticleSelectors }) =>
    readArticle(openPage(page), selectors),

  /** Makes a feed of what was read from the pages of a listing. */
  listing: (input: BuildListing) => buildListing(input),

  /** Prepares a feed that comes from a storage. */
  restore: ({ feed, name }: { feed: Feed; name: string }) => prepareFeed(feed, name),

  /** Combines feeds, each item once, newest first. The parts stay as they are. */
  merge: ({ name, title, parts }: MergeFeeds) =>
    prepareFeed({ ...(title && { title }), items: mergeItems(parts.map(readPart)) }, name, MAX_BODY * parts.length),
};

export type JobName = keyof typeof jobs;
export type JobInput<N extends JobName> = Parameters<(typeof jobs)[N]>[0];
export type JobResult<N extends JobName> = Awaited<ReturnType<(typeof jobs)[N]>>;

/** Runs a job in this thread. */
export const runJob = async <N extends JobName>(name: N, input: JobInput<N>): Promise<JobResult<N>> =>
  (jobs[name] as (input: JobInput<N>) => JobResult<N> | Promise<JobResult<N>>)(input);
