import type { Feed } from './model.js';
import { drain, type LooseDate, type NormalizeOptions, normalize, settle, withMarkup } from './normalize.js';

/** What is known about a body besides its bytes. */
export interface ReadOptions extends NormalizeOptions {
  /** The `Content-Type` header; only its `charset` is used. */
  contentType?: string;
}

/** Bytes from which on a feed is read in slices. */
export const BIG = 100_000;

/** A JSON Feed in UTF-8, which takes nothing but the platform; undefined for all else. */
function plainJsonFeed(bytes: ArrayBuffer): { items: unknown[] } | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // an error is dear: the browser looks the whole script over for where it was made
    const json = text[0] === '{' && JSON.parse(text);
    return json?.items && json;
  } catch {
    // Another encoding, another format, or no feed at all.
  }
}

/**
 * Reads what takes nothing but this module and no slices: a JSON Feed of plain texts, with dates that are the same in every
 * time zone. Undefined for all else.
 */
export function readAtOnce({ bytes, ...options }: NormalizeOptions & { bytes: ArrayBuffer }): Feed | undefined {
  const raw = bytes.byteLength < BIG ? plainJsonFeed(bytes) : undefined;
  const loose: LooseDate[] = [];
  try {
    const feed = raw && drain(normalize(raw, options, loose));
    if (!loose[0]) return feed;
  } catch {
    // It takes more, or is no feed: who reads it in full will tell.
  }
}

/**
 * Reads a feed in a page: what `parseFeed` does, but in slices, and the parts for other formats than JSON Feed, for
 * markup and for dates that are not ISO 8601 are only fetched when the bytes ask for them.
 *
 * @throws FeedError `not-a-feed` (the promise rejects).
 */
export async function readFeed(bytes: ArrayBuffer, options: ReadOptions = {}): Promise<Feed> {
  const raw = plainJsonFeed(bytes) ?? (await (await import('./read-other-formats.js')).readOther(bytes, options));
  return withMarkup(async () => {
    const loose: LooseDate[] = [];
    const steps = normalize(raw, options, loose);
    const feed = bytes.byteLength > BIG ? await (await import('./time-slicing.js')).inSlices(steps) : drain(steps);
    return settle(feed, loose, options);
  });
}
