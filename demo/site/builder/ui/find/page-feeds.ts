/** The feeds of a web page, by its markup. */
import { fold } from '../../../../../src/feed/fold-accents.js';

const FEED_TYPE = /^application\/(?:rss|atom|rdf|feed)\+(?:xml|json)|^(?:text|application)\/(?:xml|rss)/i;
const COMMENTS = /comment|binh luan|phan hoi|y kien/;
const FEED_ADDRESS = /\brss|\/feeds?\b|\.rss\b|atom\.xml/i;

/** More would be requests for nothing: what a page declares comes first. */
const MOST_LINKS = 8;

/** Addresses of what may be feeds of a page: what it declares, the posts of WordPress, and its links. */
export function findPageFeeds(html: string, url: string): string[] {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const base = resolve(page.querySelector('base[href]')?.getAttribute('href'), url) ?? url;
  const candidates = [...findDeclared(page), ...findWordPressPosts(page, base), ...findLinked(page)];
  const urls = candidates.flatMap((href) => resolve(href, base) ?? []);
  return [...new Set(urls)].filter((candidate) => candidate !== url).slice(0, MOST_LINKS);
}

function resolve(href: string | null | undefined, base: string): string | undefined {
  try {
    const url = new URL(href ?? '', base);
    return href && /^https?:$/.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** Not those of comments: https://html.spec.whatwg.org/multipage/links.html#rel-alternate */
function findDeclared(page: Document): string[] {
  const links = [...page.querySelectorAll<HTMLLinkElement>('link[rel~="alternate" i][href]')];
  return links
    .filter((link) => FEED_TYPE.test(link.type) && !COMMENTS.test(fold(`${link.title} ${link.getAttribute('href')}`)))
    .map((link) => link.getAttribute('href')!);
}

/** https://developer.wordpress.org/rest-api/using-the-rest-api/discovery/ */
function findWordPressPosts(page: Document, base: string): string[] {
  const href = page.querySelector('link[rel="https://api.w.org/"]')?.getAttribute('href');
  const root = resolve(href, base);
  if (!root) return [];
  // Without pretty addresses the root is `…/index.php?rest_route=/`.
  return [root.includes('?') ? `${root}wp/v2/posts&_embed` : `${root}wp/v2/posts?_embed`];
}

function findLinked(page: Document): string[] {
  const links = [...page.querySelectorAll('a[href]')];
  return links
    .filter((link) => FEED_ADDRESS.test(link.getAttribute('href')!) || /^rss$/i.test(link.textContent.trim()))
    .map((link) => link.getAttribute('href')!);
}
