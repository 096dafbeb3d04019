/** Checks of an element that has its feed; they send no request. */
import type { FeedElement } from '../../elements/feed-element.js';
import type { ElementName } from '../../elements/names.js';
import type { FilterOptions } from '../../feed/filter.js';
import { explainEmptyList } from '../../findings/empty-list.js';
import type { Finding } from '../../findings/findings.js';
import { findOtherLanguage } from './elements.js';

/** Why an element shows no item of its feed, or that it is not in the language of the items. */
export function checkFeed(element: FeedElement, name: ElementName, url: string): Finding[] {
  const { state } = element.news;
  if (state.status !== 'ready') return [];
  const { items } = state.feed;
  if (!items.length) return [{ code: 'empty', url }];
  if (!element.items.length)
    return name === 'news-list'
      ? explainEmptyList(element as FeedElement & FilterOptions, items)
      : [explainMissingArticle(element)];
  const language = findOtherLanguage(element);
  return language ? [{ code: 'language', page: element.localize.strings?.lang ?? '', feed: language }] : [];
}

function explainMissingArticle(element: FeedElement): Finding {
  const param = element.getAttribute('article-param') ?? '';
  const article = param ? new URLSearchParams(location.search).get(param) : element.getAttribute('article');
  return { code: 'article', param, article: article ?? '' };
}
