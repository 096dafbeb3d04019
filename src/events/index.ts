import type { FeedError } from '../feed/errors.js';
import type { Feed, FeedItem } from '../feed/model.js';

const init: EventInit = { bubbles: true, composed: true };

/** `news-load`: items are shown, for the first time or again. */
export class NewsLoadEvent extends Event {
  /** What was loaded; several feeds are merged, under the title and home page of the first. */
  readonly feed: Feed;
  /** The items on show, in their order. */
  readonly items: readonly FeedItem[];
  /** True for a copy from an earlier visit, and while the publisher does not answer. */
  readonly stale: boolean;

  constructor(feed: Feed, items: readonly FeedItem[], stale: boolean) {
    super('news-load', init);
    this.feed = feed;
    this.items = items;
    this.stale = stale;
  }
}

/** `news-error`: nothing could be loaded. `error.code` says why. */
export class NewsErrorEvent extends Event {
  readonly error: FeedError;

  constructor(error: FeedError) {
    super('news-error', init);
    this.error = error;
  }
}

/** `news-select`: a reader picked an item. `preventDefault()` keeps the link from being followed. */
export class NewsSelectEvent extends Event {
  readonly item: FeedItem;

  constructor(item: FeedItem) {
    super('news-select', { ...init, cancelable: true });
    this.item = item;
  }
}

declare global {
  // of elements, documents and windows: the events bubble
  interface GlobalEventHandlersEventMap {
    'news-load': NewsLoadEvent;
    'news-error': NewsErrorEvent;
    'news-select': NewsSelectEvent;
  }
}
