import { readFile, stat } from 'node:fs/promises';
import { join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { send, typeOf } from '../lib/http.mjs';

const BUILT = fileURLToPath(new URL('../../dist/site', import.meta.url));

/** The file for a path; undefined outside of the folder, and where there is none. */
async function findFile(folder, path) {
  const file = join(folder, normalize(path.endsWith('/') ? `${path}index.html` : path));
  if (!file.startsWith(folder + sep)) return undefined;
  return (await stat(file).catch(() => undefined))?.isFile() ? file : undefined;
}

/** What readers of the demo see until the site is there. */
const COMING = `<!doctype html><html lang="vi"><meta charset="utf-8"><meta http-equiv="refresh" content="3">
  <meta name="viewport" content="width=device-width"><title>Bản tin</title>
  <p>Trang tài liệu đang được dựng và sẽ tự hiện ra sau khoảng một phút. Không thấy? Chạy <code>npm run site</code>.</p>
  <p lang="en">The site is being built and will be here within a minute. If not, run <code>npm run site</code>.</p></html>`;

/**
 * The built site, as any server of static files serves it. Other pages may use its script, so it sends the header for that.
 *
 * @param {string} [folder] `dist/site`
 * @returns {import('node:http').RequestListener}
 */
export function createSite(folder = BUILT) {
  async function answer(request, response) {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
      return;
    }
    const path = decodeURIComponent(new URL(request.url, 'http://site').pathname);
    const headers = { 'access-control-allow-origin': '*', 'cache-control': 'no-cache' };
    const file = await findFile(folder, path);
    if (file) return send(request, response, { type: typeOf(file), body: await readFile(file), headers });
    const missing = await findFile(folder, '/404.html');
    if (missing)
      send(request, response, { status: 404, type: typeOf(missing), body: await readFile(missing), headers });
    else send(request, response, { status: 503, type: typeOf('.html'), body: COMING, headers });
  }

  return (request, response) => {
    answer(request, response).catch((error) => {
      if (!(error instanceof URIError)) console.error(error);
      if (!response.headersSent) response.writeHead(error instanceof URIError ? 400 : 500);
      response.end();
    });
  };
}
