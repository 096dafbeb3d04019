import { RASTER } from './allowed.js';
import { pixels } from './dom.js';
import type { SanitizeOptions } from './options.js';

/** Leaves those that have an address, and has them tell nobody where they are shown. */
export function pictures(root: ParentNode, { resolve, picture, dataImages, noImages }: SanitizeOptions) {
  for (const node of root.querySelectorAll('img')) {
    const written = node.getAttribute('src') ?? '';
    const url = RASTER.test(written) ? dataImages && written : resolve(written);
    const [width, height] = [pixels(node, 'width'), pixels(node, 'height')];
    if (!url || noImages) {
      node.remove();
      continue;
    }
    const attributes = {
      src: picture(url),
      alt: node.alt,
      loading: 'lazy',
      // what is as small as a letter comes with its line, and the styles know it by that
      decoding: width! < 100 ? 'sync' : 'async',
      referrerpolicy: 'no-referrer',
      width,
      height,
      // a picture that nobody sees counts readers: hidden and lazy, it is never asked for
      hidden: (width ?? 9) < 3 || (height ?? 9) < 3 ? '' : undefined,
    };
    for (const [name, value] of Object.entries(attributes))
      if (value === undefined) node.removeAttribute(name);
      else node.setAttribute(name, `${value}`);
  }
}
