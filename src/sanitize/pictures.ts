import { pixels } from './dom.js';
import type { SanitizeOptions } from './options.js';

/** Removes images without an address, and has the others load lazily and send no referrer. */
export function preparePictures(root: ParentNode, options: SanitizeOptions): void {
  for (const image of root.querySelectorAll('img')) {
    const url = options.noImages ? undefined : urlOf(image, options);
    if (url) preparePicture(image, options.picture(url));
    else image.remove();
  }
}

function urlOf(image: HTMLImageElement, { resolve, part, dataImages }: SanitizeOptions): string | undefined {
  const written = image.getAttribute('src') ?? '';
  return dataImages && part?.isDataImage(written) ? written : resolve(written);
}

function preparePicture(image: HTMLImageElement, src: string): void {
  const width = keepPixels(image, 'width');
  const height = keepPixels(image, 'height');
  image.src = src;
  image.setAttribute('alt', image.alt); // without the attribute, screen readers read the file name
  image.loading = 'lazy';
  // Images as small as a letter appear together with their line; styles and zoom recognise them by this.
  image.decoding = width !== undefined && width < 100 ? 'sync' : 'async';
  image.referrerPolicy = 'no-referrer';
  // Invisible images count readers: a hidden lazy one is never requested.
  image.hidden = (width !== undefined && width < 3) || (height !== undefined && height < 3);
}

/** Leaves a size in whole pixels, and removes any other. */
function keepPixels(image: HTMLImageElement, name: 'width' | 'height'): number | undefined {
  const value = pixels(image, name);
  if (value === undefined) image.removeAttribute(name);
  else image[name] = value;
  return value;
}
