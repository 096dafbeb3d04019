import type { Feed, FeedItem } from '../feed/model.js';
import type { FeedHost } from './host.js';

/** What the optional modules of `<news-article>` and `<related-news>` know of their element. */
export interface ArticleHost extends FeedHost {
  readonly items: readonly FeedItem[];
  dateStyle: string;
  refresh: number;
  /** What the element would show of a feed. */
  itemsOf(feed: Feed): readonly FeedItem[];
  /** Moves the focus to the title; only where one article is shown. */
  focusTitle?(): void;
  /** True while the reader uses what is shown, such as listening to it. */
  isBusy?(): boolean;
}
