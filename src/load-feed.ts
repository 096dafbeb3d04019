/** `bantin/load-feed.js`: `loadFeed` without elements. */
export { type LoadOptions, loadFeed } from './client/load-feed.js';
export { FeedError, type FeedErrorCode } from './feed/errors.js';
export type { Feed, FeedAttachment, FeedAuthor, FeedItem, FeedSource } from './feed/model.js';
