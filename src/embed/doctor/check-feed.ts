/** Checks of an element that has its feed; they send no request. */
import type { FeedElement } from '../../elements/feed-element.js';
import type { ElementName } from '../../elements/names.js';
import { type FilterOptions, filterItems } from '../../feed/filter.js';
import type { FeedItem } from '../../feed/model.js';
import { currentItems } from '../../feed/select.js';
import { findOtherLanguage } from './elements.js';
import type { Finding } from './findings.js';

const FILTERS = ['category', 'match', 'exclude', 'since', 'until'] as const satisfies (keyof FilterOptions)[];

/** Why an element shows no item of its feed, or that it is not in the language of the items. */
export function checkFeed(element: FeedElement, name: ElementName, url: string): Finding[] {
  const { state } = element.news;
  if (state.status !== 'ready') return [];
  const { items } = state.feed;
  if (!items.length) return [{ code: 'empty', url }];
  if (!element.items.length)
    return name === 'news-list' ? explainEmptyList(element, items) : [explainMissingArticle(element)];
  const language = findOtherLanguage(element);
  return language ? [{ code: 'language', page: element.localize.strings?.lang ?? '', feed: language }] : [];
}

function explainMissingArticle(element: FeedElement): Finding {
  const param = element.getAttribute('article-param') ?? '';
  const article = param ? new URLSearchParams(location.search).get(param) : element.getAttribute('article');
  return { code: 'article', param, article: article ?? '' };
}

/** Nothing where the filters leave items: then the element has not filtered yet. */
function explainEmptyList(element: FeedElement, all: readonly FeedItem[]): Finding[] {
  const current = currentItems(all, Date.now());
  if (!current.length) return [{ code: 'expired', total: all.length }];
  const options = element as FeedElement & FilterOptions;
  if (filterItems(current, options).length) return [];
  const { timeZone } = options;
  const used = FILTERS.filter((name) => options[name]);
  const excluding = used.filter((name) => !filterItems(current, { [name]: options[name], timeZone }).length);
  const filters = (excluding.length ? excluding : used).map((name) => `${name}="${options[name]}"`);
  return [{ code: 'filtered', total: current.length, filters, known: listAlternatives(current, excluding) }];
}

/** What the feed has for the filters that exclude everything: its tags, or its first and last day. */
function listAlternatives(items: readonly FeedItem[], filters: readonly string[]): string {
  if (filters.includes('category')) {
    const tags = new Set(items.flatMap(({ tags = [] }) => tags));
    return [...tags].slice(0, 8).join(', ');
  }
  if (filters.includes('since') || filters.includes('until')) {
    const days = items.flatMap(({ date_published }) => date_published?.slice(0, 10) ?? []).sort();
    const range = new Set([days[0], days.at(-1)]);
    return [...range].filter(Boolean).join(' – ');
  }
  return '';
}
