import type { RawRecord } from '../../../feed/raw-feed.js';
import { toText } from '../../../feed/text.js';
import { toList, toRecord } from '../values.js';

/** How deep lists may be nested in lists. */
const DEEPEST = 20;

const escapeHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The marks of a text, each with its element. */
const MARKS = [
  ['bold', 'strong'],
  ['italic', 'em'],
  ['underline', 'u'],
  ['strikethrough', 's'],
  ['code', 'code'],
] as const;

/** The elements of blocks that only contain other nodes. */
const ELEMENTS = new Map([
  ['paragraph', 'p'],
  ['quote', 'blockquote'],
  ['list-item', 'li'],
  ['code', 'pre'],
]);

function renderText(node: RawRecord): string {
  const marks = MARKS.filter(([mark]) => node[mark] === true).map(([, element]) => element);
  const text = typeof node.text === 'string' ? escapeHtml(node.text).replaceAll('\n', '<br>') : '';
  return marks.reduce((html, element) => `<${element}>${html}</${element}>`, text);
}

function renderImage({ url, alternativeText, caption }: RawRecord): string {
  const address = toText(url);
  if (!address) return '';
  const image = `<img src="${escapeHtml(address)}" alt="${escapeHtml(toText(alternativeText) ?? '')}">`;
  const text = toText(caption);
  return text ? `<figure>${image}<figcaption>${escapeHtml(text)}</figcaption></figure>` : image;
}

function elementOf({ type, format, level }: RawRecord): string | undefined {
  if (type === 'list') return format === 'ordered' ? 'ol' : 'ul';
  if (type === 'heading') return `h${Number(level) >= 1 && Number(level) <= 6 ? Math.floor(Number(level)) : 2}`;
  return ELEMENTS.get(`${type}`);
}

function renderNode(node: RawRecord, depth: number): string {
  if (node.type === 'text') return renderText(node);
  if (node.type === 'image') return renderImage(toRecord(node.image));
  const inner = renderNodes(node.children, depth + 1);
  const address = node.type === 'link' ? toText(node.url) : undefined;
  if (address) return `<a href="${escapeHtml(address)}">${inner}</a>`;
  const element = elementOf(node);
  return element ? `<${element}>${inner}</${element}>` : inner;
}

function renderNodes(nodes: unknown, depth: number): string {
  if (depth > DEEPEST) return '';
  return toList(nodes)
    .map((node) => renderNode(toRecord(node), depth))
    .join('');
}

/** The text of Strapi's editor of blocks as HTML: https://docs.strapi.io/cms/features/content-manager#rich-text-blocks */
export const renderBlocks = (blocks: unknown[]): string => renderNodes(blocks, 0);
