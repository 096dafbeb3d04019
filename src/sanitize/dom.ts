let factory: Document | undefined;

/**
 * An inert document for creating nodes. It never holds foreign content, in which `<img name="createElement">` would hide
 * the method (https://html.spec.whatwg.org/multipage/dom.html#dom-document-nameditem).
 */
export function inert(): Document {
  factory ??= document.implementation.createHTMLDocument('');
  return factory;
}

/** Moves all children of a node to the end of another. One by one, as there may be more than a call takes arguments. */
export function moveChildren(from: Node, to: Node): void {
  for (let child = from.firstChild; child; child = from.firstChild) to.appendChild(child);
}

/** Replaces an element with its children. */
export function unwrap(node: Element): void {
  const children = inert().createDocumentFragment();
  moveChildren(node, children);
  node.replaceWith(children);
}

/** A whole number of pixels; undefined for "50%", "auto" and the like. */
export function pixels(node: Element, name: 'width' | 'height'): number | undefined {
  const value = node.getAttribute(name) ?? '';
  return /^\s*\d[\d.]*\s*(px\s*)?$/.test(value) ? parseInt(value, 10) : undefined;
}
