/** Answers for every address of `*.example.vn`, so that examples run as they are written. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { typeOf } from '../../demo/lib/http.mjs';
import { articles } from '../../demo/publisher/content/articles.mjs';
import { jsonFeed, rss, wordpressPosts } from '../../demo/publisher/feeds.mjs';

const CDN = 'dist/cdn';
const PICTURE = readFileSync('demo/publisher/public/anh/hoi-nghi.svg');
const ORIGIN = 'https://tin.example.vn';

const valuesOf = (html, name) => [...html.matchAll(new RegExp(`\\b${name}="([^"]*)"`, 'g'))].map(([, value]) => value);

/** Tags and phrases by which the block selects, so that the news has them. */
const phrasesOf = (html) =>
  ['category', 'match', 'tabs']
    .flatMap((name) => valuesOf(html, name))
    .flatMap((value) => value.split(/\s*,\s*/))
    .filter(Boolean);

/** The sample articles, with what the block asks for. */
function articlesFor(html) {
  const [id] = [...valuesOf(html, 'article'), ...valuesOf(html, 'data-article')].filter((value) => value !== 'latest');
  const [day] = [...valuesOf(html, 'until'), ...valuesOf(html, 'since')];
  const kept = articles.filter(({ expires }) => !expires);
  return kept.map((article, index) => ({
    ...article,
    tags: [...phrasesOf(html), ...article.tags],
    ...(day && { date: `${day}T08:00:00+07:00`, modified: undefined }),
    ...(id && index === 0 && { id }),
  }));
}

/** The query with which the page is opened: the article that `article-param` names. */
export function queryOf(html) {
  const [param] = [...valuesOf(html, 'article-param'), ...valuesOf(html, 'data-article-param')];
  return param ? `?${param}=${articlesFor(html)[0].id}` : '';
}

const channel = (url, html) => ({
  origin: ORIGIN,
  url,
  home: `${ORIGIN}/`,
  title: 'Tin mẫu',
  articles: articlesFor(html),
});

function wordpress(url, html) {
  const all = articlesFor(html);
  const allTags = all.flatMap(({ tags }) => tags);
  const posts = wordpressPosts(channel(url, html), {
    embed: true,
    allTags,
    numberOf: (article) => all.indexOf(article) + 1,
  });
  return typeof posts === 'string' ? posts : JSON.stringify(posts);
}

/** Files of the build by name; `core-HASH.js` is the core whatever its hash. */
function findBuilt(name) {
  const file = name === 'core-HASH.js' ? readdirSync(CDN).find((one) => /^core-\w+\.js$/.test(one)) : name;
  return file && /\.(js|html)$/.test(file) && existsSync(`${CDN}/${file}`) ? `${CDN}/${file}` : undefined;
}

/** As the documentation has operators deploy it: the feeds of one publisher may be shown. */
const deployFramePage = (page) =>
  page.replace('name="bantin:allow" content=""', `name="bantin:allow" content="${ORIGIN}"`);

function bodyOf(url, html) {
  const { pathname } = new URL(url);
  const built = findBuilt(pathname.slice(pathname.lastIndexOf('/') + 1));
  if (built?.endsWith('embed.html'))
    return { contentType: typeOf(built), body: deployFramePage(readFileSync(built, 'utf8')) };
  if (built) return { contentType: typeOf(built), body: readFileSync(built) };
  if (/\.(jpe?g|png|webp|avif|svg|gif)$/.test(pathname)) return { contentType: 'image/svg+xml', body: PICTURE };
  if (pathname.endsWith('.xml')) return { contentType: 'application/rss+xml', body: rss(channel(url, html)) };
  if (pathname.includes('/wp-json/')) return { contentType: 'application/json', body: wordpress(url, html) };
  return { contentType: 'application/feed+json', body: jsonFeed(channel(url, html)) };
}

/** Answers a request of the page that shows this block; undefined for addresses of others. */
export function answerFor(url, html) {
  if (!/(^|\.)example(\.vn)?$/.test(new URL(url).hostname)) return undefined;
  return { status: 200, headers: { 'access-control-allow-origin': '*' }, ...bodyOf(url, html) };
}
