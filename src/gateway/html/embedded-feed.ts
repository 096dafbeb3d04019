import type { Selection } from '../feeds/choose-items.js';
import { type HtmlQuery, MAX_ITEMS } from './html-query.js';

/** How many items a list shows where its query names no number, as the element has it. */
const DEFAULT_LIMIT = 5;

/** Attributes with which a list needs more items than it shows at first. */
const NEEDS_MORE = ['pager', 'search', 'tabs', 'exclude', 'since', 'until', 'sort'];

function limitOf(attributes: HtmlQuery['attributes']): number {
  const limit = Number(attributes.get('limit'));
  return Number.isInteger(limit) && limit > 0 ? limit : DEFAULT_LIMIT;
}

/** What of a feed an element needs, and so what is in the HTML for it. */
export function selectForElement({ element, attributes }: HtmlQuery): Selection {
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
  return { id: article || 'latest', limit: element === 'news-article' ? 1 : MAX_ITEMS };
}

/** The address at which the gateway answers with this part of a feed. */
export function toFeedAddress(base: string, source: string, selection: Selection): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(selection)) if (value !== undefined) query.set(name, String(value));
  return `${base}/feeds/${source}?${query}`;
}
