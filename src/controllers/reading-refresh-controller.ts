import type { LitElement, ReactiveController } from 'lit';
import { pollFeed } from '../client/poller.js';
import type { SharedFeed } from '../client/shared-feed.js';
import type { Feed, FeedItem } from '../feed/model.js';
import type { FeedController, FeedState } from './feed-controller.js';

/** An element that shows one article, or what goes with it. */
export type ReadingHost = LitElement & {
  readonly news: FeedController;
  refresh: number;
  /** What it would show of a feed. */
  itemsOf(feed: Feed): readonly FeedItem[];
  /** Brings a reader to the title of an article; only where it shows one. */
  focusTitle?(): void;
  /** Whether a reader is busy with what is on show, such as listening to it. */
  busy?(): boolean;
};

/**
 * Asks for the host's feeds again and again. What has come is put on show when that moves nothing under a reader's eyes:
 * a newer version of an article while its title is on the screen or still below it, what goes with an article while it is
 * still below the screen. Until then it waits. Another article is offered; one that has gone from the feed stays.
 */
export class ReadingRefreshController implements ReactiveController {
  /** Another article waits for the reader. */
  offered = false;
  readonly #host: ReadingHost;
  #feeds: readonly SharedFeed[] = [];
  #interval = 0;
  #stopping: (() => void)[] = [];
  #pending?: FeedState & { status: 'ready' };
  /** The reader, or the page, waits for an answer: nothing is held back from them. */
  #asked = false;

  constructor(host: ReadingHost) {
    const { news } = host;
    news.hold = this.#hold;
    const reload = news.reload.bind(news);
    news.reload = async () => {
      this.#asked = true;
      await reload();
      this.#asked = false;
    };
    (this.#host = host).addController(this);
  }

  hostConnected() {
    document.addEventListener('scroll', this.#look, { capture: true, passive: true });
  }

  hostUpdated() {
    const { news, refresh } = this.#host;
    const interval = refresh > 0 ? Math.max(refresh, 30) * 1000 : 0;
    if (!this.#host.isConnected || (this.#feeds === news.feeds && this.#interval === interval)) return;
    this.#stop();
    this.#feeds = news.feeds;
    this.#interval = interval;
    if (interval) this.#stopping = this.#feeds.map((feed) => pollFeed(feed, interval));
  }

  hostDisconnected() {
    document.removeEventListener('scroll', this.#look, { capture: true });
    this.#stop();
  }

  /** Shows what waits, from its title on. */
  async show(): Promise<void> {
    const pending = this.#pending;
    this.#forget();
    if (pending) this.#host.news.set(pending);
    await this.#host.updateComplete;
    this.#host.focusTitle?.();
  }

  #stop() {
    for (const stop of this.#stopping) stop();
    this.#stopping = [];
    this.#feeds = [];
    this.#forget();
  }

  #forget() {
    this.#pending = undefined;
    this.offered = false;
  }

  /** What waits need wait no longer. */
  #look = () => {
    const pending = this.#pending;
    if (!pending || this.offered || !this.#free) return;
    this.#forget();
    this.#host.news.set(pending);
  };

  /** A change of what is on show moves nothing that a reader sees, or hears. */
  get #free(): boolean {
    const { top } = this.#host.getBoundingClientRect();
    return top >= innerHeight || (!!this.#host.focusTitle && top >= 0 && !this.#host.busy?.());
  }

  #hold = (next: FeedState, now: FeedState): FeedState => {
    this.#forget();
    // a copy from an earlier visit is replaced without a word, and so is whatever the reader asked to replace
    if (next.status !== 'ready' || now.status !== 'ready' || (now.stale && !now.since) || this.#asked) return next;
    const before = this.#host.itemsOf(now.feed);
    const after = this.#host.itemsOf(next.feed);
    if (!before[0] || JSON.stringify(before) === JSON.stringify(after)) return next;
    if (after[0]) {
      const another = !!this.#host.focusTitle && before[0].id !== after[0].id;
      if (another ? this.#host.getBoundingClientRect().top >= innerHeight : this.#free) return next;
      this.#pending = next;
      this.offered = another;
    }
    return { ...next, feed: now.feed };
  };
}
