import { createServer } from 'node:http';
import { ExtraOrigins } from './extra-origins.mjs';
import { send } from './faults.mjs';
import { buildFeed } from './feeds.mjs';

/**
 * The publisher's origin. Any path is a feed; its query says which (`format`, `count`, `bug`, ...: feeds.mjs) and what goes
 * wrong with it (`stall`, `reset`, ...: faults.mjs, and below):
 *
 *   key=NAME       the name under which `/log?key=NAME` lists the request
 *   delay=MS       silence before the answer
 *   status=N       the HTTP status
 *   once=1         every request of this very URL but the first ends with status 500
 *   fail=N         the first N requests of this very URL end with status 500
 *   flap=N         N requests of this very URL end with status 500, one is answered, and so on
 *   redirect=loop  for ever; else to that address
 *   cors=none      no Access-Control-Allow-Origin
 *
 * `/state?key=NAME&...` adds parameters to all later requests with that key, instead of those it added before: so an address
 * stays what it is while its publisher changes. `/extra-origin` opens another origin of this publisher (extra-origins.mjs).
 */
export function createPublisher(log) {
  const asked = new Map();
  const states = new Map();
  const extraOrigins = new ExtraOrigins(answer);
  const server = createServer(answer);
  server.on('close', () => extraOrigins.close());
  return server;

  async function answer(request, response) {
    const origin = `http://${request.headers.host}`;
    const url = new URL(request.url, origin);
    const params = url.searchParams;
    const key = params.get('key') ?? '';
    const sendJson = (data) => {
      response.writeHead(200, { 'access-control-allow-origin': '*', 'content-type': 'application/json' });
      response.end(JSON.stringify(data));
    };
    if (url.pathname === '/log') return sendJson(log.of(key));
    if (url.pathname === '/extra-origin') return sendJson(await extraOrigins.use(params));
    if (url.pathname === '/state') {
      params.delete('key');
      states.set(key, [...params]);
      for (const known of asked.keys()) if (new URL(known, origin).searchParams.get('key') === key) asked.delete(known);
      return sendJson({});
    }
    log.add('publisher', key, request, url.pathname, response);
    for (const [name, value] of states.get(key) ?? []) params.set(name, value);
    const headers = { 'cache-control': 'no-store' };
    if (params.get('cors') !== 'none') headers['access-control-allow-origin'] = '*';
    if (request.method === 'OPTIONS') {
      response.writeHead(204, { ...headers, 'access-control-allow-headers': '*' });
      return response.end();
    }
    if (request.method === 'POST') return response.writeHead(204, headers).end();
    if (params.has('delay')) await new Promise((resolve) => setTimeout(resolve, Number(params.get('delay'))));

    if (url.pathname === '/image.bmp') return sendImage(response, headers, params);
    if (url.pathname.startsWith('/tin/')) {
      response.writeHead(200, { ...headers, 'content-type': 'text/html; charset=utf-8' });
      return response.end('<!doctype html><title>Bài viết</title>Bài viết');
    }
    if (params.has('redirect')) {
      const to = params.get('redirect');
      response.writeHead(302, { ...headers, location: to === 'loop' ? request.url : to });
      return response.end();
    }

    const before = asked.get(request.url) ?? 0;
    asked.set(request.url, before + 1);
    const flap = Number(params.get('flap') ?? 0);
    const failing =
      before < Number(params.get('fail') ?? 0) || before % (flap + 1) < flap || (params.has('once') && before > 0);
    const [type, text] = failing ? ['text/plain', 'Internal Server Error'] : buildFeed(params, origin, url.href);
    const status = failing ? 500 : Number(params.get('status') ?? 200);
    return send(response, status, { ...headers, 'content-type': type }, text, params);
  }
}

function sendImage(response, headers, params) {
  const status = Number(params.get('status') ?? 200);
  response.writeHead(status, { ...headers, 'content-type': 'image/bmp' });
  response.end(status === 200 ? bitmap(Number(params.get('w') ?? 640), Number(params.get('h') ?? 360)) : '');
}

/** A picture of one colour and this size. Not SVG, whose natural width is what the page makes of it in WebKit. */
function bitmap(width, height) {
  const rowLength = Math.ceil(width / 32) * 4; // one bit a pixel
  const header = Buffer.alloc(62);
  header.write('BM');
  header.writeUInt32LE(header.length + rowLength * height, 2);
  header.writeUInt32LE(header.length, 10);
  header.writeUInt32LE(40, 14);
  header.writeInt32LE(width, 18);
  header.writeInt32LE(height, 22);
  header.writeUInt16LE(1, 26);
  header.writeUInt16LE(1, 28);
  header.writeUInt32LE(0x77aa99, 54); // the first of two colours
  return Buffer.concat([header, Buffer.alloc(rowLength * height)]);
}
