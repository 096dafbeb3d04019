import type { SharedFeed } from './shared-feed.js';

/** The one clock of a feed that is asked for again and again, however many elements want it. */
class Refresher {
  /** Milliseconds, one for each element. */
  readonly wishes: number[] = [];
  readonly #feed: SharedFeed;
  #timer?: ReturnType<typeof setTimeout>;
  #asked = Date.now();

  constructor(feed: SharedFeed) {
    this.#feed = feed;
    document.addEventListener('visibilitychange', this.plan);
  }

  /** Waits for the next time; in a hidden tab for the tab to be seen. */
  readonly plan = () => {
    clearTimeout(this.#timer);
    if (document.hidden || !this.wishes.length) return;
    // a clock that was set back must not put it off
    const passed = Math.max(Date.now() - this.#asked, 0);
    this.#timer = setTimeout(this.#ask, Math.max(Math.min(...this.wishes) - passed, 0));
  };

  stop() {
    clearTimeout(this.#timer);
    document.removeEventListener('visibilitychange', this.plan);
  }

  #ask = async () => {
    await this.#feed.load('no-cache');
    this.#asked = Date.now();
    this.plan();
  };
}

const refreshers = new Map<SharedFeed, Refresher>();

/** Asks for a feed every so many milliseconds while the tab is seen, until the returned function is called. */
export function refreshEvery(feed: SharedFeed, interval: number): () => void {
  let refresher = refreshers.get(feed);
  if (!refresher) refreshers.set(feed, (refresher = new Refresher(feed)));
  const { wishes, plan } = refresher;
  wishes.push(interval);
  plan();
  return () => {
    wishes.splice(wishes.indexOf(interval), 1);
    if (wishes.length) return;
    refresher.stop();
    refreshers.delete(feed);
  };
}
