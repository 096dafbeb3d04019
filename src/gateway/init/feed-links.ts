import type { Element } from 'domhandler';
import { fold } from '../../feed/fold-accents.js';
import { findAll, readAttribute, readText } from '../sources/html.js';
import { cleanLink } from '../sources/links.js';
import type { Page } from '../sources/page.js';

const FEED_TYPE = /^application\/(?:rss|atom|rdf|feed)\+(?:xml|json)|^(?:text|application)\/(?:xml|rss)/i;
const COMMENTS = /comment|binh luan|phan hoi|y kien/;

/** Addresses of feeds on most systems, relative to the root of the site. */
const USUAL_PATHS = [
  'feed/',
  'rss',
  'rss.xml',
  'feed.xml',
  'atom.xml',
  'rss/home.rss',
  'rss/tin-moi-nhat.rss',
  'index.xml',
  'feed.json',
  '?format=feed&type=rss',
  'index.php?format=feed&type=rss',
  'rss/',
  'rss.aspx',
];

/** News in the form that search engines ask for: https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap */
const SITEMAPS = ['sitemap-news.xml', 'news-sitemap.xml', 'sitemap_news.xml'];

/** Links on a page that are looked at. */
const MOST_LINKS = 8;

const resolve = (element: Element, base: string) => cleanLink(readAttribute(element, 'href'), base);
const unique = (urls: readonly (string | undefined)[]) => [...new Set(urls.filter((url) => url !== undefined))];

/** Feeds that a page declares, without those of comments: https://html.spec.whatwg.org/multipage/links.html#rel-alternate */
export function declaredFeeds({ tree, base }: Page): string[] {
  const links = findAll('link[rel~="alternate" i][href]', tree).filter((link) =>
    FEED_TYPE.test(readAttribute(link, 'type') ?? ''),
  );
  const isOfComments = (link: Element) =>
    COMMENTS.test(fold(`${readAttribute(link, 'title') ?? ''} ${readAttribute(link, 'href')}`));
  return unique(links.filter((link) => !isOfComments(link)).map((link) => resolve(link, base)));
}

/** The posts of WordPress, of the category where the page is that of one: https://developer.wordpress.org/rest-api/using-the-rest-api/discovery/ */
export function wordPressPosts({ tree, base }: Page): string[] {
  const root = findAll('link[rel="https://api.w.org/"][href]', tree).map((link) => resolve(link, base))[0];
  if (!root) return [];
  const alternates = findAll('link[rel~="alternate" i][type="application/json"][href]', tree);
  const category = alternates.map((link) => /categories\/(\d+)/.exec(decodeURIComponent(link.attribs.href!))?.[1])[0];
  const query = `_embed${category ? `&categories=${category}` : ''}`;
  // Without pretty addresses the root is `…/index.php?rest_route=/`.
  return [root.includes('?') ? `${root}wp/v2/posts&${query}` : `${root}wp/v2/posts?${query}`];
}

/** Links of a page to feeds, or to pages that list feeds. */
export function linkedFeeds({ tree, base }: Page): string[] {
  const links = findAll('a[href]', tree).filter((link) => {
    const href = readAttribute(link, 'href')!;
    if (COMMENTS.test(href.toLowerCase())) return false;
    return /(?:\brss\b|\brss|\/feeds?\b|\.rss\b|atom\.xml)/i.test(href) || /^rss$/i.test(readText(link));
  });
  const site = new URL(base).hostname;
  return unique(links.map((link) => resolve(link, base)))
    .filter((url) => new URL(url).hostname === site)
    .slice(0, MOST_LINKS);
}

/** Usual addresses of feeds, first below the page itself where it is not the first page of its site. */
export function usualFeeds(address: string): string[] {
  const { origin, pathname } = new URL(address);
  const own = isHome(address)
    ? []
    : [`${address.replace(/[?#].*$/, '').replace(/\/$/, '')}/feed/`, withFormat(address)];
  const folder = /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/)/i.exec(pathname)?.[0];
  const roots = folder ? [origin + folder, `${origin}/`] : [`${origin}/`];
  return unique([...own, ...roots.flatMap((root) => USUAL_PATHS.map((path) => root + path))]);
}

export const newsSitemaps = (address: string): string[] => SITEMAPS.map((path) => `${new URL(address).origin}/${path}`);

/** The feed that Joomla makes of each of its lists. */
function withFormat(address: string): string {
  const url = new URL(address);
  url.searchParams.set('format', 'feed');
  url.searchParams.set('type', 'rss');
  url.hash = '';
  return url.href;
}

/** Whether an address is that of the first page of a site. */
export function isHome(address: string): boolean {
  const { pathname, search } = new URL(address);
  return (
    !search &&
    /^\/(?:(?:index|default|home|trang-?chu)(?:\.\w+)?|[a-z]{2}(?:-[a-z]{2})?\/?|web\/guest(?:\/home)?\/?)?$/i.test(
      pathname,
    )
  );
}
