import { isRecord, type RawFeed, type RawRecord } from './raw-feed.js';
import { hasImage, hasMarkup, toText } from './text.js';
import { absoluteUrl, baseUrl } from './urls.js';

/** The fields that are plain text in the model, by the records they are in. */
const FEED = ['title', 'description'];
const ITEM = ['title', 'summary', 'tags'];
const AUTHOR = ['name'];
const ATTACHMENT = ['title', 'mime_type'];
const EXTRA = ['image_alt'];
const SOURCE = ['title'];

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

const isMarkup = (value: unknown): boolean => typeof value === 'string' && hasMarkup(value);

/** Whether one of these fields has markup, in a record or in one of a list of records. A bare text stands for all of them. */
const anyMarkup = (records: unknown, fields: readonly string[]): boolean =>
  list(records).some((record) =>
    isRecord(record) ? fields.some((name) => list(record[name]).some(isMarkup)) : isMarkup(record),
  );

function itemNeedsMarkup(item: RawRecord, base: string | undefined): boolean {
  const { content_html: html, _bantin: extra } = item;
  if (anyMarkup(item, ITEM) || anyMarkup(item.authors, AUTHOR) || anyMarkup(item.author, AUTHOR)) return true;
  if (anyMarkup(item.attachments, ATTACHMENT) || anyMarkup(extra, EXTRA)) return true;
  if (isRecord(extra) && anyMarkup(extra.source, SOURCE)) return true;
  if (typeof html !== 'string') return false;
  const hasExcerpt = toText(item.summary) || toText(item.content_text);
  if (!hasExcerpt && hasMarkup(html)) return true;
  return !absoluteUrl(item.image, base) && hasImage(html);
}

/**
 * Whether a feed has to be read with `html-to-text.ts`: a text has markup, or its excerpt or image is somewhere in HTML.
 * Stops at the first such item. Feeds that can be iterated only once are not looked at, and count as such.
 */
export function needsMarkup(raw: RawFeed, url?: string): boolean {
  if (!Array.isArray(raw.items)) return true;
  if (anyMarkup(raw, FEED) || anyMarkup([raw.authors, raw.author].flat(), AUTHOR)) return true;
  const base = baseUrl(raw, url);
  return raw.items.some((item) => {
    try {
      return isRecord(item) && itemNeedsMarkup(item, base);
    } catch {
      return false; // a getter that throws: the normaliser leaves this item out
    }
  });
}
