import { readFile } from 'node:fs/promises';
import { escapeHtml, send, typeOf } from '../lib/http.mjs';
import { partnerPolicy } from '../lib/partner.mjs';
import { galleryFeed } from './feed.mjs';
import { LAYOUTS, SCHEMES, STATES, THEMES, tagOf, VIEWS, WIDTHS } from './views.mjs';

const chosen = (query, name, values) => (values.includes(query.get(name)) ? query.get(name) : values[0]);

const link = (params, text) => `<a href="?${escapeHtml(new URLSearchParams(params))}">${text}</a>`;

/** Links to all views. */
function indexPage() {
  const rows = VIEWS.map((view) => {
    const cells = THEMES.map(
      (theme) => `<td>${SCHEMES.map((scheme) => link({ view, theme, scheme }, scheme)).join(' ')}</td>`,
    );
    return `<tr><th scope="row">${view}</th>${cells.join('')}</tr>`;
  });
  const more = [
    ...LAYOUTS.map((view) => link({ view, lang: 'ar' }, `${view}, phải sang trái / right to left`)),
    ...VIEWS.flatMap((view) =>
      STATES.slice(1).map((state) => link({ view, state, theme: 'ward' }, `${view}, ${state}`)),
    ),
    link({ view: 'list', extra: 'date-style="long"' }, 'list, date-style="long"'),
  ];
  return `<h1>Bộ sưu tập giao diện <span lang="en">Gallery</span></h1>
    <table><tr><th></th>${THEMES.map((theme) => `<th scope="col">${theme}</th>`).join('')}</tr>${rows.join('')}</table>
    <ul>${more.map((entry) => `<li>${entry}</li>`).join('')}</ul>`;
}

/** One view in all widths, each in a box of its own. */
function viewPage(query) {
  const view = chosen(query, 'view', VIEWS);
  const theme = chosen(query, 'theme', THEMES);
  const state = chosen(query, 'state', STATES);
  const lang = chosen(query, 'lang', ['vi', 'ar']);
  const extra = query.get('extra') === 'date-style="long"' ? query.get('extra') : '';
  const widths = WIDTHS.filter((width) => !query.has('width') || query.getAll('width').includes(`${width}`));
  const tag = tagOf({ view, theme, lang, state, extra });
  return widths.map((width) => `<div class="box" style="width: ${width}px">${tag}</div>`).join('');
}

/**
 * The gallery: every layout in every theme, light and dark, at four widths. The query picks what is on the page.
 *
 * @param {{publisher: string}} origins where the script and the pictures come from
 * @returns {import('node:http').RequestListener}
 */
export function createGallery({ publisher }) {
  async function answer(request, response) {
    const { pathname, searchParams: query } = new URL(request.url, 'http://gallery');
    if (pathname === '/gallery.css') {
      const body = await readFile(new URL('gallery.css', import.meta.url));
      return send(request, response, { type: typeOf('.css'), body });
    }
    if (pathname === '/feed.json') {
      const state = query.get('state');
      if (state === 'loading') return; // no response, ever
      if (state === 'failed') return send(request, response, { status: 404, type: 'text/plain', body: '' });
      const feed = galleryFeed(publisher, query.get('lang') === 'ar' ? 'ar' : 'vi');
      const body = state === 'empty' ? JSON.stringify({ ...JSON.parse(feed), items: [] }) : feed;
      return send(request, response, { type: typeOf('.json'), body });
    }
    if (pathname !== '/') return send(request, response, { status: 404, type: 'text/plain', body: '' });
    const index = !query.has('view');
    const scheme = chosen(query, 'scheme', SCHEMES);
    const arabic = query.get('lang') === 'ar';
    const body = `<!doctype html>
      <html lang="${arabic ? 'ar' : 'vi'}" dir="${arabic ? 'rtl' : 'ltr'}" class="${scheme}"><head><meta charset="utf-8"><title>Gallery</title>
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <link rel="icon" href="${publisher}/icon.svg"><link rel="stylesheet" href="/gallery.css">
      <script async src="${publisher}/bantin/bantin.js"></script></head>
      <body><main${index ? '' : ' class="boxes"'}>${index ? indexPage() : viewPage(query)}</main></body></html>`;
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
