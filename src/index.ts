/** The public API of `bantin`; importing it registers nothing. */
export { type LoadOptions, loadFeed } from './client/load-feed.js';
export type { SourceOptions } from './controllers/feed-controller.js';
export { type DefineOptions, define } from './elements/define-all.js';
export type {} from './elements/news-article/define.js';
export { NewsArticle } from './elements/news-article/news-article.js';
export type {} from './elements/news-list/define.js';
export type { RenderItem, RenderItemContext } from './elements/news-list/host.js';
export { NewsList } from './elements/news-list/news-list.js';
export type {} from './elements/related-news/define.js';
export { RelatedNews } from './elements/related-news/related-news.js';
export { NewsErrorEvent, NewsLoadEvent, NewsSelectEvent } from './events/index.js';
export { FeedError, type FeedErrorCode } from './feed/errors.js';
export type { Feed, FeedAttachment, FeedAuthor, FeedItem, FeedSource } from './feed/model.js';
export type { PartialStrings, PartialTranslation } from './i18n/partial-translation.js';
export { registerLocale } from './i18n/register-locale.js';
export type * from './i18n/translation.js';
