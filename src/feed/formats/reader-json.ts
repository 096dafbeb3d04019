import type { RawFeed } from '../raw-feed.js';
import { type Json, listOf, recordOf } from './any-json.js';
import type { Body } from './format.js';

/** A text, or the text in an object such as `{direction, content}`. */
const textOf = (value: Json) => recordOf(value).content ?? value;

/** An address, or the first one in a list of links. */
const hrefOf = (links: Json) =>
  typeof links === 'string' ? links : listOf(links).find((link) => recordOf(link).href)?.href;

/** The first value that is an absolute address; services write `none` or nothing where they have no picture. */
const firstAddress = (...values: Json[]) => values.find((value) => /^https?:/.test(value));

/** A date as text, or in seconds or milliseconds since 1970. */
function dateOf(value: Json): Json {
  if (typeof value === 'number') {
    const date = new Date(Math.abs(value) < 1e11 ? value * 1000 : value);
    return Number.isNaN(+date) ? undefined : date.toISOString();
  }
  // rss2json writes UTC without saying so.
  return /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(value) ? `${value.replace(' ', 'T')}Z` : value;
}

/** Names of tags. Google Reader has the reader's own labels and states among them. */
const tagsOf = (tags: Json) =>
  listOf(tags)
    .map((tag) => recordOf(tag).label ?? recordOf(tag).name ?? recordOf(tag).term ?? tag)
    .filter((tag) => !/^user\//.test(tag));

const fileOf = (file: Json) => ({
  url: file.link ?? file.href ?? file.url,
  mime_type: file.type,
  size_in_bytes: file.length,
});

/** Maps an item of one of these services. */
export function mapReaderEntry(entry: Json) {
  const files = [entry.enclosure ?? []].flat().map((file) => fileOf(recordOf(file)));
  return {
    id: entry.id ?? entry.guid,
    url: hrefOf(entry.canonical) ?? hrefOf(entry.alternate) ?? entry.canonicalUrl ?? hrefOf(entry.link) ?? entry.url,
    title: textOf(entry.title),
    summary: entry.content && textOf(entry.summary ?? entry.description),
    content_html: textOf(entry.content ?? entry.summary ?? entry.description),
    image: firstAddress(entry.thumbnail, recordOf(entry.visual).url, entry.image),
    attachments: files,
    date_published: dateOf(entry.published ?? entry.pubDate ?? entry.date),
    date_modified: dateOf(entry.updated),
    authors: [entry.author].flat(),
    tags: tagsOf(entry.keywords ?? entry.categories),
  };
}

/**
 * Maps what services make of the feeds of others: rss2json (`feed`, and `items` with the names of RSS), Google Reader and
 * its successors such as Feedly, FreshRSS or Inoreader (`alternate`, `published` in seconds, `{content}`).
 *
 * @returns undefined for any other JSON.
 */
export function mapReaderJson({ json }: Body): RawFeed | undefined {
  const outer = recordOf(json);
  const list = outer.items ?? outer.entries;
  if (!Array.isArray(list)) return;
  const items = list.map((entry) => mapReaderEntry(recordOf(entry))).filter(({ title, url }) => title || url);
  if (list.length && !items.length) return;
  const feed = { ...outer, ...recordOf(outer.feed) };
  return {
    title: textOf(feed.title),
    home_page_url: hrefOf(feed.alternate) ?? hrefOf(feed.link),
    feed_url: hrefOf(feed.self) ?? feed.url,
    description: textOf(feed.description),
    icon: firstAddress(feed.image, feed.iconUrl),
    language: feed.language,
    items,
  };
}
