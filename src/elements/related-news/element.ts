/** For those who load it without knowing its class. */
export { RelatedNews as element } from './related-news.js';
