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
import { cleanText, type HtmlToText, hasImage, plainText, toShortText, toText } from './text.js';
import { absoluteUrl, baseUrl } from './urls.js';

const readTitle: ReadField = (value, { htmlToText }) => cleanText(value, htmlToText);
const readText: ReadField = (value) => toText(value);
const readCode: ReadField = (value) => toShortText(value);
const readUrl: ReadField = (value, { base }) => absoluteUrl(value, base);
const readLanguage: ReadField = (value) => toShortText(value)?.replace('_', '-');

const AUTHOR: Fields = defineFields({ name: readTitle, url: readUrl, avatar: readUrl });
const readAuthors = readMany((value, context) =>
  readFields(typeof value === 'string' ? { name: value } : value, AUTHOR, context),
);

const SOURCE: Fields = defineFields({ title: readTitle, url: readUrl });

const ATTACHMENT: Fields = defineFields({
  url: readUrl,
  mime_type: readCode,
  title: readTitle,
  size_in_bytes: readCount,
  duration_in_seconds: readCount,
});
/** An ending of an image's name, in an address or as a type, which is behind the address here. */
const IMAGE_NAME = /\.(jpe?g|png|gif|webp|avif)(?:[?#]|$|\.[\w/-]*$)/i;

/** The media type of a file, by its name where the feed wrote none or only an ending such as `jpg`. */
function mediaTypeOf({ url, mime_type = '' }: RawRecord): string {
  const type = (mime_type as string).toLowerCase();
  if (/\/(?!octet)/.test(type)) return type;
  const ending = IMAGE_NAME.exec(`${url}.${type}`)?.[1];
  return ending ? `image/${ending.toLowerCase().replace('jpg', 'jpeg')}` : type || 'application/octet-stream';
}

const readAttachment: ReadField = (value, context) => {
  const file = readFields(value, ATTACHMENT, context);
  return file?.url ? { ...file, mime_type: mediaTypeOf(file) } : undefined;
};

const IMAGE: Fields = defineFields({ url: readUrl, width: readCount });
const readImage: ReadField = (value, context) => {
  const image = readFields(value, IMAGE, context);
  return image?.url && image.width ? image : undefined;
};

const DOCUMENT: Fields = defineFields({ number: readTitle, issuer: readTitle });

const EXTRA: Fields = defineFields({
  views: readCount,
  source: (value, context) => readFields(value, SOURCE, context),
  image_alt: readTitle,
  document: (value, context) => readFields(value, DOCUMENT, context),
  images: readMany(readImage),
  pinned: (value) => value === true || undefined,
});

const ITEM: Fields = defineFields({
  id: readCode,
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

const STATE: Fields = defineFields({
  max_stale: readCount,
  stale_since: readCode,
  views_url: readUrl,
});

const FEED: Fields = defineFields({
  title: readTitle,
  home_page_url: readUrl,
  feed_url: readUrl,
  description: readTitle,
  icon: readUrl,
  language: readLanguage,
  _bantin: (value, context) => readFields(value, STATE, context),
});

/**
 * Whether a text is a date as the model has it: ISO 8601 with an offset (https://www.rfc-editor.org/rfc/rfc3339). Years before
 * the Web may stand for no date, which `parse-dates.ts` knows.
 */
const isIsoDate = (text: string): boolean =>
  /^(?:199|20\d)\d-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/.test(text) && !Number.isNaN(Date.parse(text));

/** Hands a date on: at once where it is one of the model's, else when `parse-dates.ts` has read all dates of the feed. */
function readDate(value: unknown, dates: UnparsedDate[], set: (iso: string) => void, item?: FeedItem): void {
  const text = toText(value instanceof Date ? +value : value);
  if (!text) return;
  if (isIsoDate(text)) set(text);
  else dates.push({ text, set, item });
}

function readItemDates(item: FeedItem, raw: RawRecord, dates: UnparsedDate[]): void {
  for (const name of ['date_published', 'date_modified'] as const) {
    const set = (iso: string) => {
      item[name] = iso;
    };
    readDate(raw[name], dates, set, item);
  }
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
  // `find` is missing where a script of the page has given `attachments` to all objects.
  return (
    item.image ??
    item.attachments?.find?.(({ mime_type }) => /^image/.test(mime_type))?.url ??
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
