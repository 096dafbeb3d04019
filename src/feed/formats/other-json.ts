import type { RawFeed } from '../raw-feed.js';
import type { Body, MapFormat, MapOptions } from './format.js';
import { isJsonFeed, mapJsonFeed } from './json-feed.js';
import { mapReaderJson } from './reader-json.js';
import { mapWordPress } from './wordpress.js';

/** How many places are tried at which JSON may begin: a notice in front of it may have brackets, too. */
const MOST_TRIES = 9;
/** How JSON begins: with an object in it, or a name. */
const START = /[[{]\s*["{]/g;

/** The end of the object or list that begins at a place. */
function endOf(text: string, start: number): number {
  let depth = 0;
  let isString = false;
  for (let at = start; at < text.length; at++) {
    const char = text[at];
    if (isString) {
      if (char === '\\') at++;
      else if (char === '"') isString = false;
    } else if (char === '"') isString = true;
    else if (char === '{' || char === '[') depth++;
    else if (char === '}' || char === ']') {
      depth--;
      if (!depth) return at + 1;
    }
  }
  return text.length;
}

function parse(text: string): unknown {
  try {
    // Line breaks and tabs in strings, which JSON does not allow; between its tokens they mean the same as spaces.
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for
    return JSON.parse(text.replace(/[\0-\x1f]/g, ' '));
  } catch {
    return undefined;
  }
}

function mapValue(body: Body, options: MapOptions): RawFeed | undefined {
  if (isJsonFeed(body.json)) return mapJsonFeed(body, options);
  return Array.isArray(body.json) ? mapWordPress(body, options) : mapReaderJson(body);
}

/** Maps JSON with something around it: a comment of a cache, notices of PHP, a byte order mark, a function call (JSONP). */
function mapFirstFeed(text: string, options: MapOptions): RawFeed | undefined {
  let tries = 0;
  for (const { index } of text.matchAll(START)) {
    if (tries === 0 && /<(?:!doctype|html|body|script)\b/i.test(text.slice(0, index))) return; // a web page
    const feed = mapValue({ text, json: parse(text.slice(index, endOf(text, index))) }, options);
    if (feed) return feed;
    tries++;
    if (tries === MOST_TRIES) return;
  }
}

/** Maps JSON that is neither a JSON Feed nor a list of posts, or that is not well-formed; undefined where it is no feed. */
export const mapOtherJson: MapFormat = (body, options) =>
  body.json === undefined ? mapFirstFeed(body.text, options) : mapReaderJson(body);
