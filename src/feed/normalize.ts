import { isoDate } from './dates.js';
import { FeedError } from './errors.js';
import type { Feed, FeedAttachment, FeedItem } from './model.js';
import { cleanText, decodeEntities, plainText } from './text.js';

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

/** Puts a date where the model has it. */
export function setDate(item: FeedItem, key: DateKey, iso: string): void {
  if (key === 'expires') (item._bantin ??= {}).expires = iso;
  else item[key] = iso;
}

/** Something in the shape of a feed that nobody has looked at yet. Items may be mapped while they are asked for.
 * Besides the model's names an item may have `_base`, the address that its relative links start from. */
export type RawFeed = Record<string, unknown> & { items: Iterable<unknown> };

type Raw = Record<string, unknown>;

const record = (value: unknown): Raw => (value && typeof value === 'object' ? (value as Raw) : {});
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value]);
const string = (value: unknown) => (typeof value === 'string' && value.trim() ? value : undefined);
const count = (value: unknown) => {
  const number = typeof value === 'string' ? parseFloat(value) : value;
  return typeof number === 'number' && number >= 0 && number < Infinity ? Math.floor(number) : undefined;
};

/** An absolute http(s) address, or undefined: no other scheme gets past this line. */
export function absoluteUrl(value: unknown, base?: string): string | undefined {
  try {
    const url = new URL(string(value)!.trim(), base);
    if (/^https?:$/.test(url.protocol)) return url.href;
  } catch {
    // Not an address.
  }
}

/** Leaves out what is absent, so that `in` and JSON tell the truth. */
function tidy<T extends object>(value: T): { [K in keyof T]?: Exclude<T[K], undefined> } | undefined {
  const out: Raw = {};
  let any = false;
  for (const key in value) {
    const field = value[key] as unknown;
    if (field === undefined || (Array.isArray(field) && !field.length)) continue;
    out[key] = field;
    any = true;
  }
  return any ? (out as never) : undefined;
}

/** The first picture in an HTML fragment that a reader is meant to see. */
function pictureIn(html: unknown, base?: string): string | undefined {
  if (typeof html !== 'string') return;
  for (const [tag] of html.matchAll(/<img\s[^<>]*/gi)) {
    // Counting pixels and smileys.
    if (/\s(?:width|height)\s*=\s*["']?[0-3](?:px)?(?![\d.%])|emoji|smil(?:ey|ie)|\bpixel\.|display:\s*none/i.test(tag))
      continue;
    let found: string | undefined;
    for (const [, lazy, , quoted, bare] of tag.matchAll(
      /\s(data-)?(?:lazy-|orig-)?(?:src|original|file)\s*=\s*(?:(["'])(.*?)\2|([^\s"']+))/gis,
    )) {
      const url = absoluteUrl(decodeEntities(quoted ?? bare!), base);
      // What a lazy loader puts aside is the picture; `src` is its placeholder.
      if (url && (lazy || !found)) found = url;
    }
    if (found) return found;
  }
}

/**
 * The one way into the model: whatever a parser, a page's `data`, a `source()` or a stored copy holds
 * comes out of here with the promises of `model.ts`. Total: a hostile item is left out, never thrown at.
 * Yields after every item, so that a page can go on in between; dates that are not ISO are put into `loose`.
 *
 * @throws FeedError `not-a-feed` where `input` has no items.
 */
export function* normalize(
  input: unknown,
  { url, timeZone }: NormalizeOptions,
  loose: LooseDate[],
): Generator<void, Feed> {
  const raw = record(input) as RawFeed;
  if (!raw.items || typeof raw.items !== 'object' || !(Symbol.iterator in raw.items))
    throw new FeedError('not-a-feed', 'no items', { url });
  const home_page_url = absoluteUrl(raw.home_page_url, url);
  const feed_url = absoluteUrl(raw.feed_url, url);
  const base = home_page_url ?? feed_url ?? url;

  const date = (item: FeedItem, key: DateKey, value: unknown) => {
    const text = value instanceof Date ? +value : value;
    if (typeof text === 'string' ? !text.trim() : typeof text !== 'number') return;
    const iso = isoDate(`${text}`.trim(), timeZone);
    if (iso) setDate(item, key, iso);
    else loose.push([item, key, `${text}`.trim()]);
  };

  const language = (value: unknown) =>
    /^[a-z]{2,3}(?:-\w+)*$/i.exec(typeof value === 'string' ? value.trim().replace(/_/g, '-') : '')?.[0];

  const normalizeItem = (value: unknown, index: number): FeedItem | undefined => {
    if (!value || typeof value !== 'object' || Array.isArray(value)) return;
    const entry = value as Raw;
    const extra = record(entry._bantin);
    const source = record(extra.source);
    // What XML calls `xml:base`.
    const own = absoluteUrl(entry._base, base) ?? base;
    const itemUrl = absoluteUrl(entry.url, own);
    const inItem = entry._base ? own : (itemUrl ?? base);
    const title = cleanText(entry.title);
    const content_html = string(entry.content_html);
    const attachments = list(entry.attachments).flatMap((file) => {
      const { url, mime_type, title, size_in_bytes, duration_in_seconds } = record(file);
      const address = absoluteUrl(url, inItem);
      return address
        ? [
            tidy({
              url: address,
              mime_type: cleanText(mime_type) ?? 'application/octet-stream',
              title: cleanText(title),
              size_in_bytes: count(size_in_bytes),
              duration_in_seconds: count(duration_in_seconds),
            }) as FeedAttachment,
          ]
        : [];
    });
    const banner_image = absoluteUrl(entry.banner_image, inItem);
    const extras = {
      views: count(extra.views),
      source: tidy({ title: cleanText(source.title), url: absoluteUrl(source.url, own) }),
      image_alt: cleanText(extra.image_alt),
      pinned: extra.pinned === true || undefined,
    };
    const item = tidy({
      id:
        string(typeof entry.id === 'number' ? `${entry.id}` : entry.id)?.trim() ??
        itemUrl ??
        (cleanText([title, string(entry.date_published)].filter(Boolean).join(' ')) || `${base ?? ''}#${index}`),
      url: itemUrl,
      external_url: absoluteUrl(entry.external_url, inItem),
      title,
      summary: plainText(string(entry.summary) ?? '') || undefined,
      content_html,
      content_text: string(entry.content_text),
      image:
        absoluteUrl(entry.image, inItem) ??
        attachments.find(({ url, mime_type }) =>
          /^image\/|\.(?:jpe?g|png|webp|gif|avif)$/i.test(`${mime_type}\n${url}`),
        )?.url ??
        pictureIn(content_html, inItem) ??
        pictureIn(entry.summary, inItem) ??
        banner_image,
      banner_image,
      authors: list(entry.authors ?? entry.author ?? raw.authors ?? raw.author).flatMap((author) => {
        const { name, url, avatar } = typeof author === 'string' ? { name: author } : (record(author) as Raw);
        return (
          tidy({ name: cleanText(name), url: absoluteUrl(url, inItem), avatar: absoluteUrl(avatar, inItem) }) ?? []
        );
      }),
      tags: [...new Set(list(entry.tags).flatMap((tag) => cleanText(tag) ?? []))],
      language: language(entry.language),
      attachments,
      _bantin: tidy(extras),
    }) as FeedItem;
    date(item, 'date_published', entry.date_published);
    date(item, 'date_modified', entry.date_modified);
    date(item, 'expires', extra.expires);
    return item;
  };

  // Has no place in the model, but may tell in which order this feed writes day and month.
  date({ id: '' }, 'date_modified', raw.date_modified);

  const items: FeedItem[] = [];
  let index = 0;
  for (const entry of raw.items) {
    yield;
    try {
      const item = normalizeItem(entry, index++);
      if (item) items.push(item);
    } catch {
      // A getter that throws, say: the others are still good.
    }
  }
  const feed = tidy({
    title: cleanText(raw.title),
    home_page_url,
    feed_url,
    description: cleanText(raw.description),
    icon: absoluteUrl(raw.icon ?? raw.favicon, base),
    language: language(raw.language),
  });
  return { ...feed, items };
}

/** Runs a generator to its end, in one go. */
export function drain<T>(steps: Generator<void, T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/**
 * Brings a feed from anywhere into the model: a page's `data`, what `source()` gave, a stored copy.
 *
 * @returns the feed at once, or a promise where a date needs the part that reads dates which are not ISO 8601.
 * @throws FeedError `not-a-feed` where `input` is no object with items.
 */
export function prepareFeed(input: unknown, options: NormalizeOptions = {}): Feed | Promise<Feed> {
  const loose: LooseDate[] = [];
  const feed = drain(normalize(input, options, loose));
  if (!loose.length) return feed;
  return import('./xml-formats.js').then(({ settleDates }) => {
    settleDates(loose, options.timeZone);
    return feed;
  });
}
