/** Shows the element of a snippet in the page of a frame. */
import type { FeedElement } from '../../../../../src/elements/feed-element.js';
import type { PreviewState } from './frame-page.js';

const ELEMENTS = 'news-list, news-article, related-news';

type NewsElement = HTMLElement & Partial<Pick<FeedElement, 'items' | 'news'>>;

/** What the element loads instead of its feed. */
const SOURCES = {
  loading: () => new Promise<never>(() => {}),
  failed: () => Promise.reject(new Error('preview')),
  empty: async () => ({ items: [] }),
};

/** The element in the HTML of a snippet; undefined where there is none. */
export function readElement(snippet: string): HTMLElement | undefined {
  const page = new DOMParser().parseFromString(snippet, 'text/html');
  return page.querySelector<HTMLElement>(ELEMENTS) ?? undefined;
}

/** The element that a box shows. */
export const shownElement = (box: Element): NewsElement | null => box.querySelector<NewsElement>(ELEMENTS);

/** Puts an element into a box, or changes the one that is there, so that its news stays on screen. */
export function showElement(box: HTMLElement, element: HTMLElement, state: PreviewState): void {
  const shown = shownElement(box);
  if (shown && box.dataset.state === state && shown.localName === element.localName) {
    copyAttributes(element, shown, state);
    if (shown.innerHTML !== element.innerHTML) shown.replaceChildren(...importChildren(element, box.ownerDocument));
    return;
  }
  const added = box.ownerDocument.importNode(element, true) as HTMLElement & { source?: unknown };
  if (state !== 'ready') {
    added.removeAttribute('feed');
    added.source = SOURCES[state];
  }
  box.dataset.state = state;
  box.replaceChildren(added);
}

const importChildren = (element: HTMLElement, page: Document) =>
  [...element.childNodes].map((node) => page.importNode(node, true));

function copyAttributes(from: HTMLElement, to: HTMLElement, state: PreviewState) {
  const names = new Set([...from.getAttributeNames(), ...to.getAttributeNames()]);
  if (state !== 'ready') names.delete('feed');
  for (const name of names) {
    const value = from.getAttribute(name);
    if (value === to.getAttribute(name)) continue;
    if (value === null) to.removeAttribute(name);
    else to.setAttribute(name, value);
  }
}
