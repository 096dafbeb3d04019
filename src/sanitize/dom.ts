let factory: Document | undefined;

/**
 * An inert document that never holds foreign content: in one that does, `<img name="createElement">` hides the method
 * (https://html.spec.whatwg.org/multipage/dom.html#dom-document-nameditem).
 */
export const inert = (): Document => (factory ??= document.implementation.createHTMLDocument(''));

export const unwrap = (node: Element): void => node.replaceWith(...node.childNodes);

/** A whole number of pixels, or undefined: "50%" and "auto" are none. */
export function pixels(node: Element, name: 'width' | 'height'): number | undefined {
  const value = node.getAttribute(name) ?? '';
  return /^\s*\d[\d.]*\s*(px\s*)?$/.test(value) ? parseInt(value, 10) : undefined;
}
