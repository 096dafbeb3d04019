import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { feedUrls } from '../client/feed-urls.js';
import { SharedFeed, sharedFeed } from '../client/shared-feed.js';
import type { FeedError } from '../feed/errors.js';
import type { Feed } from '../feed/model.js';
import { prepareFeed } from '../feed/read.js';
import { mergeItems } from '../feed/select.js';

/** Where the host's news comes from; `data` goes before `source`, `source` before `feed`. */
export interface FeedOrigin {
  feed: string;
  source?: () => Promise<Feed>;
  data?: Feed;
  timeZone: string;
  noCache: boolean;
}

export type FeedState =
  | { status: 'idle' | 'loading' }
  /** `since`: when a copy was read whose publisher does not answer now; milliseconds since 1970. */
  | { status: 'ready'; feed: Feed; stale: boolean; since?: number }
  | { status: 'failed'; error: FeedError };

/** Loads what its host names, and has the host render every new state. */
export class FeedController implements ReactiveController {
  state: FeedState = { status: 'idle' };
  /** What is loaded, in the order in which it is named. */
  feeds: readonly SharedFeed[] = [];
  /** May change what is shown next. */
  hold?: (next: FeedState, now: FeedState) => FeedState;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #origin: () => FeedOrigin;
  /** What is followed now, as a list to compare; undefined while the host is not in a page. */
  #current?: unknown[];
  #leaving: (() => void)[] = [];

  constructor(host: ReactiveControllerHost & HTMLElement, origin: () => FeedOrigin) {
    this.#origin = origin;
    (this.#host = host).addController(this);
  }

  // Lit does not update a host that returns to the page, so ask for it here.
  hostConnected() {
    this.#host.requestUpdate();
  }

  hostUpdate() {
    const { feed, source, data, timeZone, noCache } = this.#origin();
    const next = [feed, source, data, timeZone, noCache];
    // what was asked for while it was in the page may still have it drawn: that is no reason to begin again
    if (!this.#host.isConnected) return;
    if (!this.#current || next.some((value, index) => value !== this.#current![index])) {
      this.#stop();
      this.#follow();
      this.#current = next;
      this.#merge();
    }
  }

  // A node that only moves is back before the microtask runs: that is no goodbye.
  hostDisconnected() {
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#stop();
    });
  }

  /** Asks anew; resolves when the answer or the failure is on show. */
  async reload(): Promise<void> {
    await Promise.all(this.feeds.map((feed) => feed.load('no-cache')));
    await this.#host.updateComplete;
  }

  #stop() {
    for (const leave of this.#leaving) leave();
    this.#leaving = [];
    this.#current = undefined;
  }

  #follow() {
    const { feed, source, data, timeZone, noCache } = this.#origin();
    // what the page's own code hands in goes through the same normaliser as a feed from the network
    this.feeds = data
      ? [new SharedFeed(() => prepareFeed(data, { timeZone }))]
      : source
        ? [new SharedFeed(async () => prepareFeed(await source(), { timeZone }))]
        : feedUrls(feed).map((url) => sharedFeed(url, timeZone, noCache));
    this.#leaving = this.feeds.map((shared) => shared.subscribe(this.#merge));
  }

  #merge = () => {
    if (!this.#current) return; // feeds that are here already tell so one by one
    const known = this.feeds.filter(({ feed }) => feed);
    const failed = this.feeds.filter(({ error }) => error);
    const feeds = known.map(({ feed }) => feed!);
    const next: FeedState = feeds[0]
      ? {
          status: 'ready',
          feed: { ...feeds[0], items: mergeItems(feeds) },
          stale: known.some(({ isFresh, error }) => error || !isFresh),
          since: failed.find(({ feed }) => feed)?.time,
        }
      : failed[0] && failed.length === this.feeds.length
        ? { status: 'failed', error: failed[0].error! }
        : { status: this.feeds.length ? 'loading' : 'idle' };
    this.set(this.hold?.(next, this.state) ?? next);
  };

  /** Shows a state. */
  set(state: FeedState) {
    this.state = state;
    this.#host.requestUpdate();
  }
}
