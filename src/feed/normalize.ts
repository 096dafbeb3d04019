import { FeedError } from './errors.js';
import type { Feed, FeedAuthor, FeedItem } from './model.js';
import { cleanText, installMarkup, MARKUP_MISSING, pictureIn, plainText, string } from './text.js';
import { absoluteUrl } from './urls.js';

/** Where a feed came from and how its dates are meant. */
export interface NormalizeOptions {
  /** Address of the feed: relative links that a feed without a home page holds are resolved against it. */
  url?: string;
  /** IANA name that dates without a zone are read in; Asia/Ho_Chi_Minh by default. */
  timeZone?: string;
}

type DateKey = 'date_published' | 'date_modified' | 'expires';

/** A date that is not ISO 8601: the item it belongs to, under which name, and what was written. */
export type LooseDate = [item: FeedItem, key: DateKey, text: string];

/** Something in the shape of a feed that nobody has looked at yet. Items may be mapped while they are asked for.
 * Besides the model's names an item may have `_base`, the address that its relative links start from. */
export type RawFeed = Record<string, unknown> & { items: Iterable<unknown> };

type Raw = Record<string, unknown>;
/** Reads one field of foreign make; undefined for what does not belong there. */
type Read = (value: unknown, base?: string) => unknown;
/** How each field of a record is read; a list, as it is gone through for every item. */
type Fields = [name: string, read: Read][];

/** Whether a text is a date as the model has it: ISO 8601 with an offset (https://www.rfc-editor.org/rfc/rfc3339). */
const isIsoDate = (text: string): boolean =>
  /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/.test(text) && Date.parse(text) < Infinity;

/** Puts a date where the model has it. */
export function setDate(item: FeedItem, key: DateKey, iso: string): void {
  if (key === 'expires') (item._bantin ??= {}).expires = iso;
  else item[key] = iso;
}

const isRecord = (value: unknown): value is Raw => !!value && typeof value === 'object' && !Array.isArray(value);
const count = (value: unknown) => {
  const number = parseInt(string(value)!, 10);
  return number >= 0 ? number : undefined;
};

/** Reads the fields of a record that a table names. What is absent is left out, so that `in` and JSON tell the truth. */
function pick(raw: unknown, fields: Fields, base?: string): Raw | undefined {
  let out: Raw | undefined;
  if (!isRecord(raw)) return;
  for (const field of fields) {
    const key = field[0];
    let value = raw[key];
    if (value !== undefined) value = field[1](value, base);
    if (value !== undefined) (out ??= {})[key] = value;
  }
  return out;
}

/** All of one or several values that can be read, or undefined where none can. */
const each =
  (read: Read): Read =>
  (values, base) => {
    const found: unknown[] = [];
    for (const value of Array.isArray(values) ? values : [values]) {
      const one = read(value, base);
      if (one) found.push(one);
    }
    return found[1] ? [...new Set(found)] : found[0] && found;
  };

const text = cleanText;
const language: Read = (value) => string(value)?.replace('_', '-');

const AUTHOR: Fields = Object.entries({ name: text, url: absoluteUrl, avatar: absoluteUrl });
const authors = each((value, base) => pick(typeof value === 'string' ? { name: value } : value, AUTHOR, base));
const SOURCE: Fields = Object.entries({ title: text, url: absoluteUrl });
const ATTACHMENT: Fields = Object.entries({
  url: absoluteUrl,
  mime_type: text,
  title: text,
  size_in_bytes: count,
  duration_in_seconds: count,
});
const EXTRA: Fields = Object.entries({
  views: count,
  source: (value: unknown, base?: string) => pick(value, SOURCE, base),
  image_alt: text,
  pinned: (value: unknown) => value === true || undefined,
});
const ITEM: Fields = Object.entries({
  id: string,
  url: absoluteUrl,
  external_url: absoluteUrl,
  title: text,
  summary: (value: unknown) => plainText(string(value) ?? '') || undefined,
  content_html: string,
  content_text: string,
  image: absoluteUrl,
  banner_image: absoluteUrl,
  authors,
  tags: each(text),
  language,
  attachments: each((value, base) => {
    const file = pick(value, ATTACHMENT, base);
    return file?.url ? { mime_type: 'application/octet-stream', ...file } : undefined;
  }),
  _bantin: (value: unknown, base?: string) => pick(value, EXTRA, base),
});
const FEED: Fields = Object.entries({
  title: text,
  home_page_url: absoluteUrl,
  feed_url: absoluteUrl,
  description: text,
  icon: absoluteUrl,
  language,
});

/**
 * The one way into the model: whatever a parser, a page's `data`, a `source()` or a stored copy holds
 * comes out of here with the promises of `model.ts`. Total: a hostile item is left out, never thrown at.
 * Yields after every item, so that a page can go on in between; dates that are not ISO are put into `loose`.
 *
 * @throws FeedError `not-a-feed` where `input` has no items.
 */
export function* normalize(input: unknown, { url }: NormalizeOptions, loose: LooseDate[]): Generator<void, Feed> {
  const raw = input as RawFeed;
  if (typeof raw?.items?.[Symbol.iterator] !== 'function' || typeof raw.items === 'string')
    throw new FeedError('not-a-feed', 'items', { url });
  const feed = pick(raw, FEED, url) ?? {};
  const base = (feed.home_page_url ?? feed.feed_url ?? url) as string | undefined;

  const date = (item: FeedItem, key: DateKey, value: unknown) => {
    const written = string(value instanceof Date ? +value : value);
    if (!written) return;
    if (isIsoDate(written)) setDate(item, key, written);
    else loose.push([item, key, written]);
  };
  // Has no place in the model, but may tell in which order this feed writes day and month.
  date({ id: '' }, 'date_modified', raw.date_modified);

  const items: FeedItem[] = [];
  let index = 0;
  for (const entry of raw.items) {
    yield;
    index++;
    try {
      if (!isRecord(entry)) continue;
      const own = absoluteUrl(entry._base, base);
      const item = (pick(entry, ITEM, own ?? base) ?? {}) as unknown as FeedItem;
      const people = item.authors ?? authors(entry.author ?? raw.authors ?? raw.author, base);
      if (people) item.authors = people as FeedAuthor[];
      // Pictures stand in the article, so they are looked for from there.
      const from = own ?? item.url ?? base;
      const image =
        item.image ??
        item.attachments?.find((file) => /^image/.test(file.mime_type))?.url ??
        pictureIn(item.content_html, from) ??
        pictureIn(string(entry.summary), from) ??
        item.banner_image;
      if (image) item.image = image;
      item.id ||=
        item.url ?? ([item.title, string(entry.date_published)].filter(Boolean).join(' ') || `${base ?? ''}#${index}`);
      date(item, 'date_published', entry.date_published);
      date(item, 'date_modified', entry.date_modified);
      date(item, 'expires', (entry._bantin as Raw | undefined)?.expires);
      // An excerpt is made when it is shown; what that takes has to be here by then.
      if (!item.summary && !item.content_text) plainText(item.content_html ?? '', 0);
      items.push(item);
    } catch (error) {
      if (error === MARKUP_MISSING) throw error;
      // A getter that throws, say: the others are still good.
    }
  }
  return { ...feed, items };
}

/** Runs a generator to its end, in one go. */
export function drain<T>(steps: Generator<void, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Runs what may meet markup; where it does, again, with the part that reads it. */
export async function withMarkup<T>(run: () => T | Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (error !== MARKUP_MISSING) throw error;
    installMarkup((await import('./html-to-text.js')).markup);
    return run();
  }
}

/**
 * Brings a feed from anywhere into the model: a page's `data`, what `source()` gave, a stored copy.
 *
 * @returns the feed at once, or a promise where it takes the part that reads markup, or dates which are not ISO 8601.
 * @throws FeedError `not-a-feed` where `input` is no object with items.
 */
export function prepareFeed(input: unknown, options: NormalizeOptions = {}): Feed | Promise<Feed> {
  const prepare = () => {
    const loose: LooseDate[] = [];
    const feed = drain(normalize(input, options, loose));
    return loose.length ? settle(feed, loose, options) : feed;
  };
  try {
    return prepare();
  } catch (error) {
    if (error !== MARKUP_MISSING) throw error;
    return withMarkup(prepare);
  }
}

/** Reads what is left of the dates, with the part that most feeds do not need. */
export async function settle(feed: Feed, loose: LooseDate[], { timeZone }: NormalizeOptions): Promise<Feed> {
  if (loose.length) (await import('./parse-dates.js')).settleDates(loose, timeZone);
  return feed;
}
