import type { Feed } from '../../feed/model.js';
import type { PreparedFeed } from '../feeds/prepared-feed.js';
import type { Validators } from '../upstream/upstream-client.js';

/** When a feed was read, and what a conditional request for it needs. */
interface CacheState {
  /** When the server last confirmed the feed, in milliseconds since 1970. */
  checkedAt: number;
  /** When the content last changed, in milliseconds since 1970. */
  changedAt: number;
  validators: Validators;
}

/** The last good feed of a source. */
export interface CachedFeed extends CacheState {
  feed: PreparedFeed;
}

/** A cached feed as a storage holds it, in JSON. */
export interface StoredFeed extends CacheState {
  feed: Feed;
}

/** The text for a storage: the answer of a feed is JSON already. */
export function toStoredText({ feed, checkedAt, changedAt, validators }: CachedFeed): string {
  const state = JSON.stringify({ checkedAt, changedAt, validators });
  return `${state.slice(0, -1)},"feed":${new TextDecoder().decode(feed.body)}}`;
}

/** Whether a value from a storage is a cached feed; another version or another program may have written it. */
export function isStoredFeed(value: unknown): value is StoredFeed {
  const entry = value as Partial<StoredFeed> | null;
  return (
    typeof entry?.checkedAt === 'number' && typeof entry.changedAt === 'number' && Array.isArray(entry.feed?.items)
  );
}
