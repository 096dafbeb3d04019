import { readFile, stat } from 'node:fs/promises';
import { join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
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
 * A small website made of the files in one folder. `{{name}}` in its pages stands for `values().name`; a path without
 * an extension is a page; `/anh/` has the drawings that the publisher uses too.
 *
 * @param {{root: string | URL, values: () => Record<string, string>, policy?: () => string}} options
 * @returns {import('node:http').RequestListener}
 */
export function createPartner({ root, values, policy }) {
  const folder = root instanceof URL ? fileURLToPath(root) : root;

  async function answer(request, response) {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
      return;
    }
    const path = decodeURIComponent(new URL(request.url, 'http://partner').pathname);
    const picture = path.startsWith('/anh/');
    const name = picture ? path.slice('/anh/'.length) : path === '/' ? 'index.html' : path.slice(1);
    const file = inside(picture ? drawings : folder, /\.\w+$/.test(name) ? name : `${name}.html`);
    const bytes = file && !file.endsWith('.mjs') && (await stat(file).catch(() => undefined))?.isFile();
    if (!bytes) {
      send(request, response, { status: 404, type: 'text/plain; charset=utf-8', body: 'Không tìm thấy trang.' });
      return;
    }
    const type = typeOf(file);
    if (!type.startsWith('text/html')) {
      send(request, response, { type, body: await readFile(file), headers: { 'cache-control': 'public, max-age=60' } });
      return;
    }
    const known = values();
    const body = (await readFile(file, 'utf8')).replace(/\{\{(\w+)\}\}/g, (_, key) => escapeHtml(known[key] ?? ''));
    const headers = { 'cache-control': 'no-cache', 'referrer-policy': 'strict-origin-when-cross-origin' };
    if (policy) headers['content-security-policy'] = policy();
    send(request, response, { type, body, headers });
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
