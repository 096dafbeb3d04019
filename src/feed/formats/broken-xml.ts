import { FeedError } from '../errors.js';
import type { RawFeed } from '../normalize.js';
import { type Dom, type DomNode, firstChildOf, nextOf } from './dom.js';
import { disguise, repair } from './repair.js';
import { mapRssAtom } from './rss-atom.js';
import { isFeed, parseStrictly, platform } from './xml.js';

/** Through the HTML parser, which reads anything. */
function parseLeniently(text: string, { parseHtml }: Dom): DomNode | undefined {
  for (let part = firstChildOf(parseHtml(disguise(text)).documentElement); part; part = nextOf(part))
    for (let node = firstChildOf(part); node; node = nextOf(node)) if (isFeed(node)) return node;
}

/**
 * Reads a feed in XML that is not well-formed: repaired, else leniently.
 *
 * @throws FeedError `not-a-feed` where there is no root of a format that is read.
 */
export function mapBrokenXml(text: string, { url, dom = platform }: { url?: string; dom?: Dom } = {}): RawFeed {
  let root: DomNode | undefined;
  try {
    const repaired = repair(text, dom);
    root = parseStrictly(repaired, dom) ?? parseLeniently(repaired, dom);
  } catch {
    // Not even the HTML parser: a page's Trusted Types may refuse us.
  }
  if (!root) {
    const blind = dom === platform && typeof DOMParser === 'undefined';
    throw new FeedError('not-a-feed', blind ? 'no DOMParser here, hand in `dom`' : 'XML without a feed', { url });
  }
  return mapRssAtom(root);
}
