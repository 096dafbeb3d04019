/** Looks for the feed of an address, in the browser: at the address itself, in the page there, and where feeds usually are. */
import { checkFeedUrl } from '../../../../../src/embed/doctor/check-feed-url.js';
import type { Finding } from '../../../../../src/findings/findings.js';
import { type FoundFeed, tryFeed } from './found-feed.js';
import { findPageFeeds } from './page-feeds.js';
import { listUsualFeeds } from './usual-feeds.js';

/** The feeds of an address, the best first; without any, why. */
export type FindResult = { feeds: FoundFeed[]; finding?: undefined } | { feeds: []; finding: Finding };

/** Requests to one server at a time. */
const AT_A_TIME = 4;
const MOST_FEEDS = 4;

/** @param address Absolute, as {@link readAddresses} returns it. */
export async function findFeeds(address: string, signal: AbortSignal): Promise<FindResult> {
  // Anything else would be requested as an address of this site.
  if (!/^https?:/.test(address)) return { feeds: [], finding: { code: 'address', url: address } };
  const own = await tryFeed(address, signal);
  if (own?.total) return { feeds: [own] };
  if (own) return { feeds: [], finding: { code: 'empty', url: address } };

  // The doctor identifies a format by its beginning; where the rest cannot be read, it finds no fault.
  const { finding = { code: 'broken', url: address, cut: false, lost: true } } = await checkFeedUrl(address);
  const feeds = await findElsewhere(address, finding, signal);
  return feeds.length ? { feeds } : { feeds: [], finding };
}

function findElsewhere(address: string, finding: Finding, signal: AbortSignal): Promise<FoundFeed[]> {
  switch (finding.code) {
    case 'not-a-feed':
      return findBesidePage(address, signal);
    // The page cannot be read; a feed of the same site perhaps can, such as the posts of WordPress.
    case 'cors':
    case 'http':
      return tryAll(listUsualFeeds(address), signal, 1);
    default:
      return Promise.resolve([]);
  }
}

async function findBesidePage(address: string, signal: AbortSignal): Promise<FoundFeed[]> {
  const page = await fetchText(address, signal).catch(() => undefined);
  const declared = page ? findPageFeeds(page.text, page.url) : [];
  const feeds = await tryAll(declared, signal, MOST_FEEDS);
  if (feeds.length) return feeds;
  const usual = listUsualFeeds(address).filter((url) => !declared.includes(url));
  return tryAll(usual, signal, 1);
}

async function fetchText(address: string, signal: AbortSignal): Promise<{ text: string; url: string }> {
  const response = await fetch(address, { signal });
  return { text: await response.text(), url: response.url };
}

/** The first feeds with items among these addresses, in their order. */
async function tryAll(urls: readonly string[], signal: AbortSignal, most: number): Promise<FoundFeed[]> {
  const found: FoundFeed[] = [];
  for (let start = 0; start < urls.length && found.length < most; start += AT_A_TIME) {
    const some = urls.slice(start, start + AT_A_TIME);
    const feeds = await Promise.all(some.map((url) => tryFeed(url, signal)));
    found.push(...feeds.flatMap((feed) => (feed?.total ? feed : [])));
    signal.throwIfAborted();
  }
  return found.slice(0, most);
}
