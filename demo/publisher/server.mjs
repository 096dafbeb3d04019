import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { send, typeOf } from '../lib/http.mjs';
import { attachmentsOf } from './body.mjs';
import { articles as sample } from './content/articles.mjs';
import { atom, jsonFeed, rdf, rss, wordpressPosts } from './feeds.mjs';
import { articlePage, homePage, notFoundPage, noticesPage } from './pages.mjs';
import { site, unionTags } from './site.mjs';

const publicDir = fileURLToPath(new URL('public/', import.meta.url));
const builtDir = fileURLToPath(new URL('../../dist/cdn/', import.meta.url));

/** What lets a page of another origin read an answer, time it and embed it. */
const open = {
  'access-control-allow-origin': '*',
  'timing-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
};

const feeds = {
  '/feed.json': { type: 'application/feed+json; charset=utf-8', write: jsonFeed },
  '/rss.xml': { type: 'application/rss+xml; charset=utf-8', write: rss },
  '/atom.xml': { type: 'application/atom+xml; charset=utf-8', write: atom },
  '/rdf.xml': { type: 'application/rdf+xml; charset=utf-8', write: rdf },
  '/no-cors/rss.xml': { type: 'application/rss+xml; charset=utf-8', write: rss, closed: true },
  '/union.json': { type: 'application/feed+json; charset=utf-8', write: jsonFeed, union: true },
  '/union.xml': { type: 'application/rss+xml; charset=utf-8', write: rss, union: true },
};

const pagePolicy =
  "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/**
 * The publisher: pages, feeds in every format, pictures, attachments, and the built script under `/bantin/`.
 *
 * - `distDir`: where the built script lies; `dist/cdn` by default.
 * - `latency`: milliseconds before each answer, or a function of the path.
 * - `articles`: content to serve instead of the sample.
 * - `now`: the time that decides what has expired.
 * - `origin`: own address in links; from the `Host` header by default.
 *
 * Returns a handler for `http.createServer`.
 *
 * @param {{distDir?: string, latency?: number | ((path: string) => number), articles?: object[], now?: () => number, origin?: string}} [options]
 * @returns {import('node:http').RequestListener}
 */
export function createPublisher(options = {}) {
  const { distDir = builtDir, latency = 0, articles = sample, now = Date.now } = options;
  const allTags = [...new Set(articles.flatMap((article) => article.tags))];
  const numberOf = (article) => 100 + articles.length - articles.indexOf(article);
  const current = () => articles.filter(({ expires }) => !expires || Date.parse(expires) > now());

  function select(query, list) {
    const category = query.get('category');
    const source = query.get('source');
    const chosen = list.filter(
      (article) => (!category || article.tags.includes(category)) && (!source || article.source === source),
    );
    return chosen.slice(0, Number(query.get('limit')) || undefined);
  }

  async function answer(request, response) {
    const origin = options.origin ?? `http://${request.headers.host}`;
    const { pathname, searchParams: query, href } = new URL(request.url, origin);
    const wait = typeof latency === 'function' ? latency(pathname) : latency;
    if (wait) await delay(wait);

    if (request.method === 'OPTIONS') {
      response.writeHead(204, { ...open, 'access-control-allow-methods': 'GET, HEAD' }).end();
      return;
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD, OPTIONS' }).end();
      return;
    }

    const feed = feeds[pathname];
    if (feed) {
      // Only the JSON form can say when an item expires; the others leave it out from then on.
      const list = feed.write === jsonFeed ? articles : current();
      const mine = feed.union ? list.filter(({ tags }) => tags.some((tag) => unionTags.includes(tag))) : list;
      const channel = {
        origin,
        url: href,
        home: `${origin}/`,
        title: feed.union ? site.union : site.title,
        articles: select(query, mine),
      };
      const headers = { ...(feed.closed ? {} : open), 'cache-control': 'public, max-age=60' };
      send(request, response, { type: feed.type, body: feed.write(channel), headers });
      return;
    }

    if (pathname === '/wp-json/wp/v2/posts') {
      const size = Math.min(Number(query.get('per_page')) || 10, 100);
      const from = ((Number(query.get('page')) || 1) - 1) * size;
      const all = current();
      const body = wordpressPosts(
        { origin, articles: all.slice(from, from + size) },
        { embed: query.has('_embed'), allTags, numberOf },
      );
      const headers = {
        ...open,
        'x-wp-total': String(all.length),
        'x-wp-totalpages': String(Math.ceil(all.length / size)),
        'access-control-expose-headers': 'X-WP-Total, X-WP-TotalPages, Link',
      };
      send(request, response, { type: typeOf('.json'), body, headers });
      return;
    }

    if (pathname.startsWith('/bantin/')) {
      const name = pathname.slice('/bantin/'.length);
      const body = /^[\w.-]+(?:\/[\w.-]+)*$/.test(name) && !name.includes('..') && (await read(join(distDir, name)));
      // A file with a hash in its name never changes; the loader's name stays the same, so browsers revalidate it.
      const lasting = /-[\w-]{8,}\.\w+$/.test(name) ? 'public, max-age=31536000, immutable' : 'public, max-age=60';
      if (body) send(request, response, { type: typeOf(name), body, headers: { ...open, 'cache-control': lasting } });
      else send(request, response, { status: 404, type: typeOf(name), body: '/* Not built. */', headers: open });
      return;
    }

    if (pathname.startsWith('/anh/') || pathname === '/style.css' || pathname === '/icon.svg') {
      const name = join(pathname.startsWith('/anh/') ? 'anh' : '.', basename(pathname));
      const body = await read(join(publicDir, name));
      if (body) {
        send(request, response, {
          type: typeOf(name),
          body,
          headers: { ...open, 'cache-control': 'public, max-age=3600' },
        });
        return;
      }
    }

    if (pathname.startsWith('/tep/')) {
      const file = articles
        .flatMap((article) => attachmentsOf(origin, article))
        .find(({ url }) => url === `${origin}${pathname}`);
      if (file) {
        send(request, response, { type: file.type, body: file.bytes, headers: open });
        return;
      }
    }

    const headers = { 'content-security-policy': pagePolicy, 'referrer-policy': 'strict-origin-when-cross-origin' };
    const article = articles.find(({ id }) => pathname === `/tin/${id}`);
    if (article) {
      const body = articlePage({ origin, article, articles: current(), allTags });
      send(request, response, { type: typeOf('.html'), body, headers });
    } else if (pathname === '/') {
      const body = homePage({ origin, articles: current(), allTags, category: query.get('chuyen-muc') ?? '' });
      send(request, response, { type: typeOf('.html'), body, headers });
    } else if (pathname === '/danh-muc') {
      send(request, response, {
        type: typeOf('.html'),
        body: noticesPage({ origin, articles: current(), allTags }),
        headers,
      });
    } else {
      send(request, response, {
        status: 404,
        type: typeOf('.html'),
        body: notFoundPage({ allTags }),
        headers: { ...headers, ...open },
      });
    }
  }

  return (request, response) => {
    answer(request, response).catch((error) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  };
}

/** A file's bytes, or undefined where there is none. */
async function read(path) {
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() ? readFile(path) : undefined;
}
