import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { parseFragment, serialize } from 'parse5';
import type { FeedElement } from '../elements/feed-element.js';
import { ContentController } from '../elements/news-article/content-controller.js';

/** Replaces the text of an article, sanitised nodes of the server's DOM, with the HTML that a page has for them. */
export function contentAsHtml(element: FeedElement): void {
  for (const controller of element.controllers) {
    if (!(controller instanceof ContentController)) continue;
    const { content } = controller;
    if (content?.element) content.element = unsafeHTML(toHtml(content.element)) as unknown as HTMLElement;
  }
}

/** As HTML; only as text where a page reads something else in it than what was sanitised. */
function toHtml(element: HTMLElement): string {
  const html = element.outerHTML;
  if (serialize(parseFragment(html)) === html) return html;
  const text = element.ownerDocument.createElement('div');
  text.setAttribute('part', 'content');
  text.textContent = element.textContent;
  return text.outerHTML;
}
