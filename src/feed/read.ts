import { decodeUtf8 } from './decode.js';
import { detect } from './detect.js';
import type { Feed } from './model.js';
import { type LooseDate, type NormalizeOptions, normalize, settle } from './normalize.js';

/** What is known about a body besides its bytes. */
export interface ReadOptions extends NormalizeOptions {
  /** The `Content-Type` header; only its `charset` is used. */
  contentType?: string;
}

/** How long a page may wait for us at a time, in milliseconds. */
const SLICE = 8;

/** Runs a generator to its end without holding up the page. */
async function spread<T>(steps: Generator<void, T>): Promise<T> {
  let step = steps.next();
  for (let start = performance.now(); !step.done; step = steps.next()) {
    if (performance.now() - start > SLICE) {
      await new Promise((resolve) => setTimeout(resolve));
      start = performance.now();
    }
  }
  return step.value;
}

/**
 * Reads a feed in a page: what `parseFeed` does, but in slices, and the parts for XML, WordPress and dates
 * that are not ISO 8601 are only fetched when the bytes ask for them.
 *
 * @throws FeedError `not-a-feed` (the promise rejects).
 */
export async function readFeed(bytes: ArrayBuffer, options: ReadOptions = {}): Promise<Feed> {
  const text = decodeUtf8(bytes) ?? (await import('./xml-formats.js')).decodeLegacy(bytes, options.contentType);
  const { json, posts } = detect(text, options.url);
  const raw = posts
    ? (await import('./formats/wordpress.js')).mapWordPress(posts, options)
    : (json ?? (await import('./xml-formats.js')).mapXml(text, options));
  const loose: LooseDate[] = [];
  return settle(await spread(normalize(raw, options, loose)), loose, options);
}
