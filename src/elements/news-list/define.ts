import { define } from '../define.js';
import { NewsList } from './news-list.js';

define('news-list', NewsList);

declare global {
  interface HTMLElementTagNameMap {
    'news-list': NewsList;
  }
}
