import { DEFAULT_ZONE } from '../../feed/short-date.js';
import type { ListHost } from './host.js';

/** True where a list leaves some items out. */
export const hasFilters = ({ category, match, exclude, since, until }: ListHost): boolean =>
  Boolean(category || match || exclude || since || until);

/** True where a list is more than the newest items as plain rows, so that it needs `features.ts`. */
export function usesFeatures(list: ListHost): boolean {
  return (
    hasFilters(list) ||
    list.layout !== 'list' ||
    list.pager !== 'none' ||
    list.sort !== 'newest' ||
    list.open !== 'link' ||
    list.dateStyle !== 'short' ||
    list.timeZone !== DEFAULT_ZONE ||
    list.search ||
    list.tabs !== null ||
    list.showViews ||
    list.showCategory ||
    list.showSource ||
    list.relativeDates ||
    list.newFor !== 0 ||
    list.refresh !== 0 ||
    Boolean(list.articleHref || list.renderItem)
  );
}
