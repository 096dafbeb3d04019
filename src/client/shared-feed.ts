import { FeedError } from '../feed/errors.js';
import type { Feed } from '../feed/model.js';
import { loadFeed } from './load-feed.js';

const shared = new Map<string, SharedFeed>();

/** The one {@link SharedFeed} of an address on this page. Elements that read its dates in different zones do not share. */
export function sharedFeed(url: string, timeZone: string): SharedFeed {
  const key = `${timeZone} ${url}`;
  let feed = shared.get(key);
  if (!feed) shared.set(key, (feed = new SharedFeed((signal, cache) => loadFeed(url, { signal, timeZone, cache }))));
  return feed;
}

/**
 * One feed of the page, however many elements show it: the first subscriber starts the request, the last one
 * to leave aborts it. A failure is told, never kept.
 */
export class SharedFeed {
  feed?: Feed;
  error?: FeedError;
  readonly #ask: (signal: AbortSignal, cache?: RequestCache) => Feed | Promise<Feed>;
  readonly #subscribers = new Set<() => void>();
  #running?: AbortController;
  #loading?: Promise<void>;

  /** @param ask Brings the feed; one that is at hand already may come without a promise. */
  constructor(ask: (signal: AbortSignal, cache?: RequestCache) => Feed | Promise<Feed>) {
    this.#ask = ask;
  }

  /** Calls back on every change, until the returned function is called. */
  subscribe(onChange: () => void): () => void {
    const first = !this.#subscribers.size;
    this.#subscribers.add(onChange);
    // what is known already is shown meanwhile
    if (first || this.error) void this.load();
    return () => {
      this.#subscribers.delete(onChange);
      if (this.#subscribers.size) return;
      this.#running?.abort();
      this.#running = undefined;
    };
  }

  /** Asks the publisher; whoever asks meanwhile waits for the same answer. Never rejects. */
  load(cache?: RequestCache): Promise<void> {
    if (!this.#running) this.#loading = this.#load(cache);
    return this.#loading!;
  }

  async #load(cache?: RequestCache) {
    const { signal } = (this.#running = new AbortController());
    const before = this.error;
    this.error = undefined;
    if (before) this.#tell();
    try {
      const answer = this.#ask(signal, cache);
      // no await where none is needed: what is at hand is on show at once
      const feed = answer instanceof Promise ? await answer : answer;
      if (signal.aborted) return;
      this.feed = feed;
    } catch (cause) {
      if (signal.aborted) return;
      this.error = cause instanceof FeedError ? cause : new FeedError('network', `${cause}`, { cause });
    }
    this.#running = undefined;
    this.#tell();
  }

  #tell() {
    for (const onChange of this.#subscribers) onChange();
  }
}
