import { compile, selectAll, selectOne } from 'css-select';
import render from 'dom-serializer';
import { type AnyNode, type Document, DomHandler, type Element } from 'domhandler';
import { innerText, removeSubsets } from 'domutils';
import { Parser } from 'htmlparser2';
import { decodeUtf8 } from '../../feed/decode.js';
import { decodeLegacy } from '../../feed/decode-legacy.js';
import { FeedError } from '../../feed/errors.js';

/**
 * The text of a web page. What is UTF-8 is read as such whatever is declared; else a byte order mark, the XML
 * declaration, `<meta>` and the header count, in this order: servers add a charset that nobody chose.
 */
export function decodeHtml(bytes: ArrayBuffer, contentType: string): string {
  const text = decodeUtf8(bytes);
  if (text !== undefined) return text;
  const head = new TextDecoder('latin1').decode(new Uint8Array(bytes).subarray(0, 4096));
  const declared = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
  return decodeLegacy(bytes, declared ? `text/html; charset=${declared}` : contentType);
}

/** So deep may elements stand in one another; browsers have this limit as well, at 512. */
const DEEPEST = 512;
/** So many elements may be open beyond that. */
const MOST_OPEN = 10_000;

/** Builds a tree in which what is deeper stands side by side, so that no walk of ours runs out of stack or of time. */
class FlatHandler extends DomHandler {
  #over = 0;

  override onopentag(name: string, attributes: Record<string, string>): void {
    super.onopentag(name, attributes);
    if (this.tagStack.length <= DEEPEST) return;
    this.tagStack.pop();
    // The parser itself takes ever longer with each element that stays open, and no page of news has so many.
    if (++this.#over > MOST_OPEN) throw new FeedError('not-a-feed', 'nested too deeply');
  }

  override onclosetag(): void {
    if (this.#over) this.#over--;
    else super.onclosetag();
  }
}

/** The tree of a page. https://html.spec.whatwg.org/multipage/parsing.html, as far as htmlparser2 goes. */
export function parseHtml(text: string): Document {
  const handler = new FlatHandler();
  new Parser(handler).end(text);
  return handler.root;
}

/** A selector as the configuration writes it: CSS, and maybe ` @attribute` behind it. */
export interface Selector {
  query?: ReturnType<typeof compile<AnyNode, Element>>;
  attribute?: string;
}

const known = new Map<string, Selector>();

/** @throws {Error} where the CSS cannot be understood. */
export function parseSelector(written: string): Selector {
  let selector = known.get(written);
  if (!selector) {
    const [, css = '', attribute] = /^(.*?)\s*(?:(?<=^|\s)@([\w:-]+))?$/s.exec(written.trim())!;
    selector = { query: css ? compile<AnyNode, Element>(css) : undefined, attribute };
    known.set(written, selector);
  }
  return selector;
}

/** Everything below (or, without CSS, the node itself) that a selector finds. */
export function findAll(written: string | undefined, root: AnyNode): Element[] {
  if (!written) return [];
  const { query } = parseSelector(written);
  return query ? (selectAll(query, root) as Element[]) : [root as Element];
}

/** What a selector finds, without what stands inside of what it found. */
export const findOutermost = (written: string, root: AnyNode): Element[] =>
  removeSubsets(findAll(written, root)) as Element[];

export function findOne(written: string | undefined, root: AnyNode): Element | undefined {
  if (!written) return;
  const { query } = parseSelector(written);
  return query ? ((selectOne(query, root) as Element | null) ?? undefined) : (root as Element);
}

/** The words in a node, in one line. */
export const wordsIn = (node: AnyNode | undefined) => (node ? innerText(node).replace(/\s+/g, ' ').trim() : '');

/** What a selector finds as text: the attribute it names, else the first of `attributes` that is there, else the words. */
export function readValue(written: string | undefined, root: AnyNode, attributes: string[] = []): string | undefined {
  if (!written) return;
  const { attribute } = parseSelector(written);
  for (const node of findAll(written, root)) {
    const names = attribute ? [attribute] : attributes;
    const value = names.length
      ? names.map((name) => node.attribs?.[name]?.trim()).find(Boolean)
      : wordsIn(node) || undefined;
    if (value) return value;
  }
}

/** The HTML inside a node. Characters stay as they are, so that a reader of text sees them. */
export const innerHtml = (node: Element) => render(node.children, { encodeEntities: 'utf8' }).trim();
