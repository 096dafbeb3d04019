import { unwrap } from './dom.js';
import type { SanitizeOptions } from './options.js';
import { preparePictures } from './pictures.js';

/** Makes links, images and blocks of an article from what DOMPurify has let through. Changes nothing when applied again. */
export function postprocess(root: HTMLElement, options: SanitizeOptions): void {
  const { part, resolve } = options;
  part?.beforePostprocess(root, options);
  for (const link of root.querySelectorAll('a')) prepareLink(link, resolve);
  preparePictures(root, options);
  part?.afterPostprocess(root, options);
}

/** A link to nowhere, or to a scheme that is not allowed, is replaced by its text. */
function prepareLink(link: HTMLAnchorElement, resolve: SanitizeOptions['resolve']): void {
  const written = link.getAttribute('href')?.trim() ?? '';
  const href = /^(?:mailto|tel):/i.test(written) ? written : resolve(written);
  if (href) {
    link.href = href;
    link.rel = 'noopener';
  } else unwrap(link);
}
