/** Why a list shows no item of a feed that has some. */
import { type FilterOptions, filterItems } from '../feed/filter.js';
import type { FeedItem } from '../feed/model.js';
import { currentItems } from '../feed/select.js';
import type { Finding } from './findings.js';

const FILTERS = ['category', 'match', 'exclude', 'since', 'until'] as const satisfies (keyof FilterOptions)[];

/** Nothing where the filters leave items: then the list has not filtered yet. */
export function explainEmptyList(options: FilterOptions, all: readonly FeedItem[]): Finding[] {
  const current = currentItems(all, Date.now());
  if (!current.length) return [{ code: 'expired', total: all.length }];
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
