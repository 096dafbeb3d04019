/** What may stand in the body of an article. All else goes; what an unknown element holds stays, as words. */

const words = (text: string) => text.split(' ');

/** Elements that most texts have; further ones come in with `leftovers.ts` and `blocks.ts`, which know when to. HTML only. */
export const TAGS = words('a b em figcaption figure i img li ol p strong ul');

/** Attributes of any element. Where addresses may lead is settled by `tidy.ts` and `pictures.ts`. */
export const ATTRIBUTES = words('alt dir height href lang reversed src start title type value width');

/** Pictures inside the text itself: pixels only, as SVG may hold scripts and links. */
export const RASTER = /^data:image\/(?:png|jpe?g|gif|webp|avif);base64,/i;
