import { feedUrl, openPage, script } from './host-page.js';
import type { ListView } from './list-view.js';

export const escaped = (url: string): string => url.replaceAll('&', '&amp;');

/** A page in this language with one list. */
export function pageWith(attributes = '', feed: Record<string, string | number> = {}, content = '', lang = 'vi') {
  return openPage({
    height: 900,
    html: `<html lang="${lang}"><head><title>Phường</title>${script()}</head><body><main>
      <news-list feed="${escaped(feedUrl(feed))}" ${attributes}>${content}</news-list></main></body></html>`,
  });
}

/** The numbers that the titles on show end with. */
export const numbers = (list: ListView) => list.titles.map((title) => Number(/\((?:[a-z]*)(\d+)\)$/.exec(title)![1]));
