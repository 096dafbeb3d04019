import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';

/**
 * A gateway that reads the publisher of the tests. The first segment of a path is the key under which the publisher's
 * `/log?key=` lists the requests: each has a gateway of its own, whose source `tin` has twelve items.
 */
export function createTestGateway(log, publisher) {
  const listeners = new Map();

  async function createListener(key, origin) {
    // Built, and so only here once a test needs it.
    const { createGateway } = await import('../../dist/npm/gateway/index.js');
    const sources = { tin: { type: 'feed', url: `${publisher}/feed?count=12` } };
    const { fetch } = createGateway({ allowLoopback: true, publicUrl: `${origin}/${key}`, sources });
    return getRequestListener((request) => fetch(request));
  }

  return createServer(async (request, response) => {
    const [, key, path] = /^\/([^/]*)(\/.*)$/.exec(request.url) ?? [];
    if (!key) return response.writeHead(404).end();
    log.add('gateway', key, request, path, response);
    if (!listeners.has(key)) listeners.set(key, createListener(key, `http://${request.headers.host}`));
    const listener = await listeners.get(key);
    request.url = path;
    return listener(request, response);
  });
}
