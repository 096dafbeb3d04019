import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { pollFeed } from '../client/poller.js';
import type { SharedFeed } from '../client/shared-feed.js';
import type { FeedController, FeedState, ReadyState } from './feed-controller.js';

/** Seconds between two requests, at least. */
const MIN_SECONDS = 30;

/** What becomes of a refreshed feed. */
export interface RefreshDecision {
  /** What is shown now. */
  shown: ReadyState;
  /** What is held back until it may be shown. */
  pending?: ReadyState;
  /** How many items the reader is offered; 0 where nothing is offered. */
  waiting?: number;
}

export interface PollingOptions {
  /** Seconds between two requests; 0 for never. */
  seconds: () => number;
  /** Decides about a feed that has arrived while an older one is on show. */
  decide: (next: ReadyState, current: ReadyState) => RefreshDecision;
}

/** Requests the feeds of its host again and again, and holds back what may not be shown yet. */
export class PollingController implements ReactiveController {
  /** How many items wait for the reader. */
  waiting = 0;
  /** The refreshed feed that is held back. */
  pending?: ReadyState = undefined;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #news: FeedController;
  readonly #options: PollingOptions;
  #feeds: readonly SharedFeed[] = [];
  /** False while these feeds have not answered, and what is on show is of others. */
  #hasAnswer = false;
  #interval = 0;
  #stopPolling: (() => void)[] = [];

  constructor(host: ReactiveControllerHost & HTMLElement, news: FeedController, options: PollingOptions) {
    this.#host = host;
    this.#news = news;
    this.#options = options;
    news.intercept = this.#intercept;
    host.addController(this);
  }

  hostUpdated(): void {
    const seconds = this.#options.seconds();
    const interval = seconds > 0 ? Math.max(seconds, MIN_SECONDS) * 1000 : 0;
    const { feeds } = this.#news;
    this.#hasAnswer = feeds.some(({ feed }) => feed);
    if (!this.#host.isConnected || (feeds === this.#feeds && interval === this.#interval)) return;
    this.#stop();
    this.#feeds = feeds;
    this.#interval = interval;
    if (interval) this.#stopPolling = feeds.map((feed) => pollFeed(feed, interval));
  }

  hostDisconnected(): void {
    this.#stop();
  }

  /** Shows what is held back; resolves when it is rendered. */
  async show(): Promise<void> {
    const { pending } = this;
    this.#forget();
    if (pending) this.#news.show(pending);
    await this.#host.updateComplete;
  }

  #stop() {
    for (const stop of this.#stopPolling) stop();
    this.#stopPolling = [];
    this.#feeds = [];
    this.#interval = 0;
    this.#forget();
  }

  #forget() {
    this.pending = undefined;
    this.waiting = 0;
  }

  #intercept = (next: FeedState, current: FeedState): FeedState => {
    this.#forget();
    if (next.status !== 'ready' || current.status !== 'ready' || this.#news.isReloading) return next;
    const isFirstRevalidation = current.stale && !current.since;
    const isOfOtherFeeds = this.#feeds !== this.#news.feeds || !this.#hasAnswer;
    if (isFirstRevalidation || isOfOtherFeeds) return next;
    const { shown, pending, waiting = 0 } = this.#options.decide(next, current);
    this.pending = pending;
    this.waiting = waiting;
    return shown;
  };
}
