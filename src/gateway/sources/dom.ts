import { DOMParser } from '@xmldom/xmldom';
import type { AnyNode } from 'domhandler';
import { textContent } from 'domutils';
import type { Dom, DomDocument, DomNode } from '../../feed/formats/dom.js';
import { parseHtml } from './html.js';

/** htmlparser2's tree under the names that the mapping of feeds walks. */
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
    return 'attribs' in this.#node ? (this.#node.attribs[name] ?? null) : null;
  }
}

/** A document with the elements in a body, as an HTML parser gives it. */
function readHtml(text: string): DomDocument {
  const page = parseHtml(`<html><body>${text}</body></html>`);
  return {
    documentElement: page.firstChild && new HtmlNode(page.firstChild as AnyNode),
    getElementsByTagName: () => [],
  };
}

/**
 * The parsers that reading a feed takes where there is no `DOMParser`: xmldom for XML, which is as strict as a browser
 * where it counts, and htmlparser2 for what is beyond that.
 */
export const dom: Dom = {
  parseXml: (text) =>
    new DOMParser({ onError: stopAtErrors }).parseFromString(text, 'text/xml') as unknown as DomDocument,
  parseHtml: readHtml,
};

/** Warnings are nothing to stop at; the rest is repaired by whoever called us. */
function stopAtErrors(level: 'warning' | 'error' | 'fatalError', message: string): void {
  if (level !== 'warning') throw new Error(message);
}
