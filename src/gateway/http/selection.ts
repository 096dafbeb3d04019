import type { Selection } from '../feeds/choose-items.js';

/** A query parameter has an invalid value. */
export class QueryError extends Error {
  readonly parameter: string;

  constructor(parameter: string, message: string) {
    super(`${parameter} ${message}`);
    this.parameter = parameter;
  }
}

const DAY = /^\d{4}-\d\d-\d\d$/;
const DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)$/;
/** Characters that `category` and `q` may have. */
export const MAX_LENGTH = 200;
/** Characters that an id or an address may have. */
export const MAX_ID_LENGTH = 1000;

/**
 * Reads the query of a request. Unknown parameters are ignored, so that a page can add one to bypass a cache.
 *
 * @param getParameter returns the first value of a parameter.
 * @throws {QueryError}
 */
export function readSelection(getParameter: (name: keyof Selection) => string | undefined): Selection {
  const limit = getParameter('limit');
  const since = getParameter('since');
  if (limit !== undefined && !/^[1-9]\d{0,5}$/.test(limit))
    throw new QueryError('limit', 'must be a whole number from 1 on');
  if (
    since !== undefined &&
    !((DAY.test(since) || DATE_TIME.test(since)) && Date.parse(since) < Number.POSITIVE_INFINITY)
  )
    throw new QueryError('since', 'must be YYYY-MM-DD, or a moment in ISO 8601 with an offset');
  const getText = (name: keyof Selection, longest = MAX_LENGTH) => {
    const value = getParameter(name);
    if (value !== undefined && value.length > longest)
      throw new QueryError(name, `must not be longer than ${longest} characters`);
    return value;
  };
  return {
    limit: limit === undefined ? undefined : Number(limit),
    since,
    category: getText('category'),
    q: getText('q'),
    id: getText('id', MAX_ID_LENGTH),
  };
}
