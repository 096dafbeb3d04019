import type { Failure } from '../errors.js';
import type { PreparedFeed } from '../feeds/prepared-feed.js';

/** What a source can serve at the moment. */
export interface SourceResult {
  feed: PreparedFeed;
  /** When the servers last confirmed the feed, in milliseconds since 1970; of a merge, the earliest of its parts. */
  checkedAt: number;
  /** When the content last changed, in milliseconds since 1970. */
  changedAt: number;
  /** Set while the last refresh failed. */
  failure?: Failure;
  /** Names of the sources of a merge that are unavailable. */
  missing?: string[];
}

/** The state of a source as `/healthz` reports it. */
export interface SourceHealth {
  type: string;
  /** Whether there is a feed to serve. */
  ready: boolean;
  circuit: 'closed' | 'open' | 'half-open';
  failures: number;
  items?: number;
  checked?: string;
  next_try?: string;
  error?: { code: string; detail: string; selector?: string };
}

/** Takes work that goes on after the response, so that the runtime does not stop it. */
export type WaitUntil = (work: Promise<unknown>) => void;

/** A configured source, as the routes use it. */
export interface Source {
  readonly type: string;
  readonly title?: string;
  /** Seconds for which a result is fresh. */
  readonly interval: number;
  /** Seconds for which a copy may be shown after the publisher last answered; absent where there is no limit. */
  readonly maxStale?: number;
  /** Where readers' pages report views, with `{id}`; absent where they are not counted. */
  readonly viewsUrl?: string;
  /** The keys of what the source keeps in the cache. */
  readonly cacheKeys: string[];
  /** Counts one view of an item. */
  countView?(id: string, waitUntil: WaitUntil): Promise<void>;
  /**
   * The current result; synchronous while a fresh feed is in memory.
   *
   * @param maxAge seconds since the server confirmed the feed, from which on it counts as unavailable.
   * @throws {SourceUnavailableError}
   */
  getResult(waitUntil: WaitUntil, maxAge?: number): SourceResult | Promise<SourceResult>;
  getHealth(): SourceHealth;
  /** Starts a refresh where there is no feed yet, or one that readers ask for and whose interval is over. */
  keepFresh(): Promise<void> | undefined;
}

/** A source failed and has no earlier feed that may be served. */
export class SourceUnavailableError extends Error {
  readonly failure: Failure;
  /** Seconds until the next attempt. */
  readonly retryAfter: number;
  /** When the servers last confirmed the copy that is too old to be shown, in milliseconds since 1970; absent where there is none. */
  readonly expiredCopy?: number;

  constructor(failure: Failure, retryAfter: number, expiredCopy?: number) {
    super(failure.detail);
    this.name = 'SourceUnavailableError';
    this.failure = failure;
    this.retryAfter = retryAfter;
    this.expiredCopy = expiredCopy;
  }
}
