import type { LitElement, ReactiveController } from 'lit';
import { pollFeed } from '../client/poller.js';
import type { SharedFeed } from '../client/shared-feed.js';
import type { FeedItem } from '../feed/model.js';
import type { FeedController, FeedState } from './feed-controller.js';

/** An element with one row, and in it one link, for each of its items. */
type ListElement = LitElement & { readonly items: readonly FeedItem[] };

/** Asks for the host's feeds again and again, and holds back what is new until the reader wants it. */
export class RefreshController implements ReactiveController {
  /** How many items wait for the reader. */
  waiting = 0;
  readonly #host: ListElement;
  readonly #news: FeedController;
  readonly #seconds: () => number;
  #feeds: readonly SharedFeed[] = [];
  #interval = 0;
  #stopping: (() => void)[] = [];
  #pending?: FeedState;
  /** Of the items on show, and of the one that has the focus. */
  #ids: string[] = [];
  #focused?: string;
  /** The reader, or the page, waits for an answer: nothing is held back from them. */
  #asked = false;

  /** @param seconds Between two rounds; 0 for never, and at least 30 else. */
  constructor(host: ListElement, news: FeedController, seconds: () => number) {
    this.#seconds = seconds;
    this.#news = news;
    news.hold = this.#hold;
    const reload = news.reload.bind(news);
    news.reload = async () => {
      this.#asked = true;
      await reload();
      this.#asked = false;
    };
    (this.#host = host).addController(this);
  }

  hostUpdate() {
    const { activeElement } = this.#host.renderRoot as ShadowRoot;
    this.#focused = this.#ids[this.#rows().findIndex((row) => row.contains(activeElement))];
  }

  hostUpdated() {
    this.#ids = this.#host.items.map(({ id }) => id);
    // the focus stays with its item, which may now stand in another row
    if (this.#focused) this.#focus(this.#focused);
    const seconds = this.#seconds();
    const interval = seconds > 0 ? Math.max(seconds, 30) * 1000 : 0;
    if (!this.#host.isConnected || (this.#feeds === this.#news.feeds && this.#interval === interval)) return;
    this.hostDisconnected();
    this.#feeds = this.#news.feeds;
    this.#interval = interval;
    if (interval) this.#stopping = this.#feeds.map((feed) => pollFeed(feed, interval));
  }

  hostDisconnected() {
    for (const stop of this.#stopping) stop();
    this.#stopping = [];
    this.#feeds = [];
    this.#forget();
  }

  /** Shows what waits, and puts the reader's focus on the first item that is new. */
  async show(): Promise<void> {
    const known = this.#ids;
    const pending = this.#pending;
    this.#forget();
    if (pending) this.#news.set(pending);
    await this.#host.updateComplete;
    const added = this.#ids.find((id) => !known.includes(id));
    if (added) this.#focus(added);
  }

  #rows() {
    return [...this.#host.renderRoot.querySelectorAll('[part=item]')];
  }

  #focus(id: string) {
    const link = this.#rows()[this.#ids.indexOf(id)]?.querySelector('a');
    if (link !== (this.#host.renderRoot as ShadowRoot).activeElement) link?.focus({ preventScroll: true });
  }

  #forget() {
    this.#pending = undefined;
    this.waiting = 0;
  }

  /** What to show when `next` has come while `now` is on show: what was withdrawn goes at once, what is new waits. */
  #hold = (next: FeedState, now: FeedState): FeedState => {
    this.#forget();
    // a copy from an earlier visit is replaced without a word, and so is whatever the reader asked to replace
    if (next.status !== 'ready' || now.status !== 'ready' || (now.stale && !now.since) || this.#asked) return next;
    const known = new Set(now.feed.items.map(({ id }) => id));
    const items = next.feed.items.filter(({ id }) => known.has(id));
    this.waiting = next.feed.items.length - items.length;
    if (!this.waiting) return next;
    this.#pending = next;
    return { ...next, feed: { ...next.feed, items } };
  };
}
