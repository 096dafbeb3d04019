import type { AnyNode, Document, Element } from 'domhandler';
import { findAll, readMatch, walk } from './html.js';
import { parseSelector, type Selector } from './selector.js';

/** Reads a match of a selector; undefined where it has no value. */
export type ReadMatch = (selector: Selector, match: Element) => string | undefined;

/**
 * The fields of the items of a page. Each selector is matched once on the whole page, not once in each item: so the time
 * does not grow with the nesting of items.
 */
export class ItemFields {
  readonly #tree: Document;
  readonly #items: readonly Element[];
  /** The nearest item around each element. */
  readonly #owners = new Map<AnyNode, Element>();
  /** The item that each element stands behind; filled when a selector asks for it. */
  #precedingItems?: Map<AnyNode, Element>;

  constructor(tree: Document, items: readonly Element[]) {
    this.#tree = tree;
    this.#items = items;
    const isItem = new Set<AnyNode>(items);
    walk(tree, (node) => {
      const parent = node.parent;
      const owner = parent && (isItem.has(parent) ? (parent as Element) : this.#owners.get(parent));
      if (owner) this.#owners.set(node, owner);
      return true;
    });
  }

  /** For each item, the first value of the selector inside of it; of a selector without CSS, the value of the item itself. */
  read(selector: string | undefined, read: ReadMatch = readMatch): Map<Element, string> {
    const values = new Map<Element, string>();
    if (!selector) return values;
    const parsed = parseSelector(selector);
    if (!parsed.query) {
      for (const item of this.#items) {
        const value = read(parsed, item);
        if (value) values.set(item, value);
      }
      return values;
    }
    const owners = parsed.isAfterItem ? this.#findPrecedingItems() : this.#owners;
    for (const match of findAll(selector, this.#tree)) {
      const owner = owners.get(match);
      // Items around an item with a value have one, too, as they contain the same match.
      if (!owner || values.has(owner)) continue;
      const value = read(parsed, match);
      if (!value) continue;
      for (let item: Element | undefined = owner; item && !values.has(item); item = this.#owners.get(item))
        values.set(item, value);
    }
    return values;
  }

  /** The item before each element among its siblings, or among those of an element around it. */
  #findPrecedingItems(): Map<AnyNode, Element> {
    if (this.#precedingItems) return this.#precedingItems;
    const found = new Map<AnyNode, Element>();
    const isItem = new Set<AnyNode>(this.#items);
    for (const item of this.#items)
      for (let sibling = item.next; sibling && !isItem.has(sibling); sibling = sibling.next) found.set(sibling, item);
    walk(this.#tree, (node) => {
      const before = node.parent && !isItem.has(node) && found.get(node.parent);
      if (before && !found.has(node)) found.set(node, before);
      return true;
    });
    this.#precedingItems = found;
    return found;
  }
}
