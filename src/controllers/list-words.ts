/** The Vietnamese words of what only some lists have, each in the chunk of the part that takes it. */
export { viCarousel } from '../i18n/vi-carousel.js';
export { viPages } from '../i18n/vi-pages.js';
export { viSearch } from '../i18n/vi-search.js';
export { viTicker } from '../i18n/vi-ticker.js';
