import { readFileSync } from 'node:fs';
import { galleryFeed } from '../../demo/gallery/feed.mjs';
import { listen, send, typeOf } from '../../demo/lib/http.mjs';
import { startOrigins } from '../../demo/origins.mjs';

export const THEMES = ['plain', 'ward', 'union', 'police', 'contrast'];
export const SCHEMES = ['light', 'dark'];

const LAYOUTS = [
  'list',
  'cards',
  'headlines',
  'featured',
  'carousel',
  'ticker',
  'notices',
  'compact',
  'hero',
  'documents',
  'gallery',
];
const DETAILS = 'show-views show-category show-source new-for="999999"';
const DATES = ['', 'date-style="long"'];

/** Every kind of view, each with the part that stands in it when it is there. */
const VIEWS = [
  ['news-list limit="2"', 'item'],
  ...LAYOUTS.flatMap((layout) =>
    DATES.map((dates) => [`news-list layout="${layout}" limit="3" ${DETAILS} ${dates}`, 'item']),
  ),
  ['news-list tabs limit="2"', 'tabs'],
  [`news-list search pager="pages" limit="1" heading-level="3"`, 'item'],
  ['news-list pager="more" limit="2" no-image', 'item'],
  ['news-article article="mau-2"', 'tools'],
  ...['headlines', 'list', 'cards'].map((layout) => [
    `related-news article="mau-2" mode="older" limit="3" layout="${layout}"`,
    'item',
  ]),
  ['news-list', 'retry', 'failed'],
  ['news-list layout="ticker"', 'retry', 'failed'],
  ['news-article', 'retry', 'failed'],
  ['news-list', 'status', 'empty'],
  ['related-news article="mau-2"', 'status', 'empty'],
  ['news-list limit="2"', 'skeleton', 'loading'],
  ['news-list limit="2" layout="cards"', 'skeleton', 'loading'],
  ['news-list layout="ticker"', 'skeleton', 'loading'],
  ['news-article', 'skeleton', 'loading'],
  ['related-news article="mau-2"', 'skeleton', 'loading'],
];

/** The gallery's feed, its article with what only articles have. */
function feedOf(publisher) {
  const feed = JSON.parse(galleryFeed(publisher));
  const item = feed.items[1];
  const picture = (name) =>
    `<figure><img src="${publisher}/anh/${name}.svg" width="640" height="480" alt="Ảnh"><figcaption>Quang cảnh buổi ra quân</figcaption></figure>`;
  item.content_html += `${picture('mot-cua')}${picture('trong-cay')}<table><tr>${'<th>Khu phố</th><td>Nhà văn hóa khu phố</td>'.repeat(6)}</tr></table>
    <ul><li>Danh sách <a href="${publisher}/danh-sach">các điểm tập kết</a> trong phường.</li></ul><p>Còn nữa...</p>`;
  item.attachments = ['ke-hoach.pdf', 'danh-sach.docx'].map((name) => ({
    url: `${publisher}/tep/${name}`,
    mime_type: 'application/octet-stream',
    title: name,
  }));
  item.tags = ['Môi trường', 'Khu phố'];
  // names as long as public offices have them
  item._bantin.source = { title: 'Trung tâm Phục vụ hành chính công phường An Lạc Đông, thành phố Hồ Chí Minh' };
  feed.items[0].tags = ['Hướng dẫn thủ tục hành chính về cư trú và căn cước'];
  return feed;
}

/**
 * Serves a page with every view of every element, in one theme and colour scheme: `/?theme=ward&scheme=dark`; `tags` in the query
 * are shown instead, `FEED` in them is the address of the feed.
 *
 * @returns {Promise<{origin: string, close(): Promise<void>}>}
 */
export async function startSite() {
  const demo = await startOrigins({ app: false, port: 4940 });
  const feed = feedOf(demo.publisher);
  const bodies = { ready: feed, empty: { ...feed, items: [] } };

  function answer(request, response) {
    const { pathname, searchParams: query } = new URL(request.url, 'http://site');
    if (pathname === '/feed.json') {
      const state = query.get('state');
      if (state === 'loading') return; // no response, ever
      const body = JSON.stringify(bodies[state] ?? '');
      return send(request, response, { status: bodies[state] ? 200 : 404, type: typeOf('.json'), body });
    }
    if (/^\/\w+\.js$/.test(pathname)) {
      const body = readFileSync(new URL(`.${pathname}`, import.meta.url));
      return send(request, response, { type: typeOf(pathname), body });
    }
    if (pathname !== '/') return send(request, response, { status: 404, type: 'text/plain', body: '' });
    const common = `lang="vi" theme="${query.get('theme')}"`;
    const tags = VIEWS.map(
      ([tag, part, state = 'ready'], index) =>
        `<${tag} ${common} feed="/feed.json?state=${state}" heading="Tin ${index + 1}" data-part="${part}"></${tag.split(' ')[0]}>`,
    );
    const shown = query.get('tags')?.replaceAll('FEED', `${common} feed="/feed.json?state=ready"`) ?? tags.join('');
    const body = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Phường</title>
      <meta name="viewport" content="width=device-width"><link rel="icon" href="${demo.publisher}/icon.svg">
      <style>html { color-scheme: ${query.get('scheme')}; font-family: "DejaVu Sans", sans-serif } body { margin: 0 } main > * { margin-block-end: 40px }</style>
      <script async src="${demo.publisher}/bantin/bantin.js"></script>
      <script type="module">window.probes = await import('/probes.js')</script></head><body><main>${shown}</main><p id="canvas" style="background: Canvas"></p></body></html>`;
    send(request, response, { type: typeOf('.html'), body });
  }

  const server = await listen(answer);
  const close = async () => void (await Promise.all([server.close(), demo.close()]));
  return { origin: server.origin, close };
}
