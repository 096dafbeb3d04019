/** Which items of a feed a list may show, and in which order. */
import { filterItems } from '../../../feed/filter.js';
import type { FeedItem } from '../../../feed/model.js';
import { currentItems } from '../../../feed/select.js';
import type { ListFeature } from '../feature.js';
import type { ListHost } from '../host.js';

class Filter implements ListFeature {
  readonly #list: ListHost;
  /** The last result, and what it was made from: a list updates far more often than its feed or its filters change. */
  #last?: { key: readonly unknown[]; items: readonly FeedItem[] };

  constructor(list: ListHost) {
    this.#list = list;
  }

  select(items: readonly FeedItem[]): readonly FeedItem[] {
    const { category, match, exclude, since, until, sort, timeZone } = this.#list;
    const key = [items, category, match, exclude, since, until, sort, timeZone];
    const last = this.#last;
    if (last && key.every((value, index) => value === last.key[index])) return last.items;
    const isFiltered = category || match || exclude || since || until || sort !== 'newest';
    const filtered = isFiltered ? filterItems(items, this.#list) : items;
    this.#last = { key, items: currentItems(filtered, this.#list.now) };
    return this.#last.items;
  }
}

export const createFeature = (list: ListHost): ListFeature => new Filter(list);
