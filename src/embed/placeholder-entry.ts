/** What only pages need that say it in other ways than by our elements alone. */
export { resize } from './iframe-resize.js';
export { place } from './placeholders.js';
export { twice } from './prefixes.js';
