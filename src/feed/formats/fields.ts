import { absoluteUrl } from '../normalize.js';
import { childrenOf, type DomNode } from './dom.js';

/** The child elements of a record by canonical name, such as `title` or `media:content`, in document order. */
export type Fields = Record<string, DomNode[] | undefined>;

// Whatever prefix a feed gave these vocabularies; an empty one is the format itself.
const VOCABULARIES: [RegExp, string][] = [
  [/purl\.org\/dc\//, 'dc'],
  [/modules\/content/, 'content'],
  [/mrss/, 'media'],
  [/itunes/i, 'itunes'],
  [/\/atom/i, 'atom'],
  [/purl\.org\/rss\/1\.0\/$|backend\.userland|netscape/, ''],
];
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;
/** Stands before every name in a document that went through the HTML parser, which knows none of them then. */
export const ALIEN = 'x-';

const prefixOf = (node: DomNode) => /^(?:x-)?(.+):/i.exec(node.nodeName)?.[1];

/** The usual prefix of what a feed binds to this one; where it binds nothing we know, that is what it meant. */
function vocabularyOf(node: DomNode, prefix: string): string {
  let at: DomNode | null | undefined = node;
  while (at && !attr(at, `xmlns:${prefix}`)) at = at.parentNode;
  const uri = attr(at, `xmlns:${prefix}`) ?? '';
  const known = VOCABULARIES.find(([pattern]) => pattern.test(uri));
  return known ? known[1] : prefix.toLowerCase().replace('terms', '');
}

/** Reads the elements of one document under canonical names. */
export class Names {
  readonly #canonical = new Map<string, string>();
  /** The vocabulary of the format itself, whose names stand alone. */
  readonly #own: string;

  constructor(root: DomNode) {
    const prefix = prefixOf(root);
    this.#own = prefix ? vocabularyOf(root, prefix) : 'atom';
  }

  of(node: DomNode): string {
    let name = this.#canonical.get(node.nodeName);
    if (name === undefined) {
      const prefix = prefixOf(node);
      const local = node.nodeName.toLowerCase().replace(/^x-|^.*:/g, '');
      const vocabulary = prefix && vocabularyOf(node, prefix);
      name = vocabulary && vocabulary !== this.#own ? `${vocabulary}:${local}` : local;
      this.#canonical.set(node.nodeName, name);
    }
    return name;
  }

  /** What Media RSS wraps is read as if it stood beside its wrapper. */
  fields(node: DomNode | null | undefined, out: Fields = Object.create(null)): Fields {
    for (const child of childrenOf(node)) {
      const name = this.of(child);
      (out[name] ??= []).push(child);
      if (/^media:(?:group|content|community)$/.test(name)) this.fields(child, out);
    }
    return out;
  }
}

/** The value of an attribute, or undefined where it is absent or empty. */
export const attr = (node: DomNode | null | undefined, name: string) => node?.getAttribute?.(name) || undefined;

/** The first of several elements that holds words, as text. */
export function text(...candidates: (DomNode[] | undefined)[]): string | undefined {
  for (const nodes of candidates) {
    for (const node of nodes ?? []) {
      const value = node.textContent?.trim();
      if (value) return value;
    }
  }
}

const escapeHtml = (value: string) => value.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

/** Markup that stands in a feed as elements, as HTML. */
function serialize(node: DomNode): string {
  if (node.nodeType !== 1) return node.nodeType < 5 ? escapeHtml(node.nodeValue ?? '') : '';
  const name = node.nodeName.toLowerCase().replace(/^x-|^.*:/g, '');
  let attributes = '';
  for (const { name, value } of Array.from(node.attributes ?? []))
    if (!/^xml/.test(name)) attributes += ` ${name}="${escapeHtml(value)}"`;
  // After the HTML parser an empty element may hold what stood behind it.
  return `<${name}${attributes}>${serializeChildren(node)}${VOID.test(name) ? '' : `</${name}>`}`;
}

/** What stands in an element, as HTML. */
export function serializeChildren(node: DomNode): string {
  let html = '';
  for (let child = node.firstChild; child; child = child.nextSibling) html += serialize(child);
  return html;
}

/** The first of several elements that holds anything, as HTML, whether it was escaped or not. */
export function html(...candidates: (DomNode[] | undefined)[]): string | undefined {
  for (const nodes of candidates) {
    for (const node of nodes ?? []) {
      const value = childrenOf(node).next().done ? node.textContent : serializeChildren(node);
      if (value?.trim()) return value.trim();
    }
  }
}

/** Whether a text is meant as HTML: it has a tag or an entity. */
export const isMarkup = (value = '') => /<[a-z!/][^<>]*>|&#?\w+;/i.test(value);

/** The base address at a node whose parent has `base`. https://www.w3.org/TR/xmlbase/ */
export const baseAt = (node: DomNode | undefined, base?: string) => absoluteUrl(attr(node, 'xml:base'), base) ?? base;
