import { isRecord, type RawFeed, type RawRecord } from './raw-feed.js';
import { hasImage, hasMarkup, toText } from './text.js';
import { absoluteUrl, baseUrl } from './urls.js';

/** How deep the records of an item are nested: `_bantin.source.title`, `authors[0].name`. */
const MAX_DEPTH = 3;

/** Whether a text has markup, or one in a record or list, or in those within it. */
function hasMarkupWithin(value: unknown, depth = MAX_DEPTH): boolean {
  if (typeof value === 'string') return hasMarkup(value);
  if (typeof value !== 'object' || value === null || !depth) return false;
  return Object.values(value).some((inner) => hasMarkupWithin(inner, depth - 1));
}

function itemNeedsMarkup({ content_html: html, content_text: text, ...fields }: RawRecord, base: string | undefined) {
  if (hasMarkupWithin(fields)) return true;
  if (typeof html !== 'string') return false;
  const hasExcerpt = toText(fields.summary) || toText(text);
  if (!hasExcerpt && hasMarkup(html)) return true;
  return !absoluteUrl(fields.image, base) && hasImage(html);
}

/**
 * Whether a feed has to be read with `html-to-text.ts`: a text has markup, or the excerpt or image of an item is somewhere
 * in its HTML. Stops at the first such item, and yields before each, as `normalize` does. Feeds that can be iterated only
 * once are not looked at, and count as such.
 */
export function* needsMarkup(raw: RawFeed, url?: string): Generator<void, boolean> {
  const { items, ...fields } = raw;
  if (!Array.isArray(items) || hasMarkupWithin(fields)) return true;
  const base = baseUrl(raw, url);
  for (const item of items) {
    yield;
    try {
      if (isRecord(item) && itemNeedsMarkup(item, base)) return true;
    } catch {
      // A getter that throws: the normaliser leaves this item out.
    }
  }
  return false;
}
