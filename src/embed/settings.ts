/** Attributes that placeholders and the address of `embed.html` give to an element. */
import { type ElementName, isElementName } from '../elements/names.js';

/** `news-list` where the name is missing or unknown. */
export const toElementName = (name: string | null | undefined): ElementName =>
  isElementName(name) ? name : 'news-list';

/**
 * Names that never become an attribute: event handlers, which would run script; styling; settings of the placeholder
 * itself; attributes of the script tag; and the marks that script optimisers leave on it.
 */
const IGNORED =
  /^(on.*|style|class|slot|element|target|prefix|doctor|src|type|nonce|ver|(cf|rocket|wp|pagespeed|minify|no-(optimize|minify|defer|lazy))[a-z-]*)$/;

/** Sets these attributes on an element, except those that could do harm. */
export function applySettings(element: Element, settings: Iterable<[name: string, value: string]>): void {
  for (const [name, value] of settings)
    if (/^[a-z][a-z-]*$/.test(name) && !IGNORED.test(name)) element.setAttribute(name, value);
}
