import { decodeUtf8 } from './decode.js';
import { decodeLegacy } from './decode-legacy.js';
import { detect } from './detect.js';
import { mapBrokenXml } from './formats/broken-xml.js';
import type { Dom } from './formats/dom.js';
import { mapWordPress } from './formats/wordpress.js';
import { mapXml } from './formats/xml.js';
import { markup } from './html-to-text.js';
import type { Feed } from './model.js';
import { drain, type LooseDate, normalize } from './normalize.js';
import { settleDates } from './parse-dates.js';
import type { ReadOptions } from './read.js';
import { installMarkup } from './text.js';

export interface ParseOptions extends ReadOptions {
  /** Parsers for a place without `DOMParser`, such as Node. */
  dom?: Dom;
}

/**
 * Reads a feed of any format: JSON Feed 1.0 and 1.1, RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, and the posts of
 * the WordPress REST API. The format is told from what is written; malformed XML is repaired where it can be.
 *
 * @param input the bytes of the answer, or text that was decoded already.
 * @throws FeedError `not-a-feed`.
 */
export function parseFeed(input: string | ArrayBuffer, options: ParseOptions = {}): Feed {
  installMarkup(markup);
  const text = typeof input === 'string' ? input : (decodeUtf8(input) ?? decodeLegacy(input, options.contentType));
  const { json, posts } = detect(text, options.url);
  const raw = posts ? mapWordPress(posts, options) : (json ?? mapXml(text, options.dom) ?? mapBrokenXml(text, options));
  const loose: LooseDate[] = [];
  const feed = drain(normalize(raw, options, loose));
  settleDates(loose, options.timeZone);
  return feed;
}
