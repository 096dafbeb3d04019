import type { CachedFeed } from '../cache/cached-feed.js';
import type { FeedCache } from '../cache/feed-cache.js';
import { toFailure } from '../errors.js';
import type { LogEntry } from '../types.js';
import { CircuitBreaker } from './circuit-breaker.js';
import type { LoadResult, LoadSource } from './source.js';
import {
  type Source,
  type SourceHealth,
  type SourceResult,
  SourceUnavailableError,
  type WaitUntil,
} from './source-result.js';

/** Milliseconds that a reader waits for a refresh while there is an old feed to serve. */
const MAX_WAIT = 2000;
/**
 * The same for a feed that is only just stale, from the start of the refresh, where the operator limits the age of copies:
 * enough for most publishers, so that what they withdrew is gone after one interval.
 */
const SHORT_WAIT = 250;
/** Milliseconds beyond its timeout after which a refresh counts as lost. */
const LOST_AFTER = 10_000;
/** Intervals for which a stale feed is served at once, while the refresh runs behind the response. */
const STALE_INTERVALS = 2;

export interface SingleSourceOptions {
  name: string;
  type: string;
  title?: string;
  /** Seconds between two refreshes. */
  interval: number;
  /** Seconds for which the last good feed may be served after the server last confirmed it. */
  maxStale?: number;
  /** Milliseconds that one refresh may take, including redirects and further pages. */
  timeout: number;
  /** Key of the cached feed; it changes with the configuration of the source. */
  key: string;
  load: LoadSource;
  cache: FeedCache;
  now: () => number;
  log: (entry: LogEntry) => void;
}

/** A source on one server: at most one refresh at a time and per interval, and the last good feed in between. */
export class SingleSource implements Source {
  readonly type: string;
  readonly title?: string;
  readonly interval: number;
  readonly maxStale?: number;
  readonly cacheKeys: string[];
  readonly #options: SingleSourceOptions;
  readonly #breaker = new CircuitBreaker();
  #refreshing?: Promise<void>;
  #refreshStartedAt = 0;
  /** When a reader last asked for the feed, in milliseconds since 1970. */
  #askedAt = 0;
  #restoring?: Promise<CachedFeed | undefined>;
  /** When the server last confirmed the copy whose expiry was logged. */
  #expiredCopy?: number;

  constructor(options: SingleSourceOptions) {
    this.#options = options;
    this.type = options.type;
    this.title = options.title;
    this.interval = options.interval;
    this.maxStale = options.maxStale;
    this.cacheKeys = [options.key];
  }

  getResult(waitUntil: WaitUntil, maxAge = Number.POSITIVE_INFINITY): SourceResult | Promise<SourceResult> {
    this.#askedAt = this.#options.now();
    const cached = this.#getCached();
    return cached && this.#isFresh(cached) ? cached : this.#revalidate(cached, waitUntil, maxAge);
  }

  getHealth(): SourceHealth {
    const { failures, lastFailure, nextTryAt } = this.#breaker;
    const cached = this.#getCached();
    return {
      type: this.type,
      ready: Boolean(cached && !this.#hasExpired(cached)),
      circuit: this.#breaker.getState(this.#options.now()),
      failures,
      items: cached?.feed.starts.length,
      checked: cached && new Date(cached.checkedAt).toISOString(),
      next_try: lastFailure && new Date(nextTryAt).toISOString(),
      error: lastFailure && { code: lastFailure.code, detail: lastFailure.detail, selector: lastFailure.selector },
    };
  }

  keepFresh(): Promise<void> | undefined {
    const cached = this.#getCached();
    if (cached && (this.#isFresh(cached) || this.#askedAt < cached.checkedAt)) return;
    if (!this.#refreshing && this.#options.now() >= this.#breaker.nextTryAt) return this.#refresh();
  }

  #getCached(): CachedFeed | undefined {
    return this.#options.cache.getFromMemory(this.#options.key);
  }

  /** Seconds since the server confirmed the feed. */
  #getAge({ checkedAt }: CachedFeed): number {
    return (this.#options.now() - checkedAt) / 1000;
  }

  #isFresh(cached: CachedFeed): boolean {
    return this.#getAge(cached) < this.interval;
  }

  /** Whether the feed is too old to be served at all. */
  #hasExpired(cached: CachedFeed, maxAge = Number.POSITIVE_INFINITY): boolean {
    return this.#getAge(cached) >= Math.min(maxAge, this.maxStale ?? Number.POSITIVE_INFINITY);
  }

  #toResult(cached: CachedFeed): SourceResult {
    return { ...cached, failure: this.#isFresh(cached) ? undefined : this.#breaker.lastFailure };
  }

  async #revalidate(cached: CachedFeed | undefined, waitUntil: WaitUntil, maxAge: number): Promise<SourceResult> {
    const { cache, now } = this.#options;
    if (!cached && cache.isShared) cached = await this.#restore();
    if (cached && this.#isFresh(cached)) return this.#toResult(cached);

    if (this.#refreshing || now() >= this.#breaker.nextTryAt) {
      await this.#waitForRefresh(cached && this.#hasExpired(cached, maxAge) ? undefined : cached, waitUntil);
      cached = this.#getCached() ?? cached;
    }
    if (cached && !this.#hasExpired(cached, maxAge)) return this.#toResult(cached);
    // Whoever set a shorter `maxAge` logs that itself.
    if (cached && this.#hasExpired(cached)) this.#logExpiry(cached);
    const { lastFailure, nextTryAt } = this.#breaker;
    throw new SourceUnavailableError(
      lastFailure ?? { code: 'timeout', detail: 'timeout: no answer yet' },
      Math.max(1, Math.ceil((nextTryAt - now()) / 1000)),
      cached?.checkedAt,
    );
  }

  /** Writes one line for each copy that came to its end. */
  #logExpiry({ checkedAt }: CachedFeed): void {
    if (this.#expiredCopy === checkedAt) return;
    this.#expiredCopy = checkedAt;
    this.#options.log({ event: 'expiry', source: this.#options.name, checked: new Date(checkedAt).toISOString() });
  }

  /** Reads the storage once for all readers who wait for it. */
  #restore(): Promise<CachedFeed | undefined> {
    const { cache, key, name } = this.#options;
    this.#restoring ??= cache.getNewest(key, name).finally(() => {
      this.#restoring = undefined;
    });
    return this.#restoring;
  }

  /** Starts or joins a refresh, and waits for it where the cached feed is missing or too old to be served at once. */
  async #waitForRefresh(cached: CachedFeed | undefined, waitUntil: WaitUntil): Promise<void> {
    const refresh = this.#refresh();
    waitUntil(refresh);
    if (!cached) return waitAtMost(refresh, this.#options.timeout + MAX_WAIT);
    if (this.#getAge(cached) >= this.interval * (1 + STALE_INTERVALS)) return waitAtMost(refresh, MAX_WAIT);
    const rest = SHORT_WAIT - (this.#options.now() - this.#refreshStartedAt);
    if (this.maxStale !== undefined && rest > 0) return waitAtMost(refresh, rest);
  }

  /** One refresh for all who request one in the meantime. Never rejects. */
  #refresh(): Promise<void> {
    const { now, timeout } = this.#options;
    // A worker can be stopped in the middle of a refresh, whose promise then never settles.
    const isLost = now() - this.#refreshStartedAt > timeout + LOST_AFTER;
    if (this.#refreshing && !isLost) return this.#refreshing;
    this.#refreshStartedAt = now();
    const refreshing = this.#loadAndSave().finally(() => {
      if (this.#refreshing === refreshing) this.#refreshing = undefined;
    });
    this.#refreshing = refreshing;
    return refreshing;
  }

  async #loadAndSave(): Promise<void> {
    const { name: source, cache, key, load, now, log, timeout } = this.#options;
    const start = now();
    try {
      const previous = cache.isShared ? await cache.getNewest(key, source) : this.#getCached();
      if (previous && this.#isFresh(previous)) {
        this.#breaker.recordSuccess();
        log({ event: 'upstream', source, outcome: 'shared', items: previous.feed.starts.length, ms: now() - start });
        return;
      }
      const loaded = await load(previous, AbortSignal.timeout(timeout));
      const entry = toCachedFeed(loaded, previous, now());
      this.#breaker.recordSuccess();
      await cache.save(key, entry);
      const outcome = entry.feed === previous?.feed ? 'unchanged' : 'fresh';
      log({ event: 'upstream', source, outcome, items: entry.feed.starts.length, ms: now() - start });
    } catch (error) {
      const failure = toFailure(error);
      this.#breaker.recordFailure(failure, now());
      const { code, selector } = failure;
      const { failures } = this.#breaker;
      log({ event: 'failure', source, code, detail: describeError(error), selector, failures, ms: now() - start });
    }
  }
}

/** The entry for the cache; equal content keeps the identity and the change date of the previous feed. */
function toCachedFeed(loaded: LoadResult, previous: CachedFeed | undefined, now: number): CachedFeed {
  if (!loaded) {
    if (!previous) throw new TypeError('the server confirmed a feed that was never loaded');
    return { ...previous, checkedAt: now };
  }
  const { feed, validators } = loaded;
  if (previous?.feed.tag === feed.tag) return { ...previous, checkedAt: now, validators };
  return { feed, checkedAt: now, changedAt: now, validators };
}

/** The message of an error for the log, with its cause, such as a certificate that is not trusted. */
function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}

/** Waits until the work is done, or until this many milliseconds have passed. */
async function waitAtMost(work: Promise<void>, ms: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([work, timeout]);
  clearTimeout(timer);
}
