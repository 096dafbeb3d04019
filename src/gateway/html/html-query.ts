import { MAX_ID_LENGTH, MAX_LENGTH, QueryError } from '../http/selection.js';

export type HtmlElementName = 'news-list' | 'news-article' | 'related-news';

/** An element to be rendered, as a query names it. */
export interface HtmlQuery {
  element: HtmlElementName;
  /** In the same order whatever the order of the query, without values that the element would not take. */
  attributes: ReadonlyMap<string, string>;
  /** The same for all queries that ask for the same. */
  key: string;
}

type Kind = (typeof __ATTRIBUTES__)[string][string];

/** The most items in one answer, which are in it twice: as HTML and as JSON. */
export const MAX_ITEMS = 100;

/** Texts that also select items, and may be no longer than the parameters of a feed that do so. */
const SELECTING = new Set(['category', 'match']);

const kinds = new Map(
  Object.entries(__ATTRIBUTES__).map(([element, attributes]) => [element, new Map(Object.entries(attributes))]),
);

/** The value as it is written in HTML; undefined for one in whose place the element takes its default. */
function readValue(name: string, value: string, kind: Kind): string | undefined {
  switch (kind) {
    case 'boolean':
      // In a query these mean what they say, unlike in HTML, where any value of such an attribute is true.
      return value === 'false' || value === '0' ? undefined : '';
    case 'number': {
      const number = value.trim() === '' ? Number.NaN : Number(value);
      if (!Number.isFinite(number)) return undefined;
      return String(name === 'limit' ? Math.min(number, MAX_ITEMS) : number);
    }
    case 'text': {
      const longest = SELECTING.has(name) ? MAX_LENGTH : MAX_ID_LENGTH;
      if (value.length > longest) throw new QueryError(name, `must not be longer than ${longest} characters`);
      return value;
    }
    default:
      return kind.includes(value) ? value : undefined;
  }
}

const isElement = (name: string): name is HtmlElementName => kinds.has(name);

/**
 * Reads which element a query asks for, with which attributes. Unknown parameters are ignored, as everywhere in the gateway.
 *
 * @throws {QueryError} for an unknown element, a text that is too long, and for `feed`, which only the path names.
 */
export function readHtmlQuery(query: URLSearchParams): HtmlQuery {
  const element = query.get('element') ?? 'news-list';
  if (!isElement(element)) throw new QueryError('element', `must be ${[...kinds.keys()].join(', ')}`);
  if (query.has('feed')) throw new QueryError('feed', 'cannot be set: the path names the source');
  const attributes = new Map<string, string>();
  for (const [name, kind] of kinds.get(element)!) {
    const given = name === 'feed' ? null : query.get(name);
    const value = given === null ? undefined : readValue(name, given, kind);
    if (value !== undefined) attributes.set(name, value);
  }
  return { element, attributes, key: JSON.stringify([element, ...attributes]) };
}
