import { inert, moveChildren } from './dom.js';

/** The text of a node, with single spaces. */
export const textOf = (node: Node | null | undefined): string => node?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

/** What a reader sees even without text. */
const VISIBLE = 'img:not([hidden]),iframe,video,audio,object,embed,hr,table';

/** Whether a reader sees nothing of a node. */
export function isEmpty(node: Node): boolean {
  if (node.nodeType === Node.ELEMENT_NODE) return !textOf(node) && !contains(node as Element, VISIBLE);
  return node.nodeType !== Node.TEXT_NODE || !textOf(node);
}

/** Whether an element or one in it matches a selector. */
export const contains = (node: Element, selector: string): boolean =>
  node.matches(selector) || !!node.querySelector(selector);

type Direction = 'previousSibling' | 'nextSibling';

/** The nearest sibling that is not empty. */
export function filledSibling(node: Node, direction: Direction): ChildNode | null {
  let sibling = node[direction];
  while (sibling && isEmpty(sibling)) sibling = sibling[direction];
  return sibling;
}

/** Whether a node has no sibling that is not empty. */
export const isAlone = (node: Node): boolean =>
  !filledSibling(node, 'previousSibling') && !filledSibling(node, 'nextSibling');

export function create(tag: string, attributes: Record<string, string> = {}): HTMLElement {
  const element = inert().createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

/** Replaces an element with one of another name and the same children. */
export function rename(node: Element, tag: string, attributes?: Record<string, string>): void {
  const renamed = create(tag, attributes);
  moveChildren(node, renamed);
  node.replaceWith(renamed);
}
