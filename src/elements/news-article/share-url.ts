import type { FeedItem } from '../../feed/model.js';
import type { NewsArticleHost } from './host.js';
import { originalUrl } from './original-url.js';

/** The address to share: the publisher's, or that of this page where it has one for each article. */
export const shareUrl = ({ articleParam }: Pick<NewsArticleHost, 'articleParam'>, item: FeedItem): string =>
  (!articleParam && originalUrl(item)) || location.href;
