/** What may stand in the body of an article. All else goes; what an unknown element holds stays, as words. */

/** Elements that most texts have, beside pictures; further ones come in with `leftovers.ts` and `blocks.ts`. HTML only. */
export const PLAIN = 'a|b|em|figcaption|figure|i|li|ol|p|strong|ul';

export const TAGS: string[] = `${PLAIN}|img`.split('|');

/** Attributes of any element. Where addresses may lead is settled by `tidy.ts` and `pictures.ts`. */
export const ATTRIBUTES: string[] = 'alt|dir|height|href|lang|reversed|src|start|title|type|value|width'.split('|');
