import type { Feed } from '../feed/model.js';
import { readFeed } from '../feed/read.js';
import { feedUrls } from './feed-urls.js';
import { type RequestOptions, request } from './request.js';

export interface LoadOptions extends RequestOptions {
  /** IANA name of the time zone for dates without one; `Asia/Ho_Chi_Minh` by default. */
  timeZone?: string;
}

/**
 * Loads and reads one feed in any format.
 *
 * @param url Address of the feed, relative to the document's base.
 * @throws {FeedError} With one of the codes listed there; the signal's reason once that is aborted.
 */
export async function loadFeed(url: string, options: LoadOptions = {}): Promise<Feed> {
  const { bytes, ...answer } = await request(feedUrls(url)[0]!, options);
  const feed = await readFeed(bytes, { ...answer, timeZone: options.timeZone });
  options.signal?.throwIfAborted();
  return feed;
}
