/** The text of an article that has no HTML, or whose HTML can't be shown. */
import { htmlToText } from '../../feed/html-to-text.js';
import type { FeedItem } from '../../feed/model.js';

export function makeParagraphs({ content_html, content_text = '' }: FeedItem): HTMLElement[] {
  const text = content_html ? htmlToText.text(content_html) : content_text;
  return text.split(/\n\s*\n/).map((part) => {
    const paragraph = document.createElement('p');
    paragraph.textContent = part.trim();
    return paragraph;
  });
}
