import type { Feed } from '../../feed/model.js';
import type { Validators } from '../upstream/upstream-client.js';

/** The last good feed of a source, and what a conditional request for it needs. */
export interface CachedFeed {
  feed: Feed;
  /** When the server last confirmed the feed, in milliseconds since 1970. */
  checkedAt: number;
  /** When the content last changed, in milliseconds since 1970. */
  changedAt: number;
  validators: Validators;
}

/** Whether a value from a storage is a cached feed; another version or another program may have written it. */
export function isCachedFeed(value: unknown): value is CachedFeed {
  const entry = value as Partial<CachedFeed> | null;
  return (
    typeof entry?.checkedAt === 'number' && typeof entry.changedAt === 'number' && Array.isArray(entry.feed?.items)
  );
}
