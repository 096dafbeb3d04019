const ELEMENTS = ['news-list', 'news-article', 'related-news'];

/** The name of one of our elements; `news-list` for anything else. */
export const elementName = (wish: string | null | undefined): string =>
  ELEMENTS.includes(wish ?? '') ? wish! : 'news-list';

/**
 * What does not become an attribute though sanitisers let its name through: handlers, which would make script of harmless
 * data, looks, what is said to ourselves, and what optimisers of scripts leave on them.
 */
const KEPT_OUT =
  /^(on.*|style|class|slot|element|target|prefix|doctor|src|type|nonce|ver|(cf|rocket|wp|pagespeed|minify|no-(optimize|minify|defer|lazy))[a-z-]*)$/;

/** Gives an element the attributes of these names and values, as far as they are harmless. */
export function applySettings(element: Element, settings: Iterable<[name: string, value: string]>): void {
  for (const [name, value] of settings)
    if (/^[a-z][a-z-]*$/.test(name) && !KEPT_OUT.test(name)) element.setAttribute(name, value);
}
