import type { Reader } from '../reading/reader.js';
import type { FeedSourceConfig } from '../types.js';
import type { FetchUpstream } from '../upstream/upstream-client.js';
import { type LoadSource, toRequestOptions } from './source.js';

const ACCEPT =
  'application/feed+json, application/atom+xml, application/rss+xml, application/json;q=0.9, application/xml;q=0.9, */*;q=0.5';

/** Creates the loader of a feed in any format; it is parsed as a page parses it. */
export function createFeedLoader(
  name: string,
  config: FeedSourceConfig,
  fetchUpstream: FetchUpstream,
  reader: Reader,
): LoadSource {
  const { url, timeZone, title } = config;
  return async (previous, signal) => {
    const response = await fetchUpstream(url, {
      signal,
      accept: ACCEPT,
      validators: previous?.validators,
      ...toRequestOptions(config),
    });
    if (!response) return;
    const { bytes, contentType, validators } = response;
    const input = { name, bytes, contentType, url: response.url, timeZone, title };
    return { feed: await reader.run('feed', input, { source: name, signal }), validators };
  };
}
