/** The chunk for pages with placeholders or frames. */
export { resizeFrame } from './iframe-resize.js';
export { replacePlaceholder } from './placeholders.js';
