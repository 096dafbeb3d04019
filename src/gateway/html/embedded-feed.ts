import { chooseItems, type Selection } from '../feeds/choose-items.js';
import type { PreparedFeed } from '../feeds/prepared-feed.js';
import { type HtmlQuery, MAX_ITEMS } from './html-query.js';

/** How many items a list shows where its query names no number, as the element has it. */
const DEFAULT_LIMIT = 5;

/** The items among which those are found that go with an article. */
const RELATED_ITEMS = 30;
/** Bytes of items from which on fewer are taken, as every page that includes them carries them along. */
const MANY_BYTES = 2 ** 19;

/** Attributes with which a list needs more items than it shows at first. */
const NEEDS_MORE = ['pager', 'search', 'tabs', 'exclude', 'since', 'until', 'sort'];

function limitOf(attributes: HtmlQuery['attributes']): number {
  const limit = Number(attributes.get('limit'));
  return Number.isInteger(limit) && limit > 0 ? limit : DEFAULT_LIMIT;
}

/** What of a feed an element needs. */
export function selectForElement({ element, attributes }: HtmlQuery): Selection & { limit: number } {
  if (element === 'news-list') {
    const needsMore = NEEDS_MORE.some((name) => attributes.has(name));
    return {
      limit: needsMore ? MAX_ITEMS : limitOf(attributes),
      category: attributes.get('category') || undefined,
      q: attributes.get('match') || undefined,
    };
  }
  const article = attributes.get('article');
  // Which article of a list, or of the page's address, a reader will choose is unknown.
  const isOpen = !article && (attributes.has('list') || attributes.has('article-param'));
  if (isOpen) return { limit: MAX_ITEMS };
  return { id: article || 'latest', limit: element === 'news-article' ? 1 : RELATED_ITEMS };
}

/** What of a feed is in the HTML: what the element needs, less where that would be very much. */
export function chooseForElement(
  query: HtmlQuery,
  feed: PreparedFeed,
  now: number,
): { selection: Selection & { limit: number }; chosen: number[] } {
  const selection = selectForElement(query);
  for (;;) {
    const chosen = chooseItems(feed, selection, now) ?? [];
    const bytes = chosen.reduce((sum, item) => sum + feed.ends[item]! - feed.starts[item]!, 0);
    if (bytes <= MANY_BYTES || selection.limit === 1) return { selection, chosen };
    selection.limit = Math.ceil(selection.limit / 2);
  }
}

/** The address at which the gateway answers with this part of a feed. */
export function toFeedAddress(base: string, source: string, selection: Selection): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(selection)) if (value !== undefined) query.set(name, String(value));
  return `${base}/feeds/${source}?${query}`;
}
