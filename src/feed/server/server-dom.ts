import { DOMParser } from '@xmldom/xmldom';
import type { AnyNode } from 'domhandler';
import { textContent } from 'domutils';
import type { Dom, DomDocument, DomNode } from '../formats/dom.js';
import { characterNamed } from './character-names.js';
import { parseHtml } from './parse-html.js';

/** A node of htmlparser2's tree with the interface that the feed parsers use. */
class HtmlNode implements DomNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly parentNode: HtmlNode | null;
  readonly #node: AnyNode;

  constructor(node: AnyNode, parent: HtmlNode | null = null) {
    this.#node = node;
    this.parentNode = parent;
    this.nodeType = node.nodeType;
    this.nodeName = 'name' in node ? node.name : '#text';
  }

  get nodeValue() {
    return 'data' in this.#node ? this.#node.data : null;
  }
  get textContent() {
    return textContent(this.#node);
  }
  get firstChild(): HtmlNode | null {
    return 'children' in this.#node && this.#node.children[0] ? new HtmlNode(this.#node.children[0], this) : null;
  }
  get nextSibling(): HtmlNode | null {
    return this.#node.next ? new HtmlNode(this.#node.next as AnyNode, this.parentNode) : null;
  }
  get attributes() {
    return 'attribs' in this.#node ? this.#node.attributes : [];
  }
  getAttribute(name: string) {
    return 'attribs' in this.#node && Object.hasOwn(this.#node.attribs, name) ? this.#node.attribs[name]! : null;
  }
}

/** Parses text as the body of an HTML document. */
function parseHtmlBody(text: string): DomDocument {
  const page = parseHtml(`<html><body>${text}</body></html>`);
  return {
    documentElement: page.firstChild && new HtmlNode(page.firstChild as AnyNode),
    getElementsByTagName: () => [],
  };
}

/**
 * The parsers for feeds where there is no `DOMParser`: xmldom for the strict and the repair pass, as it rejects the same
 * documents as a browser, and htmlparser2 for the lenient pass. With the names of characters, which a browser knows.
 */
export const dom: Dom = {
  parseXml: (text) =>
    new DOMParser({ onError: throwOnError }).parseFromString(text, 'text/xml') as unknown as DomDocument,
  parseHtml: parseHtmlBody,
  characterNamed,
};

/** Ends the parser at anything worse than a warning; the caller then tries the next pass. */
function throwOnError(level: 'warning' | 'error' | 'fatalError', message: string): void {
  if (level !== 'warning') throw new Error(message);
}
