import { decodeUtf8 } from '../../feed/decode.js';
import { decodeLegacy } from '../../feed/decode-legacy.js';
import { FeedError } from '../../feed/errors.js';
import { resolveHtml } from '../../feed/formats/resolve-html.js';
import { isRecord, type RawRecord } from '../../feed/raw-feed.js';
import { prepareFeed as normalize } from '../../feed/read.js';
import { htmlToText } from '../../feed/server/character-names.js';
import { toText } from '../../feed/text.js';
import { absoluteUrl } from '../../feed/urls.js';
import { SelectorEmptyError } from '../errors.js';
import { type PreparedFeed, prepareFeed } from '../feeds/prepared-feed.js';
import { createDateReader } from '../sources/date-format.js';
import type { JsonPaths } from '../types.js';
import { findErrorMessage } from './error-answer.js';
import { PathReader, type UnmatchedPath } from './paths.js';
import { findValue, parsePointer } from './pointer.js';
import { type PresetName, presets } from './presets/index.js';
import type { OpenedAnswer } from './presets/preset.js';
import { toRecord } from './values.js';

export interface ReadJson {
  /** The name of the source. */
  name: string;
  bytes: ArrayBuffer;
  contentType: string;
  /** The address of the API. */
  url: string;
  /** The address that relative ones start from, in place of that of the API. */
  base?: string;
  preset?: PresetName;
  paths?: JsonPaths;
  timeZone?: string;
  title?: string;
  dateFormat?: string;
  now: number;
}

export interface JsonResult {
  feed: PreparedFeed;
  /** The configured paths that found nothing in any item; none where there are no items. */
  unmatched: UnmatchedPath[];
}

/** The longest text that is read as a date, in characters. */
const LONGEST_DATE = 1000;

function parseAnswer(bytes: ArrayBuffer, contentType: string): unknown {
  const text = decodeUtf8(bytes) ?? decodeLegacy(bytes, contentType);
  try {
    return JSON.parse(text);
  } catch {
    const isMarkup = text.trimStart().startsWith('<');
    const found = isMarkup ? 'a page or XML, such as that of a login' : 'no JSON';
    throw new FeedError('not-a-feed', `the answer is ${found}`);
  }
}

/**
 * The list of items.
 *
 * @throws {FeedError} `not-a-feed` when the answer is an error.
 * @throws {SelectorEmptyError} when there is no list.
 */
function findItems(answer: unknown, opened: OpenedAnswer | undefined, { preset, paths }: ReadJson): unknown[] {
  const pointer = paths?.items ?? (preset && presets[preset].path) ?? '';
  const items = opened && paths?.items === undefined ? opened.items : findValue(answer, parsePointer(pointer));
  if (Array.isArray(items) && items.length) return items;
  // Some APIs write an empty list beside their error.
  const message = findErrorMessage(answer);
  if (message) throw new FeedError('not-a-feed', `the API answers with an error: ${message}`);
  if (Array.isArray(items)) return items;
  throw new SelectorEmptyError('items', pointer || '""');
}

/** An address without its query, which may contain a key that must not become part of an id. */
function withoutQuery(address: string): string {
  const { origin, pathname } = new URL(address);
  return origin + pathname;
}

/** Files of an item with absolute addresses. */
const resolveFiles = (files: unknown, url: string) =>
  Array.isArray(files) ? files.map(toRecord).map((file) => ({ ...file, url: absoluteUrl(file.url, url) })) : undefined;

/** An item of a preset with absolute addresses where they start from the API. */
function resolveItem(item: RawRecord, url: string): RawRecord {
  const html = toText(item.content_html);
  const extra = toRecord(item._bantin);
  return {
    ...item,
    image: absoluteUrl(item.image, url),
    content_html: html && resolveHtml(html, url),
    attachments: resolveFiles(item.attachments, url),
    _bantin: { ...extra, images: resolveFiles(extra.images, url) },
  };
}

/** Whether an item has anything to show; an address alone is not enough. */
const hasContent = ({ title, summary, content_html, content_text, image }: RawRecord) =>
  Boolean(title || summary || content_html || content_text || image);

/** The fields of the preset, overridden by those that paths name. */
function mergeFields(item: RawRecord, { views, ...fields }: RawRecord): RawRecord {
  const extra = toRecord(item._bantin);
  return { ...item, ...fields, _bantin: views === undefined ? extra : { ...extra, views } };
}

/** The error of an answer whose items have nothing to show. */
function createEmptyError(unmatched: UnmatchedPath[]): Error {
  const missing = unmatched.find(({ path }) => path === 'title') ?? unmatched[0];
  if (missing) return new SelectorEmptyError(missing.path, missing.pointer);
  return new FeedError('not-a-feed', 'no item has a title, a text or a picture');
}

/**
 * Reads the answer of an API.
 *
 * @throws {FeedError | SelectorEmptyError}
 */
export async function readJson(input: ReadJson): Promise<JsonResult> {
  const { name, preset, paths = {}, timeZone, title, dateFormat, now } = input;
  const answer = parseAnswer(input.bytes, input.contentType);
  const url = withoutQuery(input.url);
  const base = input.base ?? url;
  const opened = preset && presets[preset].open(answer, { url, base });
  const entries = findItems(answer, opened, input);
  const reader = new PathReader(paths, base);
  const readFormatted = dateFormat ? createDateReader(dateFormat, timeZone) : undefined;

  const items: RawRecord[] = [];
  let hasPublicEntry = false;
  for (const entry of entries) {
    const known = opened && isRecord(entry) ? opened.mapItem(entry) : {};
    if (!known) continue;
    hasPublicEntry = true;
    if (!isRecord(entry)) continue;
    const item = mergeFields(opened ? resolveItem(known, url) : known, reader.read(entry));
    if (!hasContent(item)) continue;
    const date = toText(item.date_published)?.slice(0, LONGEST_DATE) ?? '';
    items.push({ ...item, _base: base, date_published: readFormatted?.(date) ?? item.date_published });
  }
  const unmatched = hasPublicEntry ? reader.unmatched : [];
  if (hasPublicEntry && !items.length) throw createEmptyError(unmatched);

  const raw = { ...opened?.head, ...(title && { title }), items };
  const feed = await normalize(raw, { url: base, timeZone, now }, htmlToText);
  return { feed: await prepareFeed(feed, name), unmatched };
}
