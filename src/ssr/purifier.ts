/** DOMPurify on the DOM of `globals.ts`; the build puts this in place of `dompurify`, which looks for a global one. */
import createPurifier from 'dompurify';
import type { Purifier } from '../sanitize/options.js';
import { document, window } from './globals.js';

const purifier: Purifier = createPurifier(window as never);

function toHtml(fragment: DocumentFragment): string {
  const box = document.createElement('div');
  box.append(fragment);
  return box.innerHTML;
}

export default {
  isSupported: purifier.isSupported,
  // As HTML, since DOMPurify does not recognise domino's nodes as such.
  sanitize: (fragment, config) => purifier.sanitize(toHtml(fragment), config),
} satisfies Purifier;
