import { define as register } from './define.js';
import { NewsArticle } from './news-article/news-article.js';
import { NewsList } from './news-list/news-list.js';
import { RelatedNews } from './related-news/related-news.js';

/** How the elements are named. */
export interface DefineOptions {
  /** Stands before each name, as in `phuong-`; nothing unless told. */
  prefix?: string;
}

/**
 * Registers `<news-list>`, `<news-article>` and `<related-news>`, under other names where those are taken. May be called
 * again, and with several prefixes. Where a name is somebody else's, the console says so, and theirs stays.
 *
 * @throws {DOMException} `SyntaxError` for a prefix that makes no name of an element, such as one with capitals.
 */
export function define({ prefix = '' }: DefineOptions = {}): void {
  const elements = { 'news-list': NewsList, 'news-article': NewsArticle, 'related-news': RelatedNews };
  for (const [name, element] of Object.entries(elements) as [string, CustomElementConstructor][]) {
    const taken = customElements.get(prefix + name);
    if (taken && taken.prototype instanceof element) continue;
    // a class has one name
    register(prefix + name, prefix ? class extends element {} : element);
  }
}
