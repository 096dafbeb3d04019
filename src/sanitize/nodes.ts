import { inert } from './dom.js';

/** Blanks, those that do not break a line among them. */
export const textOf = (node: Node | null | undefined): string => node?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

/** What is worth showing without a word. */
const CONTENT = 'img:not([hidden]),iframe,video,audio,object,embed,hr,table';

/** Nothing that a reader would see. */
export const isBlank = (node: Node): boolean =>
  node.nodeType !== 1 ? node.nodeType !== 3 || !textOf(node) : !textOf(node) && !holds(node as Element, CONTENT);

export const holds = (node: Element, selector: string): boolean =>
  node.matches(selector) || !!node.querySelector(selector);

export const create = (tag: string, attributes: Record<string, string> = {}): HTMLElement => {
  const element = inert().createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
};

/** The same children under another name. */
export function rename(node: Element, tag: string, attributes?: Record<string, string>): HTMLElement {
  const other = create(tag, attributes);
  other.append(...node.childNodes);
  node.replaceWith(other);
  return other;
}
