import { define as register } from './define.js';
import { NewsArticle } from './news-article/news-article.js';
import { NewsList } from './news-list/news-list.js';
import { RelatedNews } from './related-news/related-news.js';

/** How the elements are named. */
export interface DefineOptions {
  /** Stands before each name, as in `phuong-`; none by default. */
  prefix?: string;
}

/**
 * Registers `<news-list>`, `<news-article>` and `<related-news>`, with a prefix where those names are taken. May be called
 * again, and with several prefixes. Where a name is somebody else's, the console says so, and theirs stays.
 *
 * @throws {DOMException} `SyntaxError` for a prefix that makes no valid element name, such as one with capitals.
 */
export function define({ prefix = '' }: DefineOptions = {}): void {
  register(`${prefix}news-list`, NewsList, prefix);
  register(`${prefix}news-article`, NewsArticle, prefix);
  register(`${prefix}related-news`, RelatedNews, prefix);
}
