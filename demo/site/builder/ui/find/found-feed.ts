import { loadFeed } from '../../../../../src/client/load-feed.js';
import type { Feed } from '../../../../../src/feed/model.js';

/** What people recognise a feed by. */
export interface FoundFeed {
  url: string;
  /** Its title; the name of the server where it has none, as WordPress REST. */
  title: string;
  /** Number of items. */
  total: number;
  /** Date of the newest item; ISO 8601. */
  newest?: string;
  /** Of the first items. */
  titles: string[];
  /** The tags of its items, the most frequent first. */
  tags: string[];
  homePage?: string;
  /** Address of the first picture. */
  picture?: string;
}

/** Milliseconds that a feed has to arrive while it is looked for. */
const TIMEOUT = 8000;
const TITLES = 3;

export function describeFeed(url: string, feed: Feed): FoundFeed {
  const { items } = feed;
  return {
    url,
    title: feed.title ?? new URL(url).host,
    total: items.length,
    newest: findNewest(items.flatMap(({ date_published }) => date_published ?? [])),
    titles: items.slice(0, TITLES).map(({ title, summary }) => title || summary || ''),
    tags: countTags(items.flatMap(({ tags }) => tags ?? [])),
    homePage: feed.home_page_url,
    picture: items.find(({ image }) => image)?.image,
  };
}

/** A feed in any format; undefined where there is none. */
export const tryFeed = (url: string, signal: AbortSignal): Promise<FoundFeed | undefined> =>
  loadFeed(url, { signal, timeout: TIMEOUT }).then(
    (feed) => describeFeed(url, feed),
    () => undefined,
  );

function findNewest(dates: string[]): string | undefined {
  const times = dates.map((date) => Date.parse(date)).filter((time) => !Number.isNaN(time));
  const latest = times.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  return times.length ? new Date(latest).toISOString() : undefined;
}

function countTags(tags: string[]): string[] {
  const counts = new Map<string, number>();
  for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([tag]) => tag);
}
