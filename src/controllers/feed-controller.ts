import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { feedUrls } from '../client/feed-urls.js';
import { SharedFeed, sharedFeed } from '../client/shared-feed.js';
import { FeedError } from '../feed/errors.js';
import type { Feed } from '../feed/model.js';
import { prepareFeed } from '../feed/read.js';
import { mergeItems } from '../feed/select.js';

/** What `source` is called with. */
export interface SourceOptions {
  /** Aborted when the element leaves the page, or asks anew. */
  signal: AbortSignal;
}

/** Where the news comes from; `data` takes precedence over `source`, and `source` over `feed`. */
export interface FeedOrigin {
  feed: string;
  source?: (options: SourceOptions) => Promise<Feed>;
  data?: Feed;
  timeZone: string;
  noCache: boolean;
}

/** At least one feed is loaded. */
export interface ReadyState {
  status: 'ready';
  /** Several feeds are merged, under the title and home page of the first. */
  feed: Feed;
  /** True for a copy from an earlier visit, and while a publisher does not answer. */
  stale: boolean;
  /** When the copy of a publisher that does not answer was read; milliseconds since 1970. */
  since?: number;
}

export type FeedState =
  | { status: 'idle' }
  | { status: 'loading' }
  | { status: 'failed'; error: FeedError }
  | ReadyState;

/** What a function is compared by: its code, since frameworks make one in a template anew at each render. Bound ones show none. */
function codeOf(source: object): unknown {
  const code = `${source}`;
  return code.includes('[native code]') ? source : code;
}

async function callSource(source: (options: SourceOptions) => Promise<Feed>, signal: AbortSignal): Promise<unknown> {
  try {
    return await source({ signal });
  } catch (cause) {
    throw new FeedError('source', `${cause}`, { cause });
  }
}

/** Loads the feeds that its host names, and has the host render every new state. */
export class FeedController implements ReactiveController {
  state: FeedState = { status: 'idle' };
  /** What is loaded, in the order in which it is named. */
  feeds: readonly SharedFeed[] = [];
  /** True during `reload()`; its result is shown immediately. */
  isReloading = false;
  /** Decides what is shown when a new state arrives, such as items that are held back. */
  intercept?: (next: FeedState, current: FeedState) => FeedState = undefined;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #origin: () => FeedOrigin;
  /** The values of the origin whose feeds are followed; undefined while the host is not in a page. */
  #current?: readonly unknown[];
  #unsubscribe: (() => void)[] = [];

  constructor(host: ReactiveControllerHost & HTMLElement, origin: () => FeedOrigin) {
    this.#host = host;
    this.#origin = origin;
    host.addController(this);
  }

  // Lit does not update an element that is inserted again, so request it here.
  hostConnected(): void {
    this.#host.requestUpdate();
  }

  // A moved node is connected again before the microtask runs; that is not a removal.
  hostDisconnected(): void {
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#stop();
    });
  }

  /** Follows what the host names now. The host calls it in `willUpdate`, as `hostUpdate` runs after that. */
  update(): void {
    // A pending update can run after the host has left the page; don't subscribe again.
    if (!this.#host.isConnected) return;
    const { feed, source, data, timeZone, noCache } = this.#origin();
    const own = data ?? (source && codeOf(source));
    const next = [own, feed, timeZone, noCache];
    const current = this.#current;
    if (current && next.every((value, index) => value === current[index])) return;
    this.#stop();
    this.feeds = own
      ? [new SharedFeed((signal) => this.#loadOwn(signal))]
      : feedUrls(feed).map((url) => sharedFeed(url, timeZone, noCache));
    this.#unsubscribe = this.feeds.map((shared) => shared.subscribe(this.#merge));
    this.#current = next;
    this.#merge();
  }

  /** Requests the feeds again; resolves when the answer, or the failure, is shown. */
  async reload(): Promise<void> {
    // What is on its way may be older than what the page's own code provides now.
    if (this.#current?.[0]) this.feeds[0]!.abort();
    this.update();
    this.isReloading = true;
    await Promise.all(this.feeds.map((feed) => feed.load('no-cache')));
    this.isReloading = false;
    await this.#host.updateComplete;
  }

  /** Shows a state. */
  show(state: FeedState): void {
    this.state = state;
    this.#host.requestUpdate();
  }

  #stop() {
    for (const unsubscribe of this.#unsubscribe) unsubscribe();
    this.#unsubscribe = [];
    this.#current = undefined;
  }

  /** What the page's own code provides, through the same normaliser as any feed; its relative addresses are the page's. */
  #loadOwn(signal: AbortSignal): Feed | Promise<Feed> {
    const { source, data, timeZone } = this.#origin();
    const prepare = (feed: unknown) => prepareFeed(feed, { timeZone, url: this.#host.baseURI });
    return data ? prepare(data) : callSource(source!, signal).then(prepare);
  }

  #merge = () => {
    if (!this.#current) return; // Feeds that are loaded already notify while they are being subscribed to.
    const next = this.#mergedState();
    // What is on show stays until the page's own code has answered.
    if (this.#current[0] && this.state.status === 'ready' && next.status === 'loading') return;
    this.show(this.intercept?.(next, this.state) ?? next);
  };

  #mergedState(): FeedState {
    const loaded = this.feeds.filter(({ feed }) => feed);
    const failed = this.feeds.filter(({ error }) => error);
    const feeds = loaded.map(({ feed }) => feed!);
    if (feeds[0])
      return {
        status: 'ready',
        feed: { ...feeds[0], items: mergeItems(feeds) },
        stale: loaded.some(({ isFresh, error }) => error || !isFresh),
        since: failed.find(({ feed }) => feed)?.time,
      };
    if (!this.feeds.length) return { status: 'idle' };
    // Only all of them failing is a failure.
    return failed.length === this.feeds.length ? { status: 'failed', error: failed[0]!.error! } : { status: 'loading' };
  }
}
