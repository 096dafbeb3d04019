import { parseFeed } from '../../feed/index.js';
import type { Feed } from '../../feed/model.js';
import { dom } from '../../feed/server/server-dom.js';
import { type EditInput, editItems } from '../editing/edit-items.js';
import { MAX_BODY, type PreparedFeed, parsePrepared, prepareFeed } from '../feeds/prepared-feed.js';
import type { HtmlElementName } from '../html/html-query.js';
import { addPictures } from '../images/add-pictures.js';
import { type ReadJson, readJson } from '../json/read-json.js';
import { readArticle } from '../sources/article.js';
import { type BuildListing, buildListing } from '../sources/listing-feed.js';
import { type ReadListPage, readListPage } from '../sources/listing-rows.js';
import { type MergePart, mergeParts } from '../sources/merge-items.js';
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
  parts: MergePart[];
  unique?: 'title';
}

export interface RenderElement {
  element: HtmlElementName;
  attributes: Record<string, string>;
  /** The feed, or the part of it that the element needs. */
  json: string;
}

interface EditFeed extends EditInput {
  name: string;
  body: PreparedFeed['body'];
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

  /** Reads the answer of an API. */
  json: (input: ReadJson) => readJson(input),

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
  merge: ({ name, title, parts, unique }: MergeFeeds) =>
    prepareFeed({ ...(title && { title }), items: mergeParts(parts, unique) }, name, MAX_BODY * parts.length),

  /** Applies the operator's decisions to a feed, which stays as it is. */
  async edit({ name, body, ...input }: EditFeed) {
    const { items, ...head } = parsePrepared({ body });
    const { items: edited, ...state } = editItems(items, input);
    // A merge may be larger than one feed, and few decisions add to it.
    return { feed: await prepareFeed({ ...head, items: edited }, name, Number.POSITIVE_INFINITY), ...state };
  },

  /** Renders an element as HTML. What that takes is loaded here, so that a gateway without such requests never loads it. */
  async render({ element, attributes, json }: RenderElement) {
    const { renderElement } = await import('../../ssr/render-element.js');
    const html = await renderElement(element, { attributes, feed: JSON.parse(json) });
    return { html: new TextEncoder().encode(html) };
  },
  /** Finds the pictures of a feed, and names their smaller versions. */
  pictures: addPictures,
};

export type JobName = keyof typeof jobs;
export type JobInput<N extends JobName> = Parameters<(typeof jobs)[N]>[0];
export type JobResult<N extends JobName> = Awaited<ReturnType<(typeof jobs)[N]>>;

/** Runs a job in this thread. */
export const runJob = async <N extends JobName>(name: N, input: JobInput<N>): Promise<JobResult<N>> =>
  (jobs[name] as (input: JobInput<N>) => JobResult<N> | Promise<JobResult<N>>)(input);
