import { type Document, type Element, isTag, isText, type ParentNode } from 'domhandler';

/** What is known about an element of a page. */
export interface Measure {
  /** Its place among all elements, in the order of the document. */
  order: number;
  /** The place of the first element after it that is not inside of it. */
  end: number;
  /** The tags from the root to it, as a number: elements with the same number have the same tags above them. */
  path: number;
  /** Characters of text inside of it, and of those how many are links. */
  text: number;
  linkText: number;
  /** Characters of text directly in it. */
  ownText: number;
  /** The first elements of links that are inside of it, by the number of their `href`s. */
  links: number;
}

const WITHOUT_TEXT = new Set(['script', 'style', 'template', 'noscript', 'select', 'textarea']);

/** All elements of a page with their sizes, in one walk. The parser limits the depth of the tree, so recursion is safe. */
export class PageIndex {
  readonly elements: Element[] = [];
  readonly tree: Document;
  readonly #measures = new Map<Element, Measure>();
  readonly #paths = new Map<string, number>();
  #depths = 0;

  constructor(tree: Document) {
    this.tree = tree;
    this.#visitChildren(tree, 0, 1);
  }

  /** The measure of an element of this page. */
  of(element: Element): Measure {
    return this.#measures.get(element)!;
  }

  /** Whether an element is another one, or inside of it. */
  contains(outer: Element, inner: Element): boolean {
    const { order, end } = this.of(outer);
    const inside = this.of(inner).order;
    return inside >= order && inside < end;
  }

  /** The elements inside an element, the first `limit` of them. */
  inside(element: Element, limit: number): Element[] {
    const { order, end } = this.of(element);
    return this.elements.slice(order + 1, Math.min(end, order + 1 + limit));
  }

  /** How many elements are around an element, on average. */
  get meanDepth(): number {
    return this.#depths / this.elements.length;
  }

  #visitChildren(parent: ParentNode, path: number, depth: number): void {
    for (const child of parent.children) if (isTag(child)) this.#visit(child, path, depth);
  }

  #visit(element: Element, above: number, depth: number): void {
    this.#depths += depth;
    const key = `${above}>${element.name}`;
    const path = this.#paths.get(key) ?? this.#paths.size + 1;
    this.#paths.set(key, path);
    const isLink = element.name === 'a' && Boolean(element.attribs.href);
    const measure: Measure = { order: this.elements.length, end: 0, path, text: 0, linkText: 0, ownText: 0, links: 0 };
    this.elements.push(element);
    this.#measures.set(element, measure);
    this.#visitChildren(element, path, depth + 1);
    if (!WITHOUT_TEXT.has(element.name))
      for (const child of element.children) {
        if (isText(child)) measure.ownText += child.data.trim().length;
        if (!isTag(child)) continue;
        const inner = this.of(child);
        measure.text += inner.text;
        measure.linkText += inner.linkText;
        measure.links += inner.links;
      }
    measure.text += measure.ownText;
    if (isLink) {
      measure.linkText = measure.text;
      measure.links++;
    }
    measure.end = this.elements.length;
  }
}

/** The element around an element; undefined for the outermost one. */
export const parentOf = (element: Element): Element | undefined =>
  element.parent && isTag(element.parent) ? element.parent : undefined;

/** The elements directly in an element. */
export const childrenOf = (parent: ParentNode): Element[] => parent.children.filter(isTag);

/** The elements around an element, the nearest first. */
export function ancestorsOf(element: Element): Element[] {
  const ancestors: Element[] = [];
  for (let at = parentOf(element); at; at = parentOf(at)) ancestors.push(at);
  return ancestors;
}

/** The element in front of an element. */
export function previousOf(element: Element): Element | undefined {
  let before = element.prev;
  while (before && !('attribs' in before)) before = before.prev;
  return before ?? undefined;
}
