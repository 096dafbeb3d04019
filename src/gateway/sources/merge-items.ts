import { phrases } from '../../feed/filter.js';
import { fold } from '../../feed/fold-accents.js';
import { mergeItems } from '../../feed/index.js';
import { timeOf } from '../../feed/item-time.js';
import type { Feed, FeedItem, FeedSource } from '../../feed/model.js';
import { type PreparedFeed, parsePrepared } from '../feeds/prepared-feed.js';

/** One feed of a merge, and what is taken of it. */
export interface MergePart {
  /** The name of its source. */
  name: string;
  body: PreparedFeed['body'];
  /** Comma-separated tags; an item needs any of them. */
  category?: string;
  /** The most items, newest first. */
  limit?: number;
  /** The publisher's name for readers. */
  title?: string;
}

/** Milliseconds within which two publishers' items of one title are the same story. */
const SAME_STORY = 48 * 3600 * 1000;

/** Times for sorting; items without a date come last. */
const toSortTime = (item: FeedItem) => timeOf(item) || 0;

function chooseItems(items: FeedItem[], { category, limit }: MergePart): FeedItem[] {
  const wanted = new Set(phrases(category));
  const chosen = wanted.size ? items.filter(({ tags = [] }) => tags.some((tag) => wanted.has(fold(tag)))) : items;
  if (limit === undefined) return chosen;
  return [...chosen].sort((a, b) => toSortTime(b) - toSortTime(a)).slice(0, limit);
}

/** The items of a part, with the source that they come from: the configured name, else their own, else that of the feed. */
function readPart(part: MergePart): Feed {
  const feed = parsePrepared(part);
  const title = part.title ?? (feed.title === part.name ? undefined : feed.title); // a name is for addresses, not for readers
  const source: FeedSource = { ...(title && { title }), ...(feed.home_page_url && { url: feed.home_page_url }) };
  const items = chooseItems(feed.items, part);
  for (const item of items) {
    const own = item._bantin?.source;
    if (own && part.title) item._bantin = { ...item._bantin, source: { ...own, title: part.title } };
    else if (!own && (title || source.url)) item._bantin = { ...item._bantin, source };
  }
  return { ...feed, items };
}

/** A title for comparing: without accents, case and punctuation. */
const foldTitle = (title = '') =>
  fold(title)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * The items without those whose title another part had within 48 hours before. Items of one part are left alone, as offices
 * give many notices the same title; so are items without a title or a date.
 */
function withoutRepeatedStories(parts: readonly Feed[], items: readonly FeedItem[]): FeedItem[] {
  const partOf = new Map(parts.flatMap((feed) => feed.items.map((item) => [item, feed] as const)));
  /** When each part last had a story, by title. */
  const shown = new Map<string, Map<Feed, number>>();
  const repeated = new Set<FeedItem>();
  // Those of the same moment are looked at in the order of the parts.
  for (const item of [...items].sort((a, b) => toSortTime(a) - toSortTime(b))) {
    const title = foldTitle(item.title);
    const time = timeOf(item);
    if (!title || Number.isNaN(time)) continue;
    const part = partOf.get(item)!;
    const times = shown.get(title) ?? new Map<Feed, number>();
    shown.set(title, times);
    const isRepeated = [...times].some(([other, before]) => other !== part && time - before <= SAME_STORY);
    if (isRepeated) repeated.add(item);
    else times.set(part, time);
  }
  return items.filter((item) => !repeated.has(item));
}

/** The items of several feeds as one list, newest first, each once; the parts stay as they are. */
export function mergeParts(parts: readonly MergePart[], unique?: 'title'): FeedItem[] {
  const feeds = parts.map(readPart);
  const items = mergeItems(feeds);
  return unique === 'title' ? withoutRepeatedStories(feeds, items) : items;
}
