import { FeedError } from '../feed/errors.js';
import type { Feed } from '../feed/model.js';
import { loadFeed } from './load-feed.js';
import { takeFeed } from './request.js';

const shared = new Map<string, SharedFeed>();

/**
 * The one {@link SharedFeed} of an address on this page. Elements that read its dates in different zones do not share.
 *
 * @param noCache Does not ask for a copy in the browser; one is kept where another element does.
 */
export function sharedFeed(url: string, timeZone: string, noCache: boolean): SharedFeed {
  const key = `${timeZone} ${url}`;
  let feed = shared.get(key);
  if (!feed)
    shared.set(
      key,
      (feed = new SharedFeed((signal, cache) => takeFeed(url) ?? loadFeed(url, { signal, timeZone, cache }))),
    );
  if (!noCache) feed.key = key;
  return feed;
}

/**
 * One feed of the page, however many elements show it: the first subscriber starts the request, the last one
 * to leave aborts it. A failure is told, never kept; what was there before it stays.
 */
export class SharedFeed {
  feed?: Feed;
  error?: FeedError;
  /** When `feed` was read; milliseconds since 1970. */
  time = 0;
  /** `feed` is what the publisher answered, not a copy from an earlier visit. */
  fresh = false;
  /** Called when nobody shows it any more. */
  onLeft?: () => void;
  /** Under which a copy is kept in the browser; undefined for none. */
  key?: string;
  readonly #ask: (signal: AbortSignal, cache?: RequestCache) => Feed | Promise<Feed>;
  readonly #subscribers = new Set<() => void>();
  #running?: AbortController;
  #loading?: Promise<void>;

  /** @param ask Brings the feed; one that is at hand already may come without a promise. */
  constructor(ask: (signal: AbortSignal, cache?: RequestCache) => Feed | Promise<Feed>) {
    this.#ask = ask;
  }

  /** Whether anybody shows it. */
  get watched(): boolean {
    return this.#subscribers.size > 0;
  }

  /** Calls back on every change, until the returned function is called. */
  subscribe(onChange: () => void): () => void {
    // what is known already is shown meanwhile
    const ask = !this.watched || this.error;
    this.#subscribers.add(onChange);
    if (ask) void this.load();
    return () => {
      this.#subscribers.delete(onChange);
      if (this.watched) return;
      this.#running?.abort();
      this.#running = undefined;
      this.onLeft?.();
    };
  }

  /** Asks the publisher; whoever asks meanwhile waits for the same answer. Never rejects. */
  load(cache?: RequestCache): Promise<void> {
    if (!this.#running) this.#loading = this.#load(cache);
    return this.#loading!;
  }

  tell(): void {
    for (const onChange of this.#subscribers) onChange();
  }

  async #load(cache?: RequestCache) {
    const { signal } = (this.#running = new AbortController());
    // a little later, as it is for publishers that are slow or down
    const keeper =
      this.key &&
      new Promise((wait) => setTimeout(wait, 150)).then(() => import('./offline-cache.js')).catch(() => undefined);
    if (keeper) void keeper.then((kept) => kept?.recall(this));
    let error = this.error;
    this.error = undefined;
    if (error) this.tell();
    let attempt = 0;
    do {
      try {
        const answer = this.#ask(signal, cache);
        // no await where none is needed: what is at hand is on show at once
        const feed = answer instanceof Promise ? await answer : answer;
        if (signal.aborted) return;
        this.feed = feed;
        this.time = Date.now();
        this.fresh = true;
        error = undefined;
        if (keeper) void keeper.then((kept) => kept?.remember(this));
      } catch (cause) {
        error = cause instanceof FeedError ? cause : new FeedError('network', `${cause}`, { cause });
      }
    } while (error && !signal.aborted && keeper && (await (await keeper)?.again(this, error, attempt++)));
    if (signal.aborted) return; // a newer run, or nobody, waits for this
    this.error = error;
    this.#running = undefined;
    this.tell();
  }
}
