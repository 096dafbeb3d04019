import type { CSSResult } from 'lit';

/** By document and styles: the style sheets of other documents, such as that of a frame. */
const copies = new WeakMap<Document, Map<CSSResult, CSSStyleSheet>>();

/**
 * Has a shadow root use styles in whichever document it is. A constructed style sheet works in the document that made it
 * only, and a shadow root loses its sheets when it comes into another one.
 * https://drafts.csswg.org/cssom/#dom-documentorshadowroot-adoptedstylesheets
 */
export function adoptStyles(root: ShadowRoot, styles: Iterable<CSSResult>): void {
  const { ownerDocument } = root;
  const view = ownerDocument.defaultView;
  if (!view) return; // a document that nobody sees
  root.adoptedStyleSheets = [...styles].map((style) =>
    ownerDocument === document ? style.styleSheet! : copyFor(style, ownerDocument, view),
  );
}

function copyFor(style: CSSResult, owner: Document, view: Window & typeof globalThis): CSSStyleSheet {
  const known = copies.get(owner) ?? new Map<CSSResult, CSSStyleSheet>();
  copies.set(owner, known);
  let copy = known.get(style);
  if (!copy) {
    copy = new view.CSSStyleSheet();
    copy.replaceSync(style.cssText);
    known.set(style, copy);
  }
  return copy;
}
