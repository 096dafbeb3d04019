/** `bantin/feed`: what a feed is, without network and without elements; works in Node as well. */
import { markup } from './html-to-text.js';
import { installMarkup } from './text.js';

export { DEFAULT_ZONE, type ZonedParts, zonedParts } from './dates.js';
export { FeedError, type FeedErrorCode } from './errors.js';
export { type FilterOptions, filterItems } from './filter.js';
export type { Dom, DomDocument, DomNode } from './formats/dom.js';
export type { Feed, FeedAttachment, FeedAuthor, FeedItem, FeedSource } from './model.js';
export { type NormalizeOptions, prepareFeed } from './normalize.js';
export { type ParseOptions, parseFeed } from './parse.js';
export { currentItems, mergeItems } from './select.js';
export { excerptOf, plainText } from './text.js';

// whoever imports this wants all formats, at once
installMarkup(markup);
