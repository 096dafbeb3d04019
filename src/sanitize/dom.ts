let factory: Document | undefined;

/**
 * An inert document for creating nodes. It never holds foreign content, in which `<img name="createElement">` would hide
 * the method (https://html.spec.whatwg.org/multipage/dom.html#dom-document-nameditem).
 */
export function inert(): Document {
  factory ??= document.implementation.createHTMLDocument('');
  return factory;
}

export const unwrap = (node: Element): void => node.replaceWith(...node.childNodes);

/** A whole number of pixels; undefined for "50%", "auto" and the like. */
export function pixels(node: Element, name: 'width' | 'height'): number | undefined {
  const value = node.getAttribute(name) ?? '';
  return /^\s*\d[\d.]*\s*(px\s*)?$/.test(value) ? parseInt(value, 10) : undefined;
}
