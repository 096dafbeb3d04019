import type { TemplateResult } from 'lit';
import type { FeedItem } from '../../feed/model.js';
import type { FeedHost } from '../host.js';

/** What `renderItem` is told beside the item. */
export interface RenderItemContext {
  /** Place of the item among those on show, from 0. */
  index: number;
  /** BCP 47, of the list's own strings. */
  lang: string;
}

/** The page's own markup for the inside of an item; `undefined` for the usual. */
export type RenderItem = (item: FeedItem, context: RenderItemContext) => TemplateResult | Node | undefined;

/** What the optional modules of `<news-list>` know of it. */
export interface ListHost extends FeedHost {
  readonly items: readonly FeedItem[];
  layout: string;
  limit: number;
  pager: string;
  search: boolean;
  tabs: string | null;
  noImage: boolean;
  noDate: boolean;
  noExcerpt: boolean;
  showViews: boolean;
  showCategory: boolean;
  showSource: boolean;
  category: string;
  match: string;
  exclude: string;
  since: string;
  until: string;
  sort: 'newest' | 'oldest' | 'title' | 'views';
  dateStyle: 'short' | 'long';
  relativeDates: boolean;
  newFor: number;
  refresh: number;
  open: string;
  articleHref: string;
  fallbackImage: string;
  linkTarget: string;
  moreHref: string;
  noMoreLink: boolean;
  autoplay: boolean;
  renderItem?: RenderItem;
}
