import type { HeadConfig } from 'vitepress';

const HAS_ELEMENT = /<(?:news-list|news-article|related-news)[\s>]/;

/** The site's icon, and our script for a page with one of our elements; their addresses are relative to the page. */
export function headOf(page: string, content: string): HeadConfig[] {
  const toRoot = '../'.repeat(page.split('/').length - 1);
  const icon: HeadConfig = ['link', { rel: 'icon', type: 'image/svg+xml', href: `${toRoot}icon.svg` }];
  if (!HAS_ELEMENT.test(content)) return [icon];
  return [icon, ['script', { async: '', src: `${toRoot}cdn/bantin.js` }]];
}
