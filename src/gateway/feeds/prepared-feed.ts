import { FeedError } from '../../feed/errors.js';
import { searchText } from '../../feed/filter.js';
import { fold } from '../../feed/fold-accents.js';
import { timeOf } from '../../feed/item-time.js';
import type { Feed, FeedItem } from '../../feed/model.js';
import { htmlToText } from '../../feed/server/character-names.js';
import { longHash } from '../hash.js';
import { ByteWriter } from './byte-writer.js';
import { joinTexts, type SearchText } from './search-text.js';

/**
 * A feed as it is kept: its answer in bytes, and what selections look at. It is made once, in a thread of its own where
 * there is one; after that no request parses or serialises an item. It consists of values that threads can exchange.
 */
export interface PreparedFeed {
  /** Tells contents apart, in every process alike: that of the whole feed, of all but its items, and of each item. */
  tag: string;
  headTag: string;
  itemTags: string[];
  /** The whole feed as JSON. */
  body: Uint8Array<ArrayBuffer>;
  /** Where the member `items` begins in `body`. */
  headEnd: number;
  /** Where each item begins and ends in `body`. */
  starts: Uint32Array<ArrayBuffer>;
  ends: Uint32Array<ArrayBuffer>;
  /** The items from the newest to the oldest, those without a date last. */
  newestFirst: Uint32Array<ArrayBuffer>;
  /** In milliseconds since 1970, or NaN. */
  published: Float64Array<ArrayBuffer>;
  expires: Float64Array<ArrayBuffer>;
  pinned: Uint8Array<ArrayBuffer>;
  /** Ids and addresses, each as a line of JSON. */
  names: SearchText;
  /** Tags for comparing, each as a line. */
  tags: SearchText;
  /** Titles, summaries and tags for comparing. */
  texts: SearchText;
}

/** The most bytes that an upstream feed may become: enough where a long base does not multiply its addresses. */
export const MAX_BODY = 16 * 2 ** 20;

/** Where the list of items begins. */
export const ITEMS_START = '"items":[';
/** What follows the items. */
export const BODY_END = ']}';

/** Terms as lines of their own, so that only a whole line matches. */
const toLines = (terms: readonly string[]) => `\n${terms.join('\n')}\n`;

/** The search term that finds one of the lines of `names`. */
export const toNameTerm = (name: string) => toLines([JSON.stringify(name)]);
/** The search term that finds one of the lines of `tags`. */
export const toTagTerm = (foldedTag: string) => toLines([foldedTag]);

const toNames = ({ id, url }: FeedItem) => toLines([id, ...(url ? [url] : [])].map((name) => JSON.stringify(name)));

/** The ids of all items, in their order. */
export const idsOf = ({ names: { text, ends } }: Pick<PreparedFeed, 'names'>): string[] =>
  Array.from(ends, (_, item) => {
    const start = (item ? ends[item - 1]! : 0) + 1; // each text begins with a line break
    return JSON.parse(text.slice(start, text.indexOf('\n', start)));
  });

/** The order of `filterItems`: newest first, items without a date last. */
function orderByTime(times: Float64Array): Uint32Array<ArrayBuffer> {
  const toKey = (index: number) => (Number.isNaN(times[index]) ? -Number.MAX_VALUE : times[index]!);
  return Uint32Array.from(times.keys()).sort((a, b) => toKey(b) - toKey(a) || a - b);
}

async function digest(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash.subarray(0, 12), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Prepares a feed for its readers.
 *
 * @param name the name of its source, as JSON Feed requires a title.
 * @param limit bytes of its JSON.
 * @throws {FeedError} `too-large`
 */
export async function prepareFeed({ items, ...head }: Feed, name: string, limit = MAX_BODY): Promise<PreparedFeed> {
  const writer = new ByteWriter();
  // The gateway describes the state of a feed in a member of its own; that of a gateway it reads from is not passed on.
  const { version: _, _bantin, ...members } = head as Omit<Feed, 'items'> & { version?: string; _bantin?: unknown };
  const start = JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: name, ...members });
  writer.write(`${start.slice(0, -1)},`);
  const headEnd = writer.length;
  writer.write(ITEMS_START);
  const starts = new Uint32Array(items.length);
  const ends = new Uint32Array(items.length);
  const itemTags: string[] = [];
  for (const [index, item] of items.entries()) {
    if (index) writer.write(',');
    starts[index] = writer.length;
    const json = JSON.stringify(item);
    writer.write(json);
    itemTags.push(longHash(json));
    ends[index] = writer.length;
    if (writer.length > limit) throw new FeedError('too-large', 'the feed after reading');
  }
  writer.write(BODY_END);
  const body = writer.toBytes();
  const published = Float64Array.from(items, timeOf);
  return {
    tag: await digest(body),
    headTag: longHash(start),
    itemTags,
    body,
    headEnd,
    starts,
    ends,
    newestFirst: orderByTime(published),
    published,
    expires: Float64Array.from(items, ({ _bantin }) => Date.parse(_bantin?.expires ?? '')),
    pinned: Uint8Array.from(items, ({ _bantin }) => (_bantin?.pinned === true ? 1 : 0)),
    names: joinTexts(items.map(toNames)),
    tags: joinTexts(items.map(({ tags = [] }) => toLines(tags.map(fold)))),
    texts: joinTexts(items.map((item) => searchText(item, htmlToText))),
  };
}

/** The bytes that a prepared feed takes in memory: JavaScript strings may take two a character. */
export const sizeInMemory = ({ body, names, tags, texts, starts }: PreparedFeed): number =>
  body.length + 2 * (names.text.length + tags.text.length + texts.text.length) + 100 * starts.length;

/** The feed that a prepared feed was made of. */
export const parsePrepared = ({ body }: Pick<PreparedFeed, 'body'>): Feed => JSON.parse(new TextDecoder().decode(body));
