import { serializeAttributes } from '../../ssr/attributes.js';
import type { HtmlQuery } from './html-query.js';

/** What the elements say themselves in this case. */
const SENTENCES = {
  vi: 'Hiện chưa hiển thị được tin tức. Kính mong quý vị vui lòng thử lại sau ít phút.',
  en: 'The news cannot be shown at the moment. Please try again in a few minutes.',
};

/** What a page shows in place of news: a sentence, never why. */
export function createFallback(lang = 'vi'): string {
  const known = /^en\b/i.test(lang) ? 'en' : 'vi';
  return `<p lang="${known}">${SENTENCES[known]}</p>`;
}

/**
 * The element with that sentence inside. Where the page has our script, the element requests the feed itself, tries again
 * and says how that went; else the sentence stays.
 */
export function createEmptyElement({ element, attributes }: HtmlQuery, feed: string): string {
  const written = serializeAttributes(new Map([...attributes, ['feed', feed]]));
  return `<${element}${written}>${createFallback(attributes.get('lang'))}</${element}>`;
}
