import type { FeedItem } from '../../feed/model.js';
import type { FeedHost } from '../host.js';

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
}
