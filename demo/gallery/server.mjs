import { readFile } from 'node:fs/promises';
import { send, typeOf } from '../lib/http.mjs';
import { partnerPolicy } from '../lib/partner.mjs';
import { galleryFeed } from './feed.mjs';
import { renderIndexPage } from './index-page.mjs';
import { PICTURES } from './pictures.mjs';
import { drawShape } from './shapes.mjs';
import { documentsFeed, typicalFeed } from './typical-feed.mjs';
import { PICTURE_WIDTHS, SCHEMES, STATES, THEMES, tagOf, VIEWS, WIDTHS } from './views.mjs';

/** The very long title at the beginning is in no picture of the first page. */
const TYPICAL_START = 6;

const chosen = (query, name, values) => (values.includes(query.get(name)) ? query.get(name) : values[0]);

/** One view, each width in a box of its own. */
function renderViewPage(query) {
  const view = chosen(query, 'view', VIEWS);
  const theme = chosen(query, 'theme', THEMES);
  const state = chosen(query, 'state', STATES);
  const lang = chosen(query, 'lang', ['vi', 'ar']);
  const feed = chosen(query, 'feed', ['hard', 'typical']);
  const extra = query.get('extra') === 'date-style="long"' ? query.get('extra') : '';
  const wanted = query.getAll('width').map(Number);
  const widths = wanted.length ? [...WIDTHS, ...PICTURE_WIDTHS].filter((width) => wanted.includes(width)) : WIDTHS;
  const tag = tagOf({ view, theme, lang, state, feed, extra });
  return widths.map((width) => `<div class="box" style="width: ${width}px">${tag}</div>`).join('');
}

/**
 * The gallery: every layout as a picture, and each live in every theme, light and dark, at four widths. The
 * query picks what is on the page.
 *
 * @param {{publisher: string}} origins where the script and the drawings come from
 * @returns {import('node:http').RequestListener}
 */
export function createGallery({ publisher }) {
  function feedOf(query, request) {
    switch (query.get('feed')) {
      case 'typical':
        return typicalFeed(publisher, `http://${request.headers.host}`, TYPICAL_START);
      case 'documents':
        return documentsFeed(publisher);
      default:
        return galleryFeed(publisher, query.get('lang') === 'ar' ? 'ar' : 'vi');
    }
  }

  function sendFeed(request, response, query) {
    const state = query.get('state');
    if (state === 'loading') return; // no response, ever
    if (state === 'failed') return send(request, response, { status: 404, type: 'text/plain', body: '' });
    const feed = feedOf(query, request);
    const body = state === 'empty' ? JSON.stringify({ ...JSON.parse(feed), items: [] }) : feed;
    return send(request, response, { type: typeOf('.json'), body });
  }

  async function answer(request, response) {
    const { pathname, searchParams: query } = new URL(request.url, 'http://gallery');
    if (pathname === '/gallery.css') {
      const body = await readFile(new URL('gallery.css', import.meta.url));
      return send(request, response, { type: typeOf('.css'), body });
    }
    const [, folder, file = ''] = pathname.split('/');
    if (folder === 'pictures' && /^[\w-]+\.png$/.test(file)) {
      const body = await readFile(new URL(file, PICTURES)).catch(() => undefined);
      if (body) return send(request, response, { type: typeOf('.png'), body });
    }
    const shape = folder === 'hinh' ? drawShape(file.replace('.svg', '')) : undefined;
    if (shape) return send(request, response, { type: typeOf('.svg'), body: shape });
    if (pathname === '/feed.json') return sendFeed(request, response, query);
    if (pathname !== '/') return send(request, response, { status: 404, type: 'text/plain', body: '' });
    const index = !query.has('view');
    const scheme = index ? '' : chosen(query, 'scheme', SCHEMES);
    const arabic = query.get('lang') === 'ar';
    const body = `<!doctype html>
      <html lang="${arabic ? 'ar' : 'vi'}" dir="${arabic ? 'rtl' : 'ltr'}" class="${scheme}"><head><meta charset="utf-8"><title>Gallery</title>
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <link rel="icon" href="${publisher}/icon.svg"><link rel="stylesheet" href="/gallery.css">
      <script async src="${publisher}/bantin/bantin.js"></script></head>
      <body><main class="${index ? 'index' : 'boxes'}">${index ? renderIndexPage() : renderViewPage(query)}</main></body></html>`;
    const policy = partnerPolicy(publisher, "'self'");
    send(request, response, { type: typeOf('.html'), body, headers: { 'content-security-policy': policy } });
  }

  return (request, response) => {
    answer(request, response).catch((error) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  };
}
