import type { Element } from 'domhandler';
import { readAttribute } from '../sources/html.js';
import { readPicture } from '../sources/pictures.js';

/** File names of decorations. */
export const ICON_NAME =
  /(?:icon|bullet|arrow|new|hot|moi|spacer|blank|pixel|loading|calendar|clock|star|line|dot)[\w-]*\.(?:gif|png|svg|webp)(?:$|\?)|\.svg(?:$|\?)/i;

/** Whether a picture is too small for one of the news. */
export function isIcon(element: Element): boolean {
  const sizes = [readAttribute(element, 'width'), readAttribute(element, 'height')].map((text) =>
    Number.parseFloat(text ?? ''),
  );
  return sizes.some((size) => size <= 40) || ICON_NAME.test(readPicture(element) ?? '');
}
