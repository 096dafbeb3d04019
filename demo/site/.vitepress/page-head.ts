import type { HeadConfig } from 'vitepress';

const HAS_ELEMENT = /<(?:news-list|news-article|related-news)[\s>]/;

/** Our script, for a page with one of our elements; its address is relative to the page. */
export function elementScript(page: string, content: string): HeadConfig[] {
  if (!HAS_ELEMENT.test(content)) return [];
  const toRoot = '../'.repeat(page.split('/').length - 1);
  return [['script', { async: '', src: `${toRoot}cdn/bantin.js` }]];
}
