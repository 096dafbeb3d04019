/** The text of an article that has no HTML, or whose HTML cannot be shown. */
import { htmlToText } from '../../feed/html-to-text.js';
import type { FeedItem } from '../../feed/model.js';

/** Its words, in paragraphs. */
export function paragraphs({ content_html, content_text }: FeedItem): HTMLElement[] {
  const words = content_html ? htmlToText.text(content_html) : content_text;
  return (words?.split(/\n\s*\n/) ?? []).map((words) => {
    const paragraph = document.createElement('p');
    paragraph.textContent = words.trim();
    return paragraph;
  });
}
