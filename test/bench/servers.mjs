import { once } from 'node:events';
import { createServer } from 'node:http';
import { brotliCompressSync, gzipSync, constants as zlib } from 'node:zlib';

/** How often each kind of file is asked for again, as a careful operator sets it. */
const CACHE = {
  page: 'no-cache',
  script: 'public, max-age=300',
  hashed: 'public, max-age=31536000, immutable',
  feed: 'no-cache',
  picture: 'public, max-age=86400',
};

/** For requests that are not simple: https://fetch.spec.whatwg.org/#cors-preflight-fetch */
const PREFLIGHT = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' };

/** A picture of 320 by 240 pixels in one colour. */
function picture() {
  const header = Buffer.alloc(62);
  header.write('BM');
  header.writeUInt32LE(header.length + 40 * 240, 2);
  header.writeUInt32LE(header.length, 10);
  header.writeUInt32LE(40, 14);
  header.writeInt32LE(320, 18);
  header.writeInt32LE(240, 22);
  header.writeUInt16LE(1, 26);
  header.writeUInt16LE(1, 28);
  header.writeUInt32LE(0x77aa99, 54);
  return Buffer.concat([header, Buffer.alloc(40 * 240)]);
}
const PICTURE = picture();

/** A body with its forms on the wire, made once. Scripts are compressed ahead of time, feeds while they are sent. */
export function file(type, body, { cache = 'page', quality = 5 } = {}) {
  const bytes = Buffer.from(body);
  return {
    bytes,
    br: brotliCompressSync(bytes, { params: { [zlib.BROTLI_PARAM_QUALITY]: quality } }),
    gzip: gzipSync(bytes),
    headers: {
      'content-type': `${type}; charset=utf-8`,
      'cache-control': CACHE[cache],
      'access-control-allow-origin': '*',
      etag: `"${bytes.length}-${type}"`,
      vary: 'accept-encoding',
    },
  };
}

/** A script under a name that holds its hash, or under one that does not. */
export const script = (body, hashed = false) =>
  file('text/javascript', body, { cache: hashed ? 'hashed' : 'script', quality: 11 });

/** One origin: `files` by path; `delay` holds every answer back, and one that `isDown` answers nothing. */
async function origin() {
  const files = new Map();
  const state = { files, delay: 0, isDown: false };
  const server = createServer(async ({ url, method, headers, socket }, response) => {
    if (state.isDown) return socket.destroy();
    if (method === 'OPTIONS') return response.writeHead(204, PREFLIGHT).end();
    const [path] = url.split('?');
    if (path.startsWith('/anh/')) {
      const about = { 'content-type': 'image/bmp', 'cache-control': CACHE.picture };
      return response.writeHead(200, { ...about, 'content-length': PICTURE.length }).end(PICTURE);
    }
    if (state.delay) await new Promise((resolve) => setTimeout(resolve, state.delay));
    const found = files.get(path);
    if (!found) return response.writeHead(404).end();
    if (headers['if-none-match'] === found.headers.etag) return response.writeHead(304, found.headers).end();
    const encoding = ['br', 'gzip'].find((name) => headers['accept-encoding']?.includes(name));
    const body = encoding ? found[encoding] : found.bytes;
    response.writeHead(200, {
      ...found.headers,
      ...(encoding && { 'content-encoding': encoding }),
      'content-length': body.length,
    });
    response.end(body);
  });
  server.keepAliveTimeout = 60_000;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  state.url = `http://127.0.0.1:${server.address().port}`;
  state.close = () => {
    server.close();
    server.closeAllConnections();
  };
  return state;
}

/** Page, scripts and feed, each on an origin of its own: `{page, cdn, publisher, close}`. */
export async function startOrigins() {
  const [page, cdn, publisher] = await Promise.all([origin(), origin(), origin()]);
  return {
    page,
    cdn,
    publisher,
    close() {
      for (const one of [page, cdn, publisher]) one.close();
    },
  };
}
