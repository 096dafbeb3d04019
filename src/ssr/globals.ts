/**
 * What the elements' code takes from a page. The build puts these in place of the globals of the same names, in the file of
 * `bantin/ssr` alone: nothing is added to the server's own globals.
 *
 * The DOM is that of domino: it parses HTML as the standard says, has no dependency, and runs in workers. With DOMPurify it
 * holds every attack of our corpus. jsdom holds them too, but takes four times as long, 90 packages, and does not run in
 * workers; happy-dom lets a third of them through, and linkedom is nothing that DOMPurify supports.
 */
import domino from '@mixmark-io/domino';

const PAGE = '<!doctype html><html><head></head><body></body></html>';

/** Stands for the address of the page, which is unknown here. */
export const BASE = 'https://bantin.invalid/';

export const window = domino.createWindow(PAGE, BASE) as Window & typeof globalThis;
export const { document } = window;
export const location = new URL(BASE);
export const { Document, Node } = domino.impl;

/** Domino has none. */
export class DOMParser {
  parseFromString(html: string): Document {
    return domino.createDocument(html, true);
  }
}

// Properties that domino does not know yet.
for (const [property, attribute] of [
  ['loading', 'loading'],
  ['decoding', 'decoding'],
  ['referrerPolicy', 'referrerpolicy'],
])
  Object.defineProperty(domino.impl.HTMLImageElement.prototype, property!, {
    configurable: true,
    set(this: Element, value: string) {
      this.setAttribute(attribute!, value);
    },
  });

/** Nothing has a size here. */
export class ResizeObserver {
  observe(): void {}
  disconnect(): void {}
}

export const matchMedia = () => Object.assign(new EventTarget(), { matches: false });
