import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { minify } from 'terser';
import { createGateway } from '../../dist/npm/gateway/index.js';
import { renderElement } from '../../dist/npm/ssr/index.js';
import { bundle } from './bundle.mjs';
import { script } from './servers.mjs';

const HERE = new URL('contestants/', import.meta.url);

/** Looks of the lists that bring none of their own. */
export const LIST_STYLE = `<style>
#news { margin: 0; padding: 0; list-style: none; }
#news li { display: flex; gap: 1em; padding: 1em 0; border-bottom: 1px solid #ccc; }
#news img { flex: none; align-self: start; width: clamp(4.5em, 30%, 11.5em); aspect-ratio: 4 / 3; object-fit: cover; }
#news h3, #news p { margin: 0; font-size: 1em; }
#news a { color: inherit; text-decoration: none; }
#news .date { font-size: 0.875em; }
</style>`;
const SKIP_STYLE = '<style>#news li { content-visibility: auto; contain-intrinsic-size: auto 10em; }</style>';

/** A partner's page: what is measured stands between a heading and further content. */
export const page = (head, widget) => `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Trang thông tin phường</title>
<style>body { font: 16px/1.5 sans-serif; max-width: 40em; margin: 0 auto; padding: 1em; }</style>
${head}</head><body>
<h1>Trang thông tin phường</h1>
<p>Nội dung của trang, do phường viết.</p>
${widget}
<div id="below"><h2>Liên hệ</h2><p>Trụ sở phường làm việc từ thứ Hai đến thứ Sáu.</p></div>
</body></html>`;

/**
 * What each contestant's page is, by name. `feed` and `cdn` are addresses, `core` the name of the core chunk, `json` what
 * the feed's address answers.
 */
const PAGES = {
  floor: (options) => page(LIST_STYLE, floor(options)),
  'floor, content-visibility': (options) => page(LIST_STYLE + SKIP_STYLE, floor(options)),
  'bare Lit': ({ cdn, feed, limit }) =>
    page(
      '',
      `<script async src="${cdn}/bare-lit.js"></script>\n<bare-list feed="${feed}" limit="${limit}"></bare-list>`,
    ),
  bantin: (options) => page('', snippet(options)),
  'bantin, preload feed': (options) => page(preloadFeed(options), snippet(options)),
  'bantin, preload feed and core': (options) => page(preloadFeed(options) + preloadCore(options), snippet(options)),
  'bantin, HTML from a server': async (options) => page('', await serverHtml(options)),
  'floor, HTML from a server': async (options) => page(LIST_STYLE, await floorHtml(options)),
};

// the script behind the list: from a warm cache it runs at once
const floor = ({ cdn, feed, limit }) =>
  `<ul id="news" data-feed="${feed}" data-limit="${limit}"></ul>\n<script async src="${cdn}/floor.js"></script>`;
/** What the script of the floor makes, in the page and without the script: nothing that shows these items is faster. */
async function floorHtml({ feed, limit, json }) {
  const list = { dataset: { feed, limit }, innerHTML: '' };
  const document = { getElementById: () => list };
  const fetch = async () => ({ json: async () => JSON.parse(json) });
  await runInNewContext(readFileSync(new URL('floor.js', HERE), 'utf8'), { document, fetch });
  return `<ul id="news">${list.innerHTML}</ul>`;
}
const snippet = ({ cdn, feed, limit }) => `<script async src="${cdn}/bantin.js"></script>
<news-list feed="${feed}" lang="vi" limit="${limit}" heading="Tin mới" style="display: block; min-height: ${(7 + 11.2 * limit).toFixed(1)}em"></news-list>`;
/** Pictures as the publisher here has them; on a server the page counts as one with https:, where they have that too. */
const withHttp = (html) => html.replaceAll(/(src="http)s:/g, '$1:');

/** The most items that a gateway has in HTML. */
const GATEWAY_ITEMS = 100;

/** The gateway's answer, as an include puts it into a page; for longer lists what it is made with. */
async function serverHtml({ cdn, feed, limit, json }) {
  const attributes = { limit, heading: 'Tin mới' };
  const html =
    limit > GATEWAY_ITEMS
      ? await renderElement('news-list', { attributes: { feed, ...attributes }, feed: JSON.parse(json) })
      : await fromGateway(feed, attributes);
  // The script stands behind the rows, whose parsing it would delay.
  return `${withHttp(html)}\n<script async src="${cdn}/bantin.js"></script>`;
}

async function fromGateway(feed, attributes) {
  // Without smaller pictures, which nobody serves here: all contestants show the same ones.
  const sources = { tin: { type: 'feed', url: feed } };
  const gateway = createGateway({ allowLoopback: true, images: false, sources });
  const answer = await gateway.fetch(new Request(`http://127.0.0.1/feeds/tin.html?${new URLSearchParams(attributes)}`));
  if (!answer.ok) throw new Error(`the gateway answers with ${answer.status}`);
  return answer.text();
}

const preloadFeed = ({ feed }) => `<link rel="preload" as="fetch" crossorigin href="${feed}">\n`;
const preloadCore = ({ cdn, core }) => `<link rel="modulepreload" crossorigin href="${cdn}/${core}">\n`;

export const contestants = Object.keys(PAGES);

/**
 * Puts the scripts of all contestants on the CDN, below `folder`; `root` has our built files. Returns what {@link writePages}
 * needs.
 */
export async function publishScripts(cdn, root, folder = '') {
  const files = readdirSync(root).filter((name) => name.endsWith('.js'));
  for (const name of files)
    cdn.files.set(`${folder}/${name}`, script(readFileSync(join(root, name)), name !== 'bantin.js'));
  const floor = await minify(readFileSync(new URL('floor.js', HERE), 'utf8'), { ecma: 2020 });
  cdn.files.set(`${folder}/floor.js`, script(floor.code));
  cdn.files.set(`${folder}/bare-lit.js`, script(await bundle('contestants/bare-lit.js')));
  return { folder, core: files.find((name) => name.startsWith('core-')) };
}

/** Puts the pages of contestants for one feed on the page's origin, and returns their addresses by name. */
export async function writePages(origins, { core, folder, feed, limit, json }, makeFile, names = contestants) {
  const options = { core, limit, feed, json, cdn: origins.cdn.url + folder };
  const addresses = {};
  for (const [index, name] of names.entries()) {
    const path = `${folder}/${limit}/${index}.html`;
    origins.page.files.set(path, makeFile('text/html', await PAGES[name](options)));
    addresses[name] = origins.page.url + path;
  }
  return addresses;
}
