/** What can be told of an element that has its feed without asking anybody. */
import type { FeedElement } from '../../elements/feed-element.js';
import type { FilterOptions, filterItems } from '../../feed/filter.js';
import type { FeedItem } from '../../feed/model.js';
import { currentItems } from '../../feed/select.js';
import { otherLanguage } from './elements.js';
import type { Finding } from './findings.js';

const FILTERS = ['category', 'match', 'exclude', 'since', 'until'] as const satisfies (keyof FilterOptions)[];

/** Why an element shows nothing of its feed, else whether it speaks the language of its news. */
export function seenFindings(element: FeedElement, tag: string, url: string, filter?: typeof filterItems): Finding[] {
  const { state } = element.news;
  if (state.status !== 'ready') return [];
  const { items } = state.feed;
  if (!items.length) return [{ code: 'empty', url }];
  if (!element.items.length) return whyEmpty(element, tag, items, filter);
  const feed = otherLanguage(element);
  return feed ? [{ code: 'language', page: element.localize.strings?.lang ?? '', feed }] : [];
}

/** A feed that has items, and an element that shows none of them; nothing where a part of the element is still to come. */
function whyEmpty(
  element: FeedElement,
  tag: string,
  all: readonly FeedItem[],
  filter: typeof filterItems = (all) => [...all],
): Finding[] {
  const param = element.getAttribute('article-param') ?? '';
  if (tag !== 'news-list') {
    const article = param ? new URLSearchParams(location.search).get(param) : element.getAttribute('article');
    return [{ code: 'article', param, article: article ?? '' }];
  }
  const current = currentItems(all, Date.now());
  if (!current.length) return [{ code: 'expired', total: all.length }];
  const options = element as FeedElement & FilterOptions;
  const set = FILTERS.filter((name) => options[name]);
  if (filter(current, options).length) return [];
  const guilty = set.filter((name) => !filter(current, { [name]: options[name], timeZone: options.timeZone }).length);
  const filters = (guilty.length ? guilty : set).map((name) => `${name}="${options[name]}"`);
  const dates = current.flatMap(({ date_published }) => date_published?.slice(0, 10) ?? []).sort();
  const known = guilty.includes('category')
    ? [...new Set(current.flatMap(({ tags = [] }) => tags))].slice(0, 8).join(', ')
    : guilty.some((name) => name === 'since' || name === 'until')
      ? [...new Set([dates[0], dates.at(-1)])].filter(Boolean).join(' – ')
      : '';
  return [{ code: 'filtered', total: current.length, filters, known }];
}
