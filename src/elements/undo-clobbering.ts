/** The first import of modules that register elements: Lit uses `document` and its globals as soon as it is imported. */
import './lit-globals.js';
import { restoreDocument } from './restore-document.js';

if ('document' in globalThis) {
  restoreDocument();
  new MutationObserver(restoreDocument).observe(document, { childList: true, subtree: true });
}
