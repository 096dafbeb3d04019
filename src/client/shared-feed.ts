import { FeedError } from '../feed/errors.js';
import type { Feed } from '../feed/model.js';
import { loadFeed } from './load-feed.js';

/** How long a feed that nobody shows any more still serves whoever comes next; milliseconds. */
const KEEP = 60_000;

const shared = new Map<string, SharedFeed>();

/** The one {@link SharedFeed} of an address on this page. Elements that read its dates in different zones do not share. */
export function sharedFeed(url: string, timeZone: string): SharedFeed {
  const key = `${timeZone} ${url}`;
  let feed = shared.get(key);
  if (!feed || feed.expired) {
    feed = new SharedFeed(url, timeZone);
    shared.set(key, feed);
  }
  return feed;
}

/**
 * One feed of the page, however many elements show it: the first subscriber starts the request, the last one
 * to leave aborts it. A failure is told, never kept.
 */
export class SharedFeed {
  feed?: Feed;
  error?: FeedError;
  readonly #url: string;
  readonly #timeZone: string;
  readonly #subscribers = new Set<() => void>();
  #running?: AbortController;
  #loading?: Promise<void>;
  #left = 0;

  constructor(url: string, timeZone: string) {
    this.#url = url;
    this.#timeZone = timeZone;
  }

  get expired(): boolean {
    return !this.#subscribers.size && Date.now() - this.#left > KEEP;
  }

  /** Calls back on every change, until the returned function is called. */
  subscribe(onChange: () => void): () => void {
    this.#subscribers.add(onChange);
    if (!this.feed) void this.load();
    return () => {
      this.#subscribers.delete(onChange);
      if (this.#subscribers.size) return;
      this.#left = Date.now();
      this.#running?.abort();
      this.#loading = undefined;
    };
  }

  /** Asks the publisher; whoever asks meanwhile waits for the same answer. Never rejects. */
  load(cache?: RequestCache): Promise<void> {
    this.#loading ??= this.#load(cache);
    return this.#loading;
  }

  async #load(cache?: RequestCache) {
    const { signal } = (this.#running = new AbortController());
    if (this.error) {
      this.error = undefined;
      this.#tell();
    }
    try {
      this.feed = await loadFeed(this.#url, { signal, timeZone: this.#timeZone, cache });
    } catch (error) {
      if (signal.aborted) return;
      this.error = error instanceof FeedError ? error : new FeedError('not-a-feed', this.#url, { cause: error });
    }
    this.#loading = undefined;
    this.#tell();
  }

  #tell() {
    for (const onChange of this.#subscribers) onChange();
  }
}
