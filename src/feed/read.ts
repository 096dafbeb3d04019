import { isJsonFeed } from './formats/json-feed.js';
import type { Feed } from './model.js';
import { needsMarkup } from './needs-markup.js';
import { normalize } from './normalize.js';
import type { DateOptions } from './parse-dates.js';
import { type NormalizeOptions, type RawFeed, type ReadOptions, toRawFeed, type UnparsedDate } from './raw-feed.js';
import { runToEnd } from './run-to-end.js';
import type { HtmlToText } from './text.js';

/** Bytes from which on a feed is read in slices. */
export const BIG_FEED = 100_000;

const loadHtmlToText = async () => (await import('./html-to-text.js')).htmlToText;

/** The value of a JSON Feed in UTF-8, which the platform alone can read; undefined for anything else. */
function parseJsonFeed(bytes: ArrayBuffer): RawFeed | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // JSON.parse is not tried on anything else: an error takes the browser longer than a small feed.
    const json = text[0] === '{' ? JSON.parse(text) : undefined;
    return isJsonFeed(json) ? json : undefined;
  } catch {
    return undefined; // another encoding or format, or no feed at all
  }
}

/** Parses the dates of a feed that are not ISO 8601, with a module that most feeds do not need. */
async function resolveDates(feed: Feed, dates: UnparsedDate[], options: DateOptions): Promise<Feed> {
  const { parseDates } = await import('./parse-dates.js');
  parseDates(dates, feed, options);
  return feed;
}

function normalizeAtOnce(raw: RawFeed, options: NormalizeOptions, htmlToText?: HtmlToText): Feed | Promise<Feed> {
  const dates: UnparsedDate[] = [];
  const feed = runToEnd(normalize(raw, options, htmlToText, dates));
  return dates.length ? resolveDates(feed, dates, { ...options, updated: raw.date_modified }) : feed;
}

/**
 * Normalises a feed from anywhere: a page's `data`, the result of `source()`, a stored copy.
 *
 * @param htmlToText Loaded where it is needed and not given.
 * @returns the feed, or a promise of it where that has to wait for a module: for markup, or dates that are not ISO 8601.
 * @throws FeedError `not-a-feed` where `input` is no object with items.
 */
export function prepareFeed(
  input: unknown,
  options: NormalizeOptions = {},
  htmlToText?: HtmlToText,
): Feed | Promise<Feed> {
  const raw = toRawFeed(input);
  if (htmlToText || !runToEnd(needsMarkup(raw, options.url))) return normalizeAtOnce(raw, options, htmlToText);
  return loadHtmlToText().then((loaded) => normalizeAtOnce(raw, options, loaded));
}

/**
 * Reads a feed without waiting for anything, so that it can be in the first frame: a small JSON Feed without markup, with
 * dates in ISO 8601. Undefined for any other.
 */
export function readAtOnce({ bytes, url }: { bytes: ArrayBuffer; url?: string }): Feed | undefined {
  const raw = bytes.byteLength < BIG_FEED ? parseJsonFeed(bytes) : undefined;
  if (!raw || runToEnd(needsMarkup(raw, url))) return;
  const dates: UnparsedDate[] = [];
  const feed = runToEnd(normalize(raw, { url }, undefined, dates));
  return dates.length ? undefined : feed;
}

/**
 * Reads a feed in a page. Gives the same as `parseFeed`, but a big feed does not block the page, and the modules for other
 * formats, for markup and for dates that are not ISO 8601 are loaded only for feeds that need them.
 *
 * @throws FeedError `not-a-feed` (the promise rejects).
 */
export async function readFeed(bytes: ArrayBuffer, options: ReadOptions = {}): Promise<Feed> {
  const run = bytes.byteLength > BIG_FEED ? (await import('./time-slicing.js')).runInSlices : runToEnd;
  const json = parseJsonFeed(bytes);
  const [raw, htmlToText] = json
    ? [json, (await run(needsMarkup(json, options.url))) ? await loadHtmlToText() : undefined]
    : await Promise.all([readOtherFormats(bytes, options), loadHtmlToText()]);
  const dates: UnparsedDate[] = [];
  const feed = await run(normalize(raw, options, htmlToText, dates));
  return dates.length ? resolveDates(feed, dates, { ...options, updated: raw.date_modified }) : feed;
}

const readOtherFormats = async (bytes: ArrayBuffer, options: ReadOptions) =>
  (await import('./read-other-formats.js')).readOtherFormats(bytes, options);
