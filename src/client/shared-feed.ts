import { FeedError } from '../feed/errors.js';
import type { Feed } from '../feed/model.js';
import { loadFeed } from './load-feed.js';
import { takeFeed } from './request.js';
import { pause, retryDelay, whenOnline } from './retry.js';

/** Milliseconds after the start of a load at which the offline cache is imported: fast answers come first. */
const CACHE_DELAY = 150;
/** Milliseconds that a failure is held back for the copy, which is shown first; some databases never answer. */
const COPY_TIMEOUT = 1000;

const sharedFeeds = new Map<string, SharedFeed>();

/**
 * The {@link SharedFeed} of an address on this page. Elements that read its dates in different time zones do not share one.
 *
 * @param noCache Does not keep a copy in the browser; one is kept where another element wants it.
 */
export function sharedFeed(url: string, timeZone: string, noCache: boolean): SharedFeed {
  const key = `${timeZone} ${url}`;
  let feed = sharedFeeds.get(key);
  if (!feed) {
    feed = new SharedFeed((signal, cache) => takeFeed(url) ?? loadFeed(url, { signal, timeZone, cache }));
    sharedFeeds.set(key, feed);
  }
  if (!noCache) feed.cacheKey = key;
  return feed;
}

/** Loads a feed; one that is at hand may be returned without a promise. */
type RequestFeed = (signal: AbortSignal, cache?: RequestCache) => Feed | Promise<Feed>;

type OfflineCache = typeof import('./offline-cache.js');

/**
 * One feed of the page, however many elements show it: the first subscriber starts the request, and it is aborted when the
 * last one leaves. A failure is reported, but never kept; what was shown before it stays.
 */
export class SharedFeed {
  // Initialised, as scripts of some pages add properties to `Object.prototype`.
  feed?: Feed = undefined;
  error?: FeedError = undefined;
  /** When `feed` was read from the publisher; milliseconds since 1970. */
  time = 0;
  /** Whether `feed` is from the publisher, and not a copy from an earlier visit. */
  isFresh = false;
  /** True while `feed` came with the page, so that the first subscriber need not request it. */
  isGiven = false;
  /** The key of the copy in the browser. Without one there is no copy, and no further attempt after a failure. */
  cacheKey?: string = undefined;
  readonly #request: RequestFeed;
  readonly #subscribers = new Set<() => void>();
  #running?: AbortController;
  #loading?: Promise<void>;
  #cancelOnlineWait?: () => void;

  constructor(request: RequestFeed) {
    this.#request = request;
  }

  get hasSubscribers(): boolean {
    return this.#subscribers.size > 0;
  }

  /** Calls back on every change, until the returned function is called. */
  subscribe(onChange: () => void): () => void {
    const shouldLoad = (!this.hasSubscribers && !this.isGiven) || this.error;
    this.isGiven = false;
    this.#subscribers.add(onChange);
    if (shouldLoad) void this.load();
    return () => {
      this.#subscribers.delete(onChange);
      if (this.hasSubscribers) return;
      this.abort();
      this.#cancelOnlineWait?.();
    };
  }

  /** Ends the request that is running; the next load sends another. */
  abort(): void {
    this.#running?.abort();
    this.#running = undefined;
  }

  /** Requests the feed. A call while a request is running waits for that one. Never rejects. */
  load(cache?: RequestCache): Promise<void> {
    if (!this.#running) this.#loading = this.#load(cache);
    return this.#loading!;
  }

  /** Calls every subscriber. */
  notify(): void {
    for (const onChange of this.#subscribers) onChange();
  }

  async #load(cache?: RequestCache): Promise<void> {
    this.#running = new AbortController();
    const { signal } = this.#running;
    const offlineCache = this.cacheKey === undefined ? undefined : importOfflineCache();
    const restoring = offlineCache && this.#restoreCopy(offlineCache);
    this.#dropError();

    for (let attempt = 0; ; attempt++) {
      let feed: Feed | undefined;
      let error: FeedError | undefined;
      try {
        const answer = this.#request(signal, cache);
        // No `await` for a feed that is at hand, so that it is in the first frame.
        feed = answer instanceof Promise ? await answer : answer;
      } catch (cause) {
        error = cause instanceof FeedError ? cause : new FeedError('network', `${cause}`, { cause });
      }
      if (signal.aborted) return; // nobody needs the result, or a newer load is running
      if (!error) return this.#succeed(feed!, offlineCache);

      if (restoring) await Promise.race([restoring, pause(COPY_TIMEOUT)]);
      const delay = restoring ? retryDelay(error, attempt) : undefined;
      if (delay !== undefined) await pause(delay);
      if (signal.aborted) return;
      if (delay === undefined) return this.#fail(error);
    }
  }

  /** An error of an earlier load is not shown while a new one is running. */
  #dropError() {
    this.#cancelOnlineWait?.();
    if (!this.error) return;
    this.error = undefined;
    this.notify();
  }

  /** Shows the last good copy until the publisher has answered. */
  async #restoreCopy(offlineCache: Promise<OfflineCache | undefined>): Promise<void> {
    const { restore } = (await offlineCache) ?? {};
    if (this.feed || !restore) return;
    const copy = await restore(this.cacheKey!);
    if (this.feed || !copy) return;
    this.feed = copy.feed;
    this.time = copy.time;
    this.notify();
  }

  #succeed(feed: Feed, offlineCache?: Promise<OfflineCache | undefined>) {
    this.feed = feed;
    this.time = Date.now();
    this.isFresh = true;
    void offlineCache?.then((loaded) => loaded?.save(this.cacheKey!, feed));
    this.#running = undefined;
    this.notify();
  }

  #fail(error: FeedError) {
    this.error = error;
    this.#running = undefined;
    if (this.cacheKey !== undefined && this.hasSubscribers) this.#cancelOnlineWait = whenOnline(() => void this.load());
    this.notify();
  }
}

/** Undefined where its chunk is unavailable: the feed is then shown without a copy. */
const importOfflineCache = (): Promise<OfflineCache | undefined> =>
  pause(CACHE_DELAY)
    .then(() => import('./offline-cache.js'))
    .catch(() => undefined);
