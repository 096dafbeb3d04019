import { FeedError } from '../errors.js';
import type { RawFeed } from '../raw-feed.js';
import { balance } from './balance.js';
import { type Dom, type DomNode, firstChildOf, nextOf } from './dom.js';
import type { Body, MapOptions } from './format.js';
import { hasPlatformDom, platformDom } from './platform-dom.js';
import { repair } from './repair.js';
import { resolveHtml } from './resolve-html.js';
import { mapRssAtom } from './rss-atom.js';
import { isFeedRoot, parseStrictly } from './xml.js';

/** The root of a feed by the HTML parser, which reads anything. */
function findRoot(html: string, { parseHtml }: Dom): DomNode | undefined {
  for (let part = firstChildOf(parseHtml(html).documentElement); part; part = nextOf(part))
    for (let node = firstChildOf(part); node; node = nextOf(node)) if (isFeedRoot(node)) return node;
}

function mapStrictly(text: string, dom: Dom): RawFeed | undefined {
  const root = parseStrictly(text, dom);
  return root && mapRssAtom(root, text, resolveHtml);
}

function mapLeniently(text: string, dom: Dom): RawFeed | undefined {
  const html = balance(text);
  const root = findRoot(html, dom);
  return root && mapRssAtom(root, html, resolveHtml);
}

function mapRepaired(text: string, dom: Dom): RawFeed | undefined {
  try {
    const repaired = repair(text, dom);
    return mapStrictly(repaired, dom) ?? mapLeniently(repaired, dom);
  } catch {
    return undefined; // the page's Trusted Types may refuse the HTML parser
  }
}

/**
 * Maps a feed in XML that is not well-formed, or whose items are not in their place: parsed strictly after a repair, else
 * leniently.
 *
 * @throws FeedError `not-a-feed` where it has no root element of a feed, or items that are not found.
 */
export function mapBrokenXml({ text }: Body, { url, dom }: MapOptions): RawFeed {
  const feed = mapRepaired(text, dom ?? platformDom());
  if (feed) return feed;
  const hasParser = dom || hasPlatformDom();
  throw new FeedError('not-a-feed', hasParser ? 'XML without a feed' : 'no DOMParser here, hand in `dom`', { url });
}
