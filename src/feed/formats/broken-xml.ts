import { FeedError } from '../errors.js';
import type { RawFeed } from '../raw-feed.js';
import { type Dom, type DomNode, firstChildOf, nextOf } from './dom.js';
import type { Body, MapOptions } from './format.js';
import { disguise, repair } from './repair.js';
import { mapRssAtom } from './rss-atom.js';
import { isFeedRoot, parseStrictly, platform } from './xml.js';

/** The root of a feed by the HTML parser, which reads anything. */
function parseLeniently(text: string, { parseHtml }: Dom): DomNode | undefined {
  for (let part = firstChildOf(parseHtml(disguise(text)).documentElement); part; part = nextOf(part))
    for (let node = firstChildOf(part); node; node = nextOf(node)) if (isFeedRoot(node)) return node;
}

function findRoot(text: string, dom: Dom): DomNode | undefined {
  try {
    const repaired = repair(text, dom);
    return parseStrictly(repaired, dom) ?? parseLeniently(repaired, dom);
  } catch {
    return undefined; // the page's Trusted Types may refuse the HTML parser
  }
}

/**
 * Maps a feed in XML that is not well-formed: parsed strictly after a repair, else leniently.
 *
 * @throws FeedError `not-a-feed` where it has no root element of a feed.
 */
export function mapBrokenXml({ text }: Body, { url, dom = platform }: MapOptions): RawFeed {
  const root = findRoot(text, dom);
  if (root) return mapRssAtom(root);
  const hasNoParser = dom === platform && typeof DOMParser === 'undefined';
  throw new FeedError('not-a-feed', hasNoParser ? 'no DOMParser here, hand in `dom`' : 'XML without a feed', { url });
}
