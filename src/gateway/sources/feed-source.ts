import { parseFeed } from '../../feed/index.js';
import type { FeedSourceConfig } from '../types.js';
import type { FetchUpstream } from '../upstream/upstream-client.js';
import { dom } from './dom.js';
import { type LoadSource, toArray } from './source.js';

const ACCEPT =
  'application/feed+json, application/atom+xml, application/rss+xml, application/json;q=0.9, application/xml;q=0.9, */*;q=0.5';

/** Creates the loader of a feed in any format; it is parsed as a page parses it. */
export function createFeedLoader(
  { url, ca, timeZone, title }: FeedSourceConfig,
  fetchUpstream: FetchUpstream,
): LoadSource {
  return async (previous, signal) => {
    const response = await fetchUpstream(url, {
      signal,
      accept: ACCEPT,
      validators: previous?.validators,
      ca: toArray(ca),
    });
    if (!response) return;
    const { bytes, contentType, validators } = response;
    const feed = parseFeed(bytes, { contentType, url: response.url, timeZone, dom });
    return { feed: title ? { ...feed, title } : feed, validators };
  };
}
