import { existsSync, readFileSync } from 'node:fs';
import { PICTURE_WIDTHS, SCHEMES, VIEWS } from './views.mjs';

/** Where `npm run gallery` puts the pictures of the gallery's first page. */
export const PICTURES = new URL('../../gallery/pictures/', import.meta.url);

/** Every picture of the first page. */
export const ALL_PICTURES = VIEWS.flatMap((view) =>
  PICTURE_WIDTHS.flatMap((width) => SCHEMES.map((scheme) => ({ view, width, scheme }))),
);

export const fileNameOf = ({ view, width, scheme }) => `${view}-${width}-${scheme}.png`;

/** The query of the page that a picture is of. */
export const queryOf = (picture) => ({ ...picture, theme: 'ward', feed: 'typical' });

/** Width and height of a picture that was taken, in pixels, or undefined. https://www.w3.org/TR/png-3/#11IHDR */
export function sizeOf(picture) {
  const file = new URL(fileNameOf(picture), PICTURES);
  if (!existsSync(file)) return;
  const bytes = readFileSync(file);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}
