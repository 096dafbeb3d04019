/** What the body of an article may hold. Any other element is replaced by its text. */

/** Elements of most articles, beside images. Those of others are in `legacy-markup.ts` and `blocks.ts`. HTML only. */
export const PLAIN_TAGS = 'a|b|em|figcaption|figure|i|li|ol|p|strong|ul';

export const TAGS: string[] = `${PLAIN_TAGS}|img`.split('|');

/** Attributes of any element. The addresses in them are checked in `postprocess.ts` and `pictures.ts`. */
export const ATTRIBUTES: string[] = 'alt|dir|height|href|lang|reversed|src|start|title|type|value|width'.split('|');

/**
 * The one exception from "a link is http(s)", for links that we make ourselves beside an article, never for those in its
 * text: e-mail, and the app of Zalo on Android and iOS, which take the address of the article.
 */
export const SHARE_SCHEMES: ReadonlySet<string> = new Set(['https:', 'mailto:', 'intent:', 'zaloshareext:']);
