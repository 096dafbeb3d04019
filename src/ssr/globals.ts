/**
 * What the elements' code takes from a page. The build puts these in place of the globals of the same names, in that code
 * alone: nothing is added to the server's own globals.
 *
 * The DOM is that of domino: it has no dependency, and runs in workers, which jsdom does not.
 */
import domino from '@mixmark-io/domino';
import { parseInto } from './parse-html.js';

/** Stands for the address of the page, which is unknown here. */
export const BASE = 'https://bantin.invalid/';

export const window = domino.createWindow('', BASE) as Window & typeof globalThis;
export const { document } = window;
Object.defineProperties(document, { baseURI: { value: BASE }, readyState: { value: 'complete' } });
export const location = new URL(BASE);
export const { Document, Element, Node, NodeFilter } = domino.impl;

/** Domino has none. */
export class DOMParser {
  parseFromString(html: string): Document {
    return parseInto(document.implementation.createHTMLDocument(''), html);
  }
}

Object.assign(window, { DOMParser });

// DOMPurify reads these by the getters of `Node`, so that no content can replace them; domino has them as values of each node.
for (const name of ['nodeType', 'nodeName', 'parentNode', 'ownerDocument'] as const)
  Object.defineProperty(domino.impl.Node.prototype, name, {
    get(this: Node) {
      return this[name];
    },
    set(this: Node, value: unknown) {
      Object.defineProperty(this, name, { value, configurable: true, writable: true });
    },
  });

// What domino lacks of the standard, as far as it is used here.
Object.defineProperty(domino.impl.HTMLImageElement.prototype, 'decoding', {
  set(this: Element, value: string) {
    this.setAttribute('decoding', value);
  },
});
for (const { prototype } of [domino.impl.Element, domino.impl.DocumentFragment])
  Object.assign(prototype, {
    append(this: ParentNode, ...nodes: (Node | string)[]) {
      for (const node of nodes) this.appendChild(toNode(node));
    },
    prepend(this: ParentNode, ...nodes: (Node | string)[]) {
      const { firstChild } = this;
      for (const node of nodes) this.insertBefore(toNode(node), firstChild);
    },
  });

// Lists that cannot be iterated. These are live, where the standard has some that are not: so a copy is iterated.
for (const list of [document.getElementsByTagName('body'), document.body.children])
  Object.assign(Object.getPrototypeOf(list), {
    [Symbol.iterator](this: ArrayLike<Element>) {
      return Array.prototype.slice.call(this).values();
    },
  });

const toNode = (node: Node | string) => (typeof node === 'string' ? document.createTextNode(node) : node);

/** Nothing has a size here. */
export class ResizeObserver {
  observe(): void {}
  disconnect(): void {}
}

export const matchMedia = () => Object.assign(new EventTarget(), { matches: false });
