/** Where systems usually have a feed, relative to the site; those first that browsers of other sites may read. */
const USUAL_PATHS = [
  'wp-json/wp/v2/posts?_embed',
  'feed.json',
  'feed/',
  'rss.xml',
  'rss',
  'feed.xml',
  'atom.xml',
  'rss/home.rss',
  'rss/tin-moi-nhat.rss',
  'index.xml',
  '?format=feed&type=rss',
];

/** Addresses at which a site may have a feed: below the page that was named, then below the site itself. */
export function listUsualFeeds(address: string): string[] {
  const page = new URL(address);
  const folder = new URL(page.pathname.endsWith('/') ? page.pathname : `${page.pathname}/`, page.origin);
  const own = folder.pathname === '/' ? [] : [new URL('feed/', folder).href];
  const roots = USUAL_PATHS.map((path) => new URL(path, `${page.origin}/`).href);
  return [...new Set([...own, ...roots])].filter((url) => url !== address);
}
