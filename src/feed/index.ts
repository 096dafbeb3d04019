/** `bantin/feed`: reads and selects feeds, without network and without elements; works in Node, too. */
import { htmlToText } from './html-to-text.js';
import type { Feed, FeedItem } from './model.js';
import type { NormalizeOptions } from './raw-feed.js';
import { prepareFeed as prepare } from './read.js';
import { excerptOf as excerpt } from './text.js';

export { type ZonedParts, zonedParts } from './dates.js';
export { FeedError, type FeedErrorCode } from './errors.js';
export { type FilterOptions, filterItems } from './filter.js';
export type { Dom, DomDocument, DomNode } from './formats/dom.js';
export type { Feed, FeedAttachment, FeedAuthor, FeedItem, FeedSource } from './model.js';
export { type ParseOptions, parseFeed } from './parse.js';
export type { NormalizeOptions } from './raw-feed.js';
export { currentItems, mergeItems } from './select.js';
export { DEFAULT_ZONE } from './short-date.js';

// Inside the library, reading markup is an argument, because pages load it only for feeds that need it. Here it is at hand.

/**
 * Normalises a feed from anywhere, such as an object of your own in the names of JSON Feed.
 *
 * @returns the feed, or a promise of it where it has dates that are not ISO 8601.
 * @throws FeedError `not-a-feed` where `input` is no object with items.
 */
export const prepareFeed = (input: unknown, options: NormalizeOptions = {}): Feed | Promise<Feed> =>
  prepare(input, options, htmlToText);

/**
 * What a list shows below a title: the summary, else the beginning of the text, up to the end of a word. Reads no more of
 * a long body than it needs.
 */
export const excerptOf = (item: FeedItem): string | undefined => excerpt(item, htmlToText);

/**
 * An HTML fragment as plain text, in one line, without the use of a DOM. Still not safe to be parsed as HTML.
 *
 * @param enough Characters after which it may stop.
 */
export const plainText = (html: string, enough?: number): string => htmlToText.text(html, enough);
