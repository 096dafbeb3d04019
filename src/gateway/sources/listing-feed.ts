import type { FeedItem } from '../../feed/model.js';
import { prepareFeed as normalize } from '../../feed/read.js';
import { htmlToText } from '../../feed/server/character-names.js';
import { type PreparedFeed, parsePrepared, prepareFeed } from '../feeds/prepared-feed.js';
import { createDateReader } from './date-format.js';
import { extractDate, parseRelativeDate, SEARCHED } from './listing-dates.js';
import type { ListingRow } from './listing-rows.js';

export interface BuildListing {
  /** The name of the source. */
  name: string;
  title?: string;
  /** The address of the list page. */
  url: string;
  /** The language that the page declares; it tells how dates are written. */
  language?: string;
  rows: ListingRow[];
  /** The body of the last good feed. */
  previous?: PreparedFeed['body'];
  /** The addresses of articles whose pages were read by an earlier refresh. */
  read: Set<string>;
  timeZone?: string;
  dateFormat?: string;
  now: number;
}

/** Whether a title of the list is missing or shortened, so that the article's own is better. */
export const isTruncated = (title: string | undefined) => !title || title.endsWith('...') || title.endsWith('…');

/** Makes a feed of the rows of a listing, completed with what earlier refreshes read from the pages of the articles. */
export async function buildListing({
  name,
  title,
  url,
  language,
  rows,
  previous,
  timeZone,
  dateFormat,
  ...rest
}: BuildListing) {
  const readFormatted = dateFormat ? createDateReader(dateFormat, timeZone) : undefined;
  const context: Context = { ...rest, timeZone, readFormatted };
  const known = new Map(previous && parsePrepared({ body: previous }).items.map((item) => [item.id, item]));
  const items = rows.map((row) => toRawItem(row, known.get(row.url), context));
  const raw = { title, home_page_url: url, items };
  return prepareFeed(await normalize(raw, { url, timeZone, language, now: rest.now }, htmlToText), name);
}

interface Context extends Pick<BuildListing, 'read' | 'timeZone' | 'now'> {
  /** Reads a date in the configured format. */
  readFormatted?: (text: string) => string | undefined;
}

/** A row as input of the normaliser. */
function toRawItem(
  { date = '', views, ...row }: ListingRow,
  before: FeedItem | undefined,
  context: Context,
): Record<string, unknown> {
  const wasRead = before && !row.content_html && (before.content_html || context.read.has(row.url));
  const kept = wasRead ? before : undefined;
  const present = Object.entries(row).filter(([, value]) => value !== undefined && String(value) !== '');
  return {
    ...kept,
    ...Object.fromEntries(present),
    ...(kept && isTruncated(row.title) ? { title: kept.title } : {}),
    id: row.url,
    _base: row.url,
    date_published: readPublished(date, before, Boolean(kept), context),
    _bantin: { ...kept?._bantin, views: views ?? kept?._bantin?.views },
  };
}

function readPublished(
  date: string,
  before: FeedItem | undefined,
  keepsDate: boolean,
  { now, readFormatted, timeZone }: Context,
): string | undefined {
  const relative = parseRelativeDate(date, now);
  // A relative date would move with every refresh, so the first one stays.
  if ((relative || keepsDate) && before?.date_published) return before.date_published;
  return readFormatted?.(date.slice(0, SEARCHED)) ?? relative ?? extractDate(date, now, timeZone);
}
