import type { FilterOptions } from '../../feed/filter.js';
import { filterItems } from '../../feed/filter.js';
import type { FeedItem } from '../../feed/model.js';
import { currentItems } from '../../feed/select.js';

/** The part of a feed that a caller requests. */
export interface Selection {
  limit?: number;
  /** `YYYY-MM-DD`, or a date and time in ISO 8601 with an offset. */
  since?: string;
  category?: string;
  q?: string;
}

/** A query parameter has an invalid value. */
export class QueryError extends Error {
  readonly parameter: string;

  constructor(parameter: string, message: string) {
    super(`${parameter} ${message}`);
    this.parameter = parameter;
  }
}

const DAY = /^\d{4}-\d\d-\d\d$/;
const DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/;
/** Characters that `category` and `q` may have. */
const MAX_LENGTH = 200;

/**
 * Reads the query of a request. Unknown parameters are ignored, so that a page can add one to bypass a cache.
 *
 * @throws {QueryError}
 */
export function readSelection(query: Record<string, string>): Selection {
  const { limit, since, category, q } = query;
  if (limit !== undefined && !/^[1-9]\d{0,5}$/.test(limit))
    throw new QueryError('limit', 'must be a whole number from 1 on');
  if (since !== undefined && !((DAY.test(since) || DATE_TIME.test(since)) && Date.parse(since) < Infinity))
    throw new QueryError('since', 'must be YYYY-MM-DD, or a moment in ISO 8601 with an offset');
  for (const [name, value] of Object.entries({ category, q }))
    if (value !== undefined && value.length > MAX_LENGTH)
      throw new QueryError(name, `must not be longer than ${MAX_LENGTH} characters`);
  return { limit: limit === undefined ? undefined : Number(limit), since, category, q };
}

/** The selected items, pinned ones first, then newest first; an empty selection returns all items in the feed's order. */
export function selectItems(items: readonly FeedItem[], selection: Selection, now: number): readonly FeedItem[] {
  const { limit, since, category, q } = selection;
  if (!limit && !since && !category && !q) return items;
  const options: FilterOptions = { category, match: q };
  if (!since || DAY.test(since)) {
    options.since = since;
    return currentItems(filterItems(items, options), now).slice(0, limit);
  }
  const sinceTime = Date.parse(since);
  const found = filterItems(items, options).filter(
    ({ date_published, date_modified }) => Date.parse(date_published ?? date_modified ?? '') >= sinceTime,
  );
  return currentItems(found, now).slice(0, limit);
}
