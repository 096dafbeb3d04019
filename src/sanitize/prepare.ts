import { BOXES, LEFTOVERS } from './allowed.js';
import { rename } from './dom.js';

/** Where loaders that wait for a reader to scroll put the address of a picture. */
const LAZY = ['data-src', 'data-lazy-src', 'data-original', 'data-orig-file', 'lazy-src', 'data-lazyload'];

/** The last candidate of a `srcset`, usually the largest. */
const largest = (srcset = '') => srcset.split(/,\s+/).pop()!.trim().split(/\s/)[0];

/**
 * Keeps what only attributes say that do not get through: which text is centred or a caption, and where the picture
 * really is. Works on the inert document, before DOMPurify.
 */
export function prepare(body: HTMLElement): void {
  for (const node of body.querySelectorAll(LEFTOVERS)) if (node.localName !== 'noscript') node.remove();
  for (const node of body.querySelectorAll<HTMLElement>('[align],[data-style],[class],center')) {
    const said = `${node.localName};${node.getAttribute('align')};${node.getAttribute('data-style')}`;
    const centred = /^center|;\s*center;|text-align:\s*center/i.test(said);
    const caption = /caption|chu-?thich/i.test(node.getAttribute('class') ?? '');
    node.removeAttribute('align');
    if (caption || centred) node.setAttribute('align', caption ? 'caption' : 'center');
  }
  for (const node of body.querySelectorAll('img')) {
    const waiting = LAZY.map((name) => node.getAttribute(name)).find((url) => url && !/^data:/i.test(url));
    const own = node.getAttribute('src');
    const source = waiting ?? (own || largest(node.getAttribute('srcset') ?? node.getAttribute('data-srcset') ?? ''));
    if (source) node.setAttribute('src', source);
    // a smiley is as large as a letter, and its own size is not
    if (/emoji|smiley/.test(node.getAttribute('class') ?? '')) {
      node.setAttribute('width', '20');
      node.setAttribute('height', '20');
    }
  }
  // a copy for readers without scripts, of what stands beside it or of what a script would have put here
  for (const node of body.querySelectorAll('noscript')) {
    const picture = node.querySelector('img');
    const before = node.previousElementSibling;
    if (picture && !before?.matches('img') && !before?.querySelector('img')) node.replaceWith(picture);
    else node.remove();
  }
  for (const node of body.querySelectorAll(BOXES)) {
    const align = node.getAttribute('align');
    rename(node, 'div', align ? { align } : {});
  }
}
