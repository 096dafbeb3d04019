import type { CachedFeed } from '../cache/cached-feed.js';
import type { PreparedFeed } from '../feeds/prepared-feed.js';
import type { UpstreamOptions } from '../types.js';
import type { Validators } from '../upstream/upstream-client.js';

/** A feed from the server, or `undefined` when the server confirms that nothing has changed. */
export type LoadResult = { feed: PreparedFeed; validators: Validators } | undefined;

/**
 * Fetches and reads a source.
 *
 * @param previous the last good feed.
 * @param signal aborts the whole refresh.
 * @throws {FeedError | SelectorEmptyError}
 */
export type LoadSource = (previous: CachedFeed | undefined, signal: AbortSignal) => Promise<LoadResult>;

/** What every request for a source adds to its address. */
export function toRequestOptions({ url, ca, headers = {}, cookies = {} }: UpstreamOptions) {
  const cookie = Object.entries(cookies).map(([name, value]) => `${name}=${value}`);
  const all = cookie.length ? { ...headers, cookie: cookie.join('; ') } : headers;
  return { ca: toArray(ca), credentials: { origin: new URL(url).origin, headers: all } };
}

export function toArray<T>(value: T | T[] | undefined): T[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}
