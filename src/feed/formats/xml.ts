import type { RawFeed } from '../raw-feed.js';
import { type Dom, type DomNode, firstChildOf } from './dom.js';
import { localName } from './fields.js';
import type { Body, MapOptions } from './format.js';
import { hasManyNamespaces } from './namespaces.js';
import { platformDom } from './platform-dom.js';
import { mapRssAtom, type ResolveHtml } from './rss-atom.js';

export const isFeedRoot = (node: DomNode) => /^(?:rss|rdf|feed)$/.test(localName(node));

/** The root element of a well-formed feed, or undefined. */
export function parseStrictly(text: string, { parseXml }: Dom): DomNode | undefined {
  if (hasManyNamespaces(text)) return;
  try {
    const root = parseXml(text).documentElement;
    // Browsers do not throw: they put an element of this name in the place of the root, or first into it.
    if (root && isFeedRoot(root) && firstChildOf(root)?.nodeName !== 'parsererror') return root;
  } catch {
    // Libraries throw.
  }
}

/**
 * Whether a text may declare entities, which some engines let unfold into gigabytes. They are declared before the root
 * element, so a text that starts with that is not searched.
 */
const mayDeclareEntities = (text: string) => !/^\s*(?:<\?[^<>]*\?>\s*)?<\w/.test(text) && text.includes('<!ENTITY');

/**
 * Maps a well-formed feed in XML; undefined for any other, and for one with entities, which the repair takes out. Each item
 * is mapped when it is reached. Links are resolved against `xml:base` only; the normaliser resolves the others.
 *
 * @param resolveHtml Does so in HTML as well.
 */
export function mapXml(
  { text }: Body,
  { dom = platformDom() }: MapOptions,
  resolveHtml?: ResolveHtml,
): RawFeed | undefined {
  if (mayDeclareEntities(text)) return;
  const root = parseStrictly(text.replace(/^[\s\ufeff]+/, ''), dom);
  return root && mapRssAtom(root, text, resolveHtml);
}
