import { compile, selectAll, selectOne } from 'css-select';
import render from 'dom-serializer';
import { type AnyNode, type Document, DomHandler, type Element } from 'domhandler';
import { innerText, removeSubsets } from 'domutils';
import { Parser } from 'htmlparser2';
import { decodeUtf8 } from '../../feed/decode.js';
import { decodeLegacy } from '../../feed/decode-legacy.js';
import { FeedError } from '../../feed/errors.js';

/**
 * Decodes a web page. Valid UTF-8 is read as UTF-8 whatever is declared; otherwise a byte order mark, the XML declaration,
 * `<meta>` and the header decide, in this order, because the header often carries a server's default charset.
 */
export function decodeHtml(bytes: ArrayBuffer, contentType: string): string {
  const text = decodeUtf8(bytes);
  if (text !== undefined) return text;
  const head = new TextDecoder('latin1').decode(new Uint8Array(bytes).subarray(0, 4096));
  const declared = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
  return decodeLegacy(bytes, declared ? `text/html; charset=${declared}` : contentType);
}

/** The deepest nesting of elements; browsers have the same limit. */
const MAX_DEPTH = 512;
/** How many elements may be open beyond that depth. */
const MAX_OPEN_BEYOND = 10_000;

/** Builds a tree of limited depth, in which deeper elements become siblings, so that recursion over it is safe. */
class DepthLimitedHandler extends DomHandler {
  #openBeyond = 0;

  override onopentag(name: string, attributes: Record<string, string>): void {
    super.onopentag(name, attributes);
    if (this.tagStack.length <= MAX_DEPTH) return;
    this.tagStack.pop();
    // The parser's time per element grows with the number of open elements, and no real page has this many.
    if (++this.#openBeyond > MAX_OPEN_BEYOND) throw new FeedError('not-a-feed', 'nested too deeply');
  }

  override onclosetag(): void {
    if (this.#openBeyond) this.#openBeyond--;
    else super.onclosetag();
  }
}

/** Parses a page as https://html.spec.whatwg.org/multipage/parsing.html describes, as far as htmlparser2 supports it. */
export function parseHtml(text: string): Document {
  const handler = new DepthLimitedHandler();
  new Parser(handler).end(text);
  return handler.root;
}

/** A selector of the configuration: CSS, optionally followed by ` @attribute`. */
export interface Selector {
  query?: ReturnType<typeof compile<AnyNode, Element>>;
  attribute?: string;
}

const parsedSelectors = new Map<string, Selector>();

/** @throws {Error} when the CSS is invalid. */
export function parseSelector(text: string): Selector {
  const parsed = parsedSelectors.get(text);
  if (parsed) return parsed;
  const [, css = '', attribute] = /^(.*?)\s*(?:(?<=^|\s)@([\w:-]+))?$/s.exec(text.trim())!;
  const selector = { query: css ? compile<AnyNode, Element>(css) : undefined, attribute };
  parsedSelectors.set(text, selector);
  return selector;
}

/** All matches below a node; a selector without CSS matches the node itself. */
export function findAll(selector: string | undefined, root: AnyNode): Element[] {
  if (!selector) return [];
  const { query } = parseSelector(selector);
  return query ? (selectAll(query, root) as Element[]) : [root as Element];
}

/** All matches that are not inside another match. */
export const findOutermost = (selector: string, root: AnyNode): Element[] =>
  removeSubsets(findAll(selector, root)) as Element[];

export function findOne(selector: string | undefined, root: AnyNode): Element | undefined {
  if (!selector) return;
  const { query } = parseSelector(selector);
  return query ? ((selectOne(query, root) as Element | null) ?? undefined) : (root as Element);
}

function readAttribute({ attribs }: Element, name: string): string | undefined {
  return attribs && Object.hasOwn(attribs, name) ? attribs[name]!.trim() : undefined;
}

/** The text of a node on one line; empty without a node. */
export const readText = (node: AnyNode | undefined) => (node ? innerText(node).replace(/\s+/g, ' ').trim() : '');

/**
 * The first non-empty value among the matches of a selector: the attribute that the selector names; else the first of
 * `attributes` that an element has; else, where no attributes are given, the text.
 */
export function readValue(selector: string | undefined, root: AnyNode, attributes: string[] = []): string | undefined {
  if (!selector) return;
  const { attribute } = parseSelector(selector);
  const names = attribute ? [attribute] : attributes;
  for (const node of findAll(selector, root)) {
    const value = names.length
      ? names.map((name) => readAttribute(node, name)).find(Boolean)
      : readText(node) || undefined;
    if (value) return value;
  }
}

/** The HTML inside a node, with characters rather than numeric references, so that the text stays readable. */
export const innerHtml = (node: Element) => render(node.children, { encodeEntities: 'utf8' }).trim();
