import type { Page } from '../sources/page.js';
import type { ListingSelectors } from '../types.js';
import { findDateFormat, rateDate } from './dates.js';
import { FieldFinder } from './field-selectors.js';
import { findGroups } from './groups.js';
import { findHeadlines } from './headlines.js';
import { findItemSelector } from './item-selector.js';
import { PageIndex } from './page-index.js';
import { findPaging, type Paging } from './paging.js';
import { rateGroups } from './score.js';

/** The list of news that was found on a page. */
export interface FoundList {
  selectors: ListingSelectors & { item: string };
  dateFormat?: string;
  paging: Paging;
  /** Where the first articles are, as the heuristics see them. */
  articles: string[];
}

/** Groups whose selectors are looked for, the likeliest first. */
const MOST_GROUPS = 4;

/** The greatest mean depth: real pages have less than half of it, and selectors take long on deeper ones. */
const DEEPEST = 60;

/** Finds the list of news of a page, and selectors that the reader of listings finds it by; undefined where there is none. */
export function findList({ tree, base }: Page, address: string, now: number): FoundList | undefined {
  const index = new PageIndex(tree);
  if (!index.elements.length || index.meanDepth > DEEPEST) return;
  const groups = rateGroups(index, findGroups(index, findHeadlines(index, base)), base, now);
  for (const group of groups.slice(0, MOST_GROUPS)) {
    const found = findItemSelector(index, group, base);
    if (!found) continue;
    const finder = new FieldFinder(index, found.items, group.blocks, base, now);
    const fields = finder.find();
    if (!fields) continue;
    const texts = fields.date ? finder.readDates(fields.date) : [];
    const unread = texts.filter((text) => !rateDate(text, now));
    return {
      selectors: { item: found.css, ...fields },
      dateFormat: unread.length ? findDateFormat(texts) : undefined,
      paging: findPaging(index, base, address),
      articles: group.blocks.map(({ headline }) => headline.url),
    };
  }
}
