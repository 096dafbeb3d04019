import type { RawFeed } from '../normalize.js';
import { trustedTypesPolicy } from '../trusted-types.js';
import { type Dom, type DomNode, firstChildOf } from './dom.js';
import { localName } from './fields.js';
import { mapRssAtom } from './rss-atom.js';

const parser = (type: DOMParserSupportedType) => (text: string) =>
  // Under Trusted Types it takes no plain string, not even for XML.
  new DOMParser().parseFromString((trustedTypesPolicy()?.createHTML(text) ?? text) as string, type);

/** The parsers of the browser. */
export const platform: Dom = { parseXml: parser('text/xml'), parseHtml: parser('text/html') };

export const isFeed = (node: DomNode) => /^(?:rss|rdf|feed)$/.test(localName(node));

/** The root of a well-formed feed, or undefined. */
export function parseStrictly(text: string, { parseXml }: Dom): DomNode | undefined {
  try {
    const root = parseXml(text).documentElement;
    // A browser's parser does not throw: it puts an element with this name first in the root, or in its place.
    if (root && isFeed(root) && firstChildOf(root)?.nodeName !== 'parsererror') return root;
  } catch {
    // Libraries throw.
  }
}

/**
 * Reads a well-formed feed in XML; undefined for any other. Items are mapped one by one as they are asked for.
 * Only an `xml:base` counts in there: what is relative without one, the normaliser resolves.
 */
export function mapXml(text: string, dom = platform): RawFeed | undefined {
  // Not every engine stops entities that unfold into gigabytes, so the part that mends XML takes them out. They are declared
  // before the root: where that comes first, nobody need look for them.
  const root =
    (/^\s*(?:<\?[^<>]*\?>\s*)?<\w/.test(text) || !text.includes('<!ENTITY')) &&
    parseStrictly(text.replace(/^[\s\ufeff]+/, ''), dom);
  return root ? mapRssAtom(root) : undefined;
}
