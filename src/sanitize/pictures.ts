import { pixels } from './dom.js';
import type { SanitizeOptions } from './options.js';

/** Leaves those that have an address, and has them tell nobody where they are shown. */
export function pictures(root: ParentNode, options: SanitizeOptions) {
  const { resolve, picture, part, dataImages, noImages } = options;
  for (const node of root.querySelectorAll('img')) {
    const written = node.getAttribute('src') ?? '';
    const url = dataImages && part?.isPicture(written) ? written : resolve(written);
    if (!url || noImages) {
      node.remove();
      continue;
    }
    const [width, height] = (['width', 'height'] as const).map((name) => {
      const value = pixels(node, name);
      if (value === undefined) node.removeAttribute(name);
      else node[name] = value;
      return value;
    });
    Object.assign(node, {
      src: picture(url),
      alt: node.alt,
      loading: 'lazy',
      // what is as small as a letter comes with its line, and the styles know it by that
      decoding: width! < 100 ? 'sync' : 'async',
      referrerPolicy: 'no-referrer',
      // a picture that nobody sees counts readers: hidden and lazy, it is never asked for
      hidden: width! < 3 || height! < 3,
    });
  }
}
