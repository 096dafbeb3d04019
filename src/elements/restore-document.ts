/**
 * Undoes DOM clobbering of `document`: `<img name="createElement">`, which most sanitisers let through, takes the place of
 * that method, for Lit as well. Nothing can be defined in front of it, so the element loses its name and id. This is limited
 * to names such as `createElement`, which no page gives to an element for a reason of its own, unlike `head` or `title`.
 * https://html.spec.whatwg.org/multipage/dom.html#dom-document-nameditem
 */
export function restoreDocument(): void {
  for (const name of Object.getOwnPropertyNames(document)) {
    if (!/[a-z][A-Z]|^implementation$/.test(name) || !(name in Document.prototype)) continue;
    // By the prototypes, since the methods of a form can be replaced in the same way.
    for (const element of Document.prototype.querySelectorAll.call(document, `[name=${name}],[id=${name}]`))
      for (const attribute of ['name', 'id']) Element.prototype.removeAttribute.call(element, attribute);
  }
}
