import { unwrap } from './dom.js';
import type { SanitizeOptions } from './options.js';
import { pictures } from './pictures.js';

/** One pass over what DOMPurify has let through: it makes an article of it. Changes nothing where it went before. */
export function tidy(root: HTMLElement, options: SanitizeOptions): void {
  const { part, resolve } = options;
  part?.first(root, options);
  for (const node of root.querySelectorAll('a')) {
    const written = node.getAttribute('href')?.trim();
    const href = /^(?:mailto|tel):/i.test(written!) ? written : resolve(written);
    if (href) {
      node.href = href;
      node.rel = 'noopener';
    } else unwrap(node);
  }
  pictures(root, options);
  part?.last(root, options);
}
