import { FeedError } from '../errors.js';
import type { RawFeed } from '../normalize.js';
import { trustedTypesPolicy } from '../trusted-types.js';
import { childrenOf, type Dom, type DomNode } from './dom.js';
import { localName } from './fields.js';
import { disguise, repair } from './repair.js';
import { mapRssAtom } from './rss-atom.js';

/** The platform's parser. Under Trusted Types it takes no plain string, not even for XML. */
const platform = (type: DOMParserSupportedType) => (text: string) =>
  new DOMParser().parseFromString((trustedTypesPolicy()?.createHTML(text) ?? text) as string, type);

const isFeed = (node: DomNode) => /^(?:rss|rdf|feed)$/.test(localName(node));

/** The root of a well-formed feed, or undefined. */
function strict(text: string, { parseXml }: Dom): DomNode | undefined {
  try {
    const document = parseXml(text);
    const root = document.documentElement;
    // A browser's parser does not throw: it puts an element with this name where it gave up.
    if (root && isFeed(root) && !document.getElementsByTagName('parsererror').length) return root;
  } catch {
    // Libraries throw.
  }
}

function lenient(text: string, { parseHtml }: Dom): DomNode | undefined {
  for (const part of childrenOf(parseHtml(disguise(text)).documentElement))
    for (const node of childrenOf(part)) if (isFeed(node)) return node;
}

/**
 * Reads a feed in XML: as it is, else repaired, else through the HTML parser, which reads anything.
 * Items are mapped one by one as they are asked for.
 *
 * @throws FeedError `not-a-feed` where there is no root of a format that is read.
 */
export function mapXml(
  text: string,
  { url, dom = { parseXml: platform('text/xml'), parseHtml: platform('text/html') } }: { url?: string; dom?: Dom } = {},
): RawFeed {
  text = text.replace(/^[\s\ufeff]+/, '');
  let root = strict(text, dom);
  if (!root) {
    try {
      text = repair(text, dom);
      root = strict(text, dom) ?? lenient(text, dom);
    } catch {
      // Not even the HTML parser: a page's Trusted Types may refuse us.
    }
  }
  if (!root) throw new FeedError('not-a-feed', 'XML without a feed', { url });
  // Only an `xml:base` counts in there: what is relative without one, the normaliser resolves.
  return mapRssAtom(root);
}
