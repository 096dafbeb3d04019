import { define } from '../define.js';
import { NewsArticle } from './news-article.js';

define('news-article', NewsArticle);

declare global {
  interface HTMLElementTagNameMap {
    'news-article': NewsArticle;
  }
}
