/** For those who load it without knowing its class. */
export { NewsArticle as element } from './news-article.js';
