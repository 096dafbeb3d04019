import { unwrap } from './dom.js';
import type { SanitizeOptions } from './options.js';
import { pictures } from './pictures.js';

/** One pass over what DOMPurify has let through: it makes an article of it. Changes nothing where it went before. */
export function tidy(root: HTMLElement, options: SanitizeOptions): void {
  const { blocks, leftovers, resolve } = options;
  blocks?.first(root, options);
  for (const node of root.querySelectorAll('a')) {
    const written = node.getAttribute('href')?.trim();
    const href = /^(?:mailto|tel):/i.test(written!) ? written : resolve(written);
    if (href) {
      node.setAttribute('href', href);
      node.setAttribute('rel', 'noopener');
    } else unwrap(node);
  }
  pictures(root, options);
  leftovers?.last(root, options);
  blocks?.last(root, options);
}
