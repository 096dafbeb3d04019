/**
 * A server of the load test, in a process of its own: `bare` (a Hono route that returns the bytes of an answer), `gateway`,
 * `edited` (with an operator's decisions and counted views) or `merge` (of two such sources, each story once). Tells its port and, whenever it is asked, what it holds and how long it has worked, over the channel to its
 * parent.
 */
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { createGateway } from '../../../dist/npm/gateway/index.js';

const [kind, url] = process.argv.slice(2);
const upstream = { type: 'feed', url, interval: 3600 };
const edited = {
  ...upstream,
  hide: ['tin-7', 'https://tin.example.vn/tin/8'],
  pin: ['tin-9'],
  delay: 3600,
  maxStale: 10_800,
  views: true,
};
const SOURCES = {
  gateway: { x: upstream },
  edited: { x: edited },
  merge: {
    one: edited,
    two: { ...edited, url: `${url}?hai` },
    x: { type: 'merge', sources: ['one', { source: 'two', limit: 10 }], unique: 'title', pin: ['tin-1'], views: true },
  },
};
/** The bare route has the bytes of the kind that it is compared with. */
const gateway = createGateway({ allowLoopback: true, sources: SOURCES[kind.replace('bare-', '')] ?? SOURCES.gateway });

/** The same bytes, and the two headers that they cannot do without. */
async function bareRoute() {
  const answer = await gateway.fetch(new Request('http://gateway/feeds/x'));
  const body = new Uint8Array(await answer.arrayBuffer());
  const headers = { 'content-type': answer.headers.get('content-type'), 'content-length': String(body.length) };
  const app = new Hono();
  app.get('/feeds/:name', (c) => c.body(body, 200, headers));
  return app.fetch;
}

const fetch = kind.startsWith('bare') ? await bareRoute() : (request) => gateway.fetch(request);
const server = serve({ fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => process.send({ port }));
process.on('message', () => {
  globalThis.gc?.();
  const { user, system } = process.cpuUsage();
  process.send({ ...process.memoryUsage(), cpu: user + system });
});
process.on('disconnect', () => {
  server.close();
  server.closeAllConnections();
});
