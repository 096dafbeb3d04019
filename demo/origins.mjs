import { startApp } from './app/server.mjs';
import { createGallery } from './gallery/server.mjs';
import { createDemoGateway } from './gateway/server.mjs';
import { freePort, listen } from './lib/http.mjs';
import { createPublisher } from './publisher/server.mjs';
import { createSite } from './site/server.mjs';
import { createUnion } from './union/server.mjs';
import { createWard } from './ward/server.mjs';

/**
 * Starts every site of the demo, each on its own origin of 127.0.0.1, from `port` on or the next ports that are free.
 *
 * @param {{port?: number, app?: boolean, publisher?: Parameters<typeof createPublisher>[0]}} [options]
 *   `app: false` leaves Vite out; `publisher` goes to `createPublisher`
 * @returns {Promise<{publisher: string, ward: string, union: string, app: string, gateway: string, gallery: string, site: string, close(): Promise<void>}>}
 */
export async function startOrigins({ port = 4810, app = true, publisher: options } = {}) {
  const ports = [];
  for (let i = 0; i < 7; i++) ports.push(await freePort(port + i, ports));
  const [publisher, ward, union, page, gateway, gallery, site] = ports.map((number) => `http://127.0.0.1:${number}`);
  const running = [];
  const close = async () => void (await Promise.all(running.map((server) => server.close())));
  try {
    running.push(await listen(createPublisher(options), ports[0]));
    running.push(await listen(createWard({ publisher, gateway, union, gallery, app: app ? page : '' }), ports[1]));
    running.push(await listen(await createDemoGateway({ publisher }), ports[4]));
    running.push(await listen(createGallery({ publisher }), ports[5]));
    running.push(await listen(createSite(), ports[6]));
    running.push(await listen(createUnion({ publisher, ward }), ports[2]));
    if (app) running.push(await startApp({ publisher, ward, port: ports[3] }));
  } catch (error) {
    await close();
    throw error;
  }
  return { publisher, ward, union, app: app ? page : '', gateway, gallery, site, close };
}
