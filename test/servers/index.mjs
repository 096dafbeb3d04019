import { once } from 'node:events';
import { createServer } from 'node:net';
import { createCdn } from './cdn.mjs';
import { createTestGateway } from './gateway.mjs';
import { createPublisher } from './publisher.mjs';
import { RequestLog } from './request-log.mjs';

async function listen(server) {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${server.address().port}`;
}

/** Starts the other origins that end-to-end tests talk to. */
export async function startServers({ cdnRoot }) {
  const log = new RequestLog();
  const cdn = createCdn(log, cdnRoot);
  const publisher = createPublisher(log);
  // A port that was free a moment ago: connections to it are refused.
  const closed = createServer();
  const refused = await listen(closed);
  closed.close();

  const origins = { cdn: await listen(cdn), publisher: await listen(publisher), refused };
  const gateway = createTestGateway(log, origins.publisher);
  origins.gateway = await listen(gateway);
  return {
    origins,
    async close() {
      for (const server of [cdn, publisher, gateway]) {
        server.close();
        server.closeAllConnections();
      }
    },
  };
}
