/** The chunk for pages with placeholders, frames or several script tags. */
export { resizeFrame } from './iframe-resize.js';
export { replacePlaceholder } from './placeholders.js';
export { warnAboutDuplicate } from './prefixes.js';
