import { MAX_TIMEOUT } from './request.js';
import type { SharedFeed } from './shared-feed.js';

/** Loads one feed at regular intervals while the tab is visible, however many elements want that. */
class Poller {
  /** The interval of each element, in milliseconds; the shortest one counts. */
  readonly intervals: number[] = [];
  readonly #feed: SharedFeed;
  #timer?: ReturnType<typeof setTimeout>;
  #lastLoad = Date.now();

  constructor(feed: SharedFeed) {
    this.#feed = feed;
    document.addEventListener('visibilitychange', this.schedule);
  }

  /** Sets the timer for the next load; a hidden tab gets none until it is visible. */
  readonly schedule = () => {
    clearTimeout(this.#timer);
    if (document.visibilityState === 'hidden' || !this.intervals.length) return;
    // Negative after the clock was set back, which must not delay the next load.
    const elapsed = Math.max(Date.now() - this.#lastLoad, 0);
    this.#timer = setTimeout(this.#poll, Math.max(Math.min(...this.intervals, MAX_TIMEOUT) - elapsed, 0));
  };

  stop() {
    clearTimeout(this.#timer);
    document.removeEventListener('visibilitychange', this.schedule);
  }

  #poll = async () => {
    await this.#feed.load('no-cache');
    this.#lastLoad = Date.now();
    this.schedule();
  };
}

const pollers = new Map<SharedFeed, Poller>();

/**
 * Loads a feed at an interval while the tab is visible, until the returned function is called.
 *
 * @param interval Milliseconds.
 */
export function pollFeed(feed: SharedFeed, interval: number): () => void {
  const poller = pollers.get(feed) ?? new Poller(feed);
  pollers.set(feed, poller);
  poller.intervals.push(interval);
  poller.schedule();
  return () => {
    poller.intervals.splice(poller.intervals.indexOf(interval), 1);
    if (poller.intervals.length) return;
    poller.stop();
    pollers.delete(feed);
  };
}
