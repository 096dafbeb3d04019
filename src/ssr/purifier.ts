/** DOMPurify on the DOM of `globals.ts`; the build puts this in place of `dompurify`, which looks for a global one. */
import createPurifier from 'dompurify/dist/purify.js';
import { window } from './globals.js';

export default createPurifier(window as never);
