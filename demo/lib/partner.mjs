import { readFile, stat } from 'node:fs/promises';
import { join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { coreUrl } from './core.mjs';
import { escapeHtml, send, typeOf } from './http.mjs';

const drawings = fileURLToPath(new URL('../publisher/public/anh/', import.meta.url));

/**
 * The policy a careful partner sends: scripts from the publisher alone, feeds from there and from its own gateway, Trusted
 * Types on. The snippet reserves its height in a `style` attribute, hence `style-src-attr`.
 */
export const partnerPolicy = (publisher, gateway = '') =>
  [
    "default-src 'none'",
    `script-src ${publisher}`,
    `connect-src ${publisher} ${gateway}`.trim(),
    'img-src *',
    "style-src 'self'",
    "style-src-attr 'unsafe-inline'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html bantin',
  ].join('; ');

/**
 * A small website. `{{name}}` in its pages stands for `values.name`, and `{{core}}` for the address of the core script;
 * `/anh/` has the drawings that the publisher uses too, every other path is a file in `root`.
 *
 * @param {{
 *   root: URL,
 *   pages: Record<string, {file: string, layout: (page: object) => string}>,
 *   values: Record<string, string>,
 *   policy: string,
 * }} site `layout` makes the document of a page from its own properties and the `content` of its file
 * @returns {import('node:http').RequestListener}
 */
export function createPartner({ root, pages, values, policy }) {
  const folder = fileURLToPath(root);

  async function renderPage({ file, layout, ...page }) {
    const html = layout({ ...page, content: await readFile(join(folder, file), 'utf8') });
    const known = { ...values, core: coreUrl(values.publisher) };
    return html.replace(/\{\{(\w+)\}\}/g, (_, key) => escapeHtml(known[key] ?? ''));
  }

  async function answer(request, response) {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
      return;
    }
    const path = decodeURIComponent(new URL(request.url, 'http://partner').pathname);
    if (Object.hasOwn(pages, path)) {
      const headers = {
        'cache-control': 'no-cache',
        'referrer-policy': 'strict-origin-when-cross-origin',
        'content-security-policy': policy,
      };
      send(request, response, { type: typeOf('.html'), body: await renderPage(pages[path]), headers });
      return;
    }
    const isDrawing = path.startsWith('/anh/');
    const file = isDrawing ? inside(drawings, path.slice('/anh/'.length)) : inside(folder, path.slice(1));
    const isServed = file && !file.endsWith('.html') && (await stat(file).catch(() => undefined))?.isFile();
    if (!isServed) {
      send(request, response, { status: 404, type: 'text/plain; charset=utf-8', body: 'Không tìm thấy trang.' });
      return;
    }
    const headers = { 'cache-control': 'public, max-age=60' };
    send(request, response, { type: typeOf(file), body: await readFile(file), headers });
  }

  return (request, response) => {
    answer(request, response).catch((error) => {
      if (!(error instanceof URIError)) console.error(error);
      if (!response.headersSent) response.writeHead(error instanceof URIError ? 400 : 500);
      response.end();
    });
  };
}

/** The path of `name` in `folder`, or undefined where it would lead out of it. */
function inside(folder, name) {
  const base = normalize(folder.endsWith(sep) ? folder : folder + sep);
  const path = join(base, name);
  return path.startsWith(base) ? path : undefined;
}
