import type { FilterOptions } from '../../feed/filter.js';
import { filterItems } from '../../feed/filter.js';
import type { FeedItem } from '../../feed/model.js';
import { currentItems } from '../../feed/select.js';

/** What a caller wants of a feed. */
export interface Selection {
  limit?: number;
  /** `YYYY-MM-DD`, or a moment in ISO 8601. */
  since?: string;
  category?: string;
  q?: string;
}

/** A parameter that cannot be understood. */
export class QueryError extends Error {
  readonly parameter: string;

  constructor(parameter: string, message: string) {
    super(`${parameter} ${message}`);
    this.parameter = parameter;
  }
}

const DAY = /^\d{4}-\d\d-\d\d$/;
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/;
const LONGEST = 200;

/**
 * Reads the query of a request; parameters that are not ours are left alone, so that a page may add one against caches.
 *
 * @throws {QueryError}
 */
export function readSelection(query: Record<string, string>): Selection {
  const { limit, since, category, q } = query;
  if (limit !== undefined && !/^[1-9]\d{0,5}$/.test(limit))
    throw new QueryError('limit', 'must be a whole number from 1 on');
  if (since !== undefined && !((DAY.test(since) || MOMENT.test(since)) && Date.parse(since) < Infinity))
    throw new QueryError('since', 'must be YYYY-MM-DD, or a moment in ISO 8601 with an offset');
  for (const [name, value] of Object.entries({ category, q }))
    if (value !== undefined && value.length > LONGEST)
      throw new QueryError(name, `must not be longer than ${LONGEST} characters`);
  return { limit: limit === undefined ? undefined : Number(limit), since, category, q };
}

/** The items that a caller wants, newest first, pinned ones before all; all of them as they stand without a selection. */
export function selectItems(items: readonly FeedItem[], selection: Selection, now: number): readonly FeedItem[] {
  const { limit, since, category, q } = selection;
  if (!limit && !since && !category && !q) return items;
  const options: FilterOptions = { category, match: q };
  const moment = since && !DAY.test(since) ? Date.parse(since) : undefined;
  if (moment === undefined) options.since = since;
  const found = filterItems(items, options).filter(
    ({ date_published, date_modified }) =>
      moment === undefined || Date.parse(date_published ?? date_modified ?? '') >= moment,
  );
  return currentItems(found, now).slice(0, limit);
}
