import type { Feed, FeedAuthor, FeedItem } from './model.js';
import { isRecord, type NormalizeOptions, type RawFeed, type RawRecord, type UnparsedDate } from './raw-feed.js';
import {
  defineFields,
  type Fields,
  type ReadContext,
  type ReadField,
  readCount,
  readFields,
  readMany,
} from './read-fields.js';
import { cleanText, type HtmlToText, hasImage, plainText, toText } from './text.js';
import { absoluteUrl, baseUrl } from './urls.js';

const readTitle: ReadField = (value, { htmlToText }) => cleanText(value, htmlToText);
const readText: ReadField = (value) => toText(value);
const readUrl: ReadField = (value, { base }) => absoluteUrl(value, base);
const readLanguage: ReadField = (value) => toText(value)?.replace('_', '-');

const AUTHOR: Fields = defineFields({ name: readTitle, url: readUrl, avatar: readUrl });
const readAuthors = readMany((value, context) =>
  readFields(typeof value === 'string' ? { name: value } : value, AUTHOR, context),
);

const SOURCE: Fields = defineFields({ title: readTitle, url: readUrl });

const ATTACHMENT: Fields = defineFields({
  url: readUrl,
  mime_type: readTitle,
  title: readTitle,
  size_in_bytes: readCount,
  duration_in_seconds: readCount,
});
const readAttachment: ReadField = (value, context) => {
  const file = readFields(value, ATTACHMENT, context);
  return file?.url ? { mime_type: 'application/octet-stream', ...file } : undefined;
};

const DOCUMENT: Fields = defineFields({ number: readTitle, issuer: readTitle });

const EXTRA: Fields = defineFields({
  views: readCount,
  source: (value, context) => readFields(value, SOURCE, context),
  image_alt: readTitle,
  document: (value, context) => readFields(value, DOCUMENT, context),
  pinned: (value) => value === true || undefined,
});

const ITEM: Fields = defineFields({
  id: readText,
  url: readUrl,
  external_url: readUrl,
  title: readTitle,
  summary: (value, { htmlToText }) => plainText(toText(value) ?? '', htmlToText) || undefined,
  content_html: readText,
  content_text: readText,
  image: readUrl,
  banner_image: readUrl,
  authors: readAuthors,
  tags: readMany(readTitle),
  language: readLanguage,
  attachments: readMany(readAttachment),
  _bantin: (value, context) => readFields(value, EXTRA, context),
});

const FEED: Fields = defineFields({
  title: readTitle,
  home_page_url: readUrl,
  feed_url: readUrl,
  description: readTitle,
  icon: readUrl,
  language: readLanguage,
});

/** Whether a text is a date as the model has it: ISO 8601 with an offset (https://www.rfc-editor.org/rfc/rfc3339). */
const isIsoDate = (text: string): boolean =>
  /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/.test(text) && !Number.isNaN(Date.parse(text));

/** Hands a date on: at once where it is one of the model's, else when `parse-dates.ts` has read all dates of the feed. */
function readDate(value: unknown, dates: UnparsedDate[], set: (iso: string) => void): void {
  const text = toText(value instanceof Date ? +value : value);
  if (!text) return;
  if (isIsoDate(text)) set(text);
  else dates.push({ text, set });
}

function readItemDates(item: FeedItem, raw: RawRecord, dates: UnparsedDate[]): void {
  readDate(raw.date_published, dates, (iso) => {
    item.date_published = iso;
  });
  readDate(raw.date_modified, dates, (iso) => {
    item.date_modified = iso;
  });
  const { expires, document } = (raw._bantin ?? {}) as RawRecord;
  readDate(expires, dates, (iso) => {
    item._bantin = { ...item._bantin, expires: iso };
  });
  if (!isRecord(document)) return;
  for (const name of ['issued', 'effective'] as const)
    readDate(document[name], dates, (iso) => {
      item._bantin = { ...item._bantin, document: { ...item._bantin?.document, [name]: iso } };
    });
}

/** The image that stands for an item: its own, an attached one, else the first one in its HTML. */
function findImage(item: FeedItem, raw: RawRecord, { base, htmlToText }: ReadContext): string | undefined {
  const firstImage = (html = '') => (hasImage(html) ? htmlToText?.firstImage(html, base) : undefined);
  return (
    item.image ??
    item.attachments?.find(({ mime_type }) => /^image/.test(mime_type))?.url ??
    firstImage(item.content_html) ??
    firstImage(toText(raw.summary)) ??
    item.banner_image
  );
}

/** An id for an item without one: its address, else title and date, else its place in the feed. */
function makeId({ url, title }: FeedItem, raw: RawRecord, place: string): string {
  return url ?? ([title, toText(raw.date_published)].filter(Boolean).join(' ') || place);
}

function normalizeItem(raw: RawRecord, feed: RawFeed, place: number, context: ReadContext): FeedItem {
  const { base: feedBase, htmlToText } = context;
  const ownBase = absoluteUrl(raw._base, feedBase);
  const item = (readFields(raw, ITEM, { base: ownBase ?? feedBase, htmlToText }) ?? {}) as unknown as FeedItem;
  const authors = item.authors ?? readAuthors(raw.author ?? feed.authors ?? feed.author, context);
  if (authors) item.authors = authors as FeedAuthor[];
  // Images are in the article, so their addresses are relative to it.
  const image = findImage(item, raw, { base: ownBase ?? item.url ?? feedBase, htmlToText });
  if (image) item.image = image;
  item.id ||= makeId(item, raw, `${feedBase ?? ''}#${place}`);
  return item;
}

/**
 * The one way into the model: what a parser, a page's `data`, a `source()` or a stored copy holds comes out with the
 * promises of `model.ts`. A hostile item is left out and never makes it throw. Yields before every item, so that a caller
 * can give way to the page.
 *
 * @param htmlToText Undefined where {@link needsMarkup} says so.
 * @param dates Receives the dates that are not ISO 8601.
 */
export function* normalize(
  raw: RawFeed,
  { url }: NormalizeOptions,
  htmlToText: HtmlToText | undefined,
  dates: UnparsedDate[],
): Generator<void, Feed> {
  const feed = readFields(raw, FEED, { base: url, htmlToText }) ?? {};
  const context = { base: baseUrl(raw, url), htmlToText };
  // Has no place in the model, but may show in which order this feed writes day and month.
  readDate(raw.date_modified, dates, () => {});

  const items: FeedItem[] = [];
  let place = 0;
  for (const entry of raw.items) {
    yield;
    place++;
    try {
      if (!isRecord(entry)) continue;
      const item = normalizeItem(entry, raw, place, context);
      readItemDates(item, entry, dates);
      items.push(item);
    } catch {
      // A getter that throws, for instance: the other items are still good.
    }
  }
  return { ...feed, items };
}
