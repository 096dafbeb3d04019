import { define } from '../define.js';
import { RelatedNews } from './related-news.js';

define('related-news', RelatedNews);

declare global {
  interface HTMLElementTagNameMap {
    'related-news': RelatedNews;
  }
}
