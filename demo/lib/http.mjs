import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const compressible = /^(?:text\/|image\/svg|application\/(?:.*\+)?(?:json|xml|javascript))/;

const encoders = {
  br: (body) => brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: (body) => gzipSync(body),
};

/** Encoded bodies by entity tag: the demo serves the same few files over and over. */
const encoded = new Map();

/** The best coding that the client takes: https://www.rfc-editor.org/rfc/rfc9110#field.accept-encoding */
function acceptedCoding(header = '') {
  const offered = header.split(',').map((part) => {
    const [name = '', ...parameters] = part
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/);
    const quality = parameters.find((parameter) => parameter.startsWith('q='));
    return { name, quality: quality ? Number(quality.slice(2)) : 1 };
  });
  const takes = (name) => (offered.find((o) => o.name === name) ?? offered.find((o) => o.name === '*'))?.quality > 0;
  return Object.keys(encoders).find(takes);
}

/**
 * Answers one request with a body held in memory: entity tag and 304, compression where it is accepted, and HEAD.
 *
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {{status?: number, type: string, body: string | Uint8Array, headers?: Record<string, string>}} answer
 */
export function send(request, response, { status = 200, type, body, headers = {} }) {
  let bytes = Buffer.from(body);
  const tag = `"${createHash('sha256').update(type).update(bytes).digest('base64url').slice(0, 22)}"`;
  const all = { 'content-type': type, 'x-content-type-options': 'nosniff', etag: `W/${tag}`, ...headers };
  if (compressible.test(type)) {
    all.vary = 'Accept-Encoding';
    const coding = bytes.length > 512 ? acceptedCoding(request.headers['accept-encoding']) : undefined;
    if (coding) {
      const key = coding + tag;
      bytes = encoded.get(key) ?? encoders[coding](bytes);
      encoded.set(key, bytes);
      all['content-encoding'] = coding;
    }
  }
  const known = request.headers['if-none-match'];
  if (status === 200 && known?.split(/\s*,\s*/).includes(`W/${tag}`)) {
    delete all['content-encoding'];
    response.writeHead(304, all).end();
    return;
  }
  response.writeHead(status, { ...all, 'content-length': String(bytes.length) });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

const types = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  map: 'application/json; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  pdf: 'application/pdf',
  png: 'image/png',
  svg: 'image/svg+xml',
};

/** Media type by file name. */
export function typeOf(name) {
  return types[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
}

/** Text as it stands in HTML and XML, in elements as well as in quoted attributes. */
export function escapeHtml(text) {
  return String(text).replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]);
}

/**
 * Starts a handler on loopback.
 *
 * @param {import('node:http').RequestListener} handler
 * @param {number} [port] 0 takes any free one
 * @returns {Promise<{origin: string, close(): Promise<void>}>}
 */
export async function listen(handler, port = 0) {
  const server = createServer(handler);
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** The first port from `from` on that nobody listens on. */
export async function freePort(from, taken = []) {
  for (let port = from; port < from + 100; port++) {
    if (taken.includes(port)) continue;
    const probe = createServer();
    const free = await new Promise((resolve) => {
      probe.once('error', () => resolve(false));
      probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
    });
    if (free) return port;
  }
  throw new Error(`No free port from ${from} to ${from + 99}.`);
}
