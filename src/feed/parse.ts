import { decodeUtf8 } from './decode.js';
import { decodeLegacy } from './decode-legacy.js';
import { FeedError } from './errors.js';
import { mapByFormat } from './formats/all.js';
import type { Dom } from './formats/dom.js';
import { type FormatName, formats } from './formats/index.js';
import { parseBody } from './formats/parse-body.js';
import { createHtmlToText, htmlToText } from './html-to-text.js';
import type { Feed } from './model.js';
import { normalize } from './normalize.js';
import { parseDates } from './parse-dates.js';
import type { RawFeed, ReadOptions, UnparsedDate } from './raw-feed.js';
import { runToEnd } from './run-to-end.js';

export interface ParseOptions extends ReadOptions {
  /** Parsers and names of characters for a place without `DOMParser`, such as Node. */
  dom?: Dom;
}

/**
 * Tells the format of a text, and maps it.
 *
 * @throws FeedError `not-a-feed`.
 */
export function mapText(text: string, options: ParseOptions): { format: FormatName; raw: RawFeed } {
  const body = parseBody(text);
  for (const format of Object.keys(formats) as FormatName[]) {
    const raw = formats[format].matches(body) ? mapByFormat[format](body, options) : undefined;
    if (raw) return { format, raw };
  }
  throw new FeedError('not-a-feed', 'neither JSON nor XML of a feed', { url: options.url });
}

/**
 * Reads a feed of any format: JSON Feed 1.0 and 1.1, RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, and the posts of the
 * WordPress REST API. The format is detected from the bytes; malformed XML is repaired where possible.
 *
 * @param input The bytes of an answer, or text that was decoded already.
 * @throws FeedError `not-a-feed`.
 */
export function parseFeed(input: string | ArrayBuffer, options: ParseOptions = {}): Feed {
  const text = typeof input === 'string' ? input : (decodeUtf8(input) ?? decodeLegacy(input, options.contentType));
  const dates: UnparsedDate[] = [];
  const { raw } = mapText(text, options);
  const { characterNamed } = options.dom ?? {};
  const toText = characterNamed ? createHtmlToText(characterNamed) : htmlToText;
  const feed = runToEnd(normalize(raw, options, toText, dates));
  parseDates(dates, feed, { ...options, updated: raw.date_modified });
  return feed;
}
