import type { Feed } from './model.js';
import { drain, type LooseDate, type NormalizeOptions, normalize, settle, withMarkup } from './normalize.js';

/** What is known about a body besides its bytes. */
export interface ReadOptions extends NormalizeOptions {
  /** The `Content-Type` header; only its `charset` is used. */
  contentType?: string;
}

/** Bytes from which on a feed is read in slices. */
const BIG = 100_000;

/** A JSON Feed in UTF-8, which takes nothing but the platform; undefined for all else. */
function plainJsonFeed(bytes: ArrayBuffer): { items: unknown[] } | undefined {
  try {
    const json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return json?.items && json;
  } catch {
    // Another encoding, another format, or no feed at all.
  }
}

/**
 * Reads a feed in a page: what `parseFeed` does, but in slices, and the parts for other formats than JSON Feed, for
 * markup and for dates that are not ISO 8601 are only fetched when the bytes ask for them.
 *
 * @throws FeedError `not-a-feed` (the promise rejects).
 */
export async function readFeed(bytes: ArrayBuffer, options: ReadOptions = {}): Promise<Feed> {
  const raw = plainJsonFeed(bytes) ?? (await (await import('./other-formats.js')).readOther(bytes, options));
  return withMarkup(async () => {
    const loose: LooseDate[] = [];
    const steps = normalize(raw, options, loose);
    const feed = bytes.byteLength > BIG ? await (await import('./slices.js')).inSlices(steps) : drain(steps);
    return settle(feed, loose, options);
  });
}
