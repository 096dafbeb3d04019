import { FeedError } from '../feed/errors.js';
import type { Feed } from '../feed/model.js';
import { readFeed } from '../feed/read.js';
import { feedUrls } from './feed-urls.js';
import { type RequestOptions, request } from './request.js';

export interface LoadOptions extends RequestOptions {
  /** IANA name of the time zone for dates without one; `Asia/Ho_Chi_Minh` by default. */
  timeZone?: string;
}

/** The absolute address of a feed; without a page, as on a server, it has to be absolute already. */
function resolveAddress(url: string): string {
  if (globalThis.document) return feedUrls(url)[0]!;
  try {
    return new URL(url, globalThis.location?.href).href;
  } catch {
    throw new FeedError('blocked', `"${url}" is not absolute, and there is no page it could be relative to`, { url });
  }
}

/**
 * Loads and reads one feed in any format.
 *
 * @param url Address of the feed, relative to the document's base; absolute where there is no document.
 * @throws {FeedError} With one of the codes listed there; the signal's reason once that is aborted.
 */
export async function loadFeed(url: string, options: LoadOptions = {}): Promise<Feed> {
  const { bytes, ...answer } = await request(resolveAddress(url), options);
  const feed = await readFeed(bytes, { ...answer, timeZone: options.timeZone });
  options.signal?.throwIfAborted();
  return feed;
}
