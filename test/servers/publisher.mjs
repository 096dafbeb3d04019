import { createServer } from 'node:http';
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
 *   redirect=loop  for ever
 *   cors=none      no Access-Control-Allow-Origin
 */
export function createPublisher(log) {
  const asked = new Map();

  return createServer(async (request, response) => {
    const origin = `http://${request.headers.host}`;
    const url = new URL(request.url, origin);
    const params = url.searchParams;
    const headers = { 'cache-control': 'no-store' };
    if (params.get('cors') !== 'none') headers['access-control-allow-origin'] = '*';

    if (url.pathname === '/log') {
      response.writeHead(200, { ...headers, 'content-type': 'application/json' });
      return response.end(JSON.stringify(log.of(params.get('key'))));
    }
    log.add('publisher', params.get('key') ?? '', request, url.pathname);
    if (request.method === 'OPTIONS') {
      response.writeHead(204, { ...headers, 'access-control-allow-headers': '*' });
      return response.end();
    }
    if (params.has('delay')) await new Promise((resolve) => setTimeout(resolve, Number(params.get('delay'))));

    if (url.pathname === '/image.bmp') return sendImage(response, headers, params);
    if (url.pathname.startsWith('/tin/')) {
      response.writeHead(200, { ...headers, 'content-type': 'text/html; charset=utf-8' });
      return response.end('<!doctype html><title>Bài viết</title>Bài viết');
    }
    if (params.get('redirect') === 'loop') {
      response.writeHead(302, { ...headers, location: request.url });
      return response.end();
    }

    const before = asked.get(request.url) ?? 0;
    asked.set(request.url, before + 1);
    const failing = before < Number(params.get('fail') ?? 0) || (params.has('once') && before > 0);
    const [type, text] = failing ? ['text/plain', 'Internal Server Error'] : buildFeed(params, origin, url.href);
    const status = failing ? 500 : Number(params.get('status') ?? 200);
    return send(response, status, { ...headers, 'content-type': type }, text, params);
  });
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
