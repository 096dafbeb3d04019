import { FeedError } from '../errors.js';
import type { RawFeed } from '../normalize.js';
import { trustedTypesPolicy } from '../trusted-types.js';
import { mapAtom } from './atom.js';
import { childrenOf, type Dom, type DomNode } from './dom.js';
import { Names } from './fields.js';
import { disguise, repair } from './repair.js';
import { mapRss } from './rss.js';

/** The platform's parser. Under Trusted Types it takes no plain string, not even for XML. */
const platform = (type: DOMParserSupportedType) => (text: string) =>
  new DOMParser().parseFromString((trustedTypesPolicy()?.createHTML(text) ?? text) as string, type);

const FORMATS: Record<string, typeof mapRss> = { rss: mapRss, rdf: mapRss, feed: mapAtom };
const formatOf = (node: DomNode | null) =>
  FORMATS[/^(?:x-)?(?:[^:]*:)?(rss|rdf|feed)$/.exec(node?.nodeName.toLowerCase() ?? '')?.[1] ?? ''];

/** The root of a well-formed feed, or undefined. */
function strict(text: string, { parseXml }: Dom): DomNode | undefined {
  try {
    const document = parseXml(text);
    const root = document.documentElement;
    // A browser's parser does not throw: it puts an element with this name where it gave up.
    if (root && formatOf(root) && !document.getElementsByTagName('parsererror').length) return root;
  } catch {
    // Libraries throw.
  }
}

function lenient(text: string, { parseHtml }: Dom): DomNode | undefined {
  for (const part of childrenOf(parseHtml(disguise(text)).documentElement))
    for (const node of childrenOf(part)) if (formatOf(node)) return node;
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
    const repaired = repair(text, dom);
    root = strict(repaired, dom) ?? lenient(repaired, dom);
  }
  const map = formatOf(root ?? null);
  if (!root || !map) throw new FeedError('not-a-feed', 'XML, but not of a feed', { url });
  // Only an `xml:base` counts here: what is relative without one, the normaliser resolves.
  return map(root, new Names(root));
}
