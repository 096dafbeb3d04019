/** What the parts that read a feed hand to one another. */
import { FeedError } from './errors.js';
import type { FeedItem } from './model.js';

/** Where a feed came from and how its dates are meant. */
export interface NormalizeOptions {
  /** Address of the feed: its relative links are resolved against it, where it names no home page. */
  url?: string;
  /** IANA name of the time zone for dates without one; Asia/Ho_Chi_Minh by default. */
  timeZone?: string;
  /** BCP 47, of the page that names no other language: may tell in which order its dates have day and month. */
  language?: string;
  /** Milliseconds since 1970, because news is not from the future; the time of the machine by default. */
  now?: number;
}

/** What is known about the body of an answer besides its bytes. */
export interface ReadOptions extends NormalizeOptions {
  /** The `Content-Type` header; only its `charset` is used. */
  contentType?: string;
}

/** A record in which nothing was checked yet. */
export type RawRecord = Record<string, unknown>;

/**
 * A feed in the names of JSON Feed whose values were not checked yet. An item may also have `_base`, the address that its
 * relative links start from. The items of XML can be iterated only once, because each is mapped when it is reached.
 */
export type RawFeed = RawRecord & { items: Iterable<unknown> };

/** A date that is not ISO 8601, to be read together with all others of its feed. */
export interface UnparsedDate {
  /** As the publisher wrote it. */
  text: string;
  /** Takes the date in ISO 8601 with an offset, once it is known. */
  set(iso: string): void;
  /** The item that was published or modified then. */
  item?: FeedItem;
}

export const isRecord = (value: unknown): value is RawRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Checks that a value has the outer shape of a feed: an object with a list of items.
 *
 * @throws FeedError `not-a-feed`.
 */
export function toRawFeed(input: unknown, url?: string): RawFeed {
  const items = (input as RawFeed | null | undefined)?.items;
  if (typeof items === 'object' && typeof items?.[Symbol.iterator] === 'function') return input as RawFeed;
  throw new FeedError('not-a-feed', `got ${input?.constructor?.name}, expected {items: []}`, { url });
}
