/** `bantin` in workers and on edge platforms, which have no DOM: feeds are loaded and read, and elements do nothing. */
import './feed/server/use-server-dom.js';

export { loadFeed } from './client/load-feed.js';
export { define, NewsArticle, NewsList, RelatedNews } from './elements.worker.js';
export { NewsErrorEvent, NewsLoadEvent, NewsSelectEvent } from './events/index.js';
export { FeedError } from './feed/errors.js';
export { registerLocale } from './i18n/register-locale.js';
