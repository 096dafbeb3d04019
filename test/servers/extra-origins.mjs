import { once } from 'node:events';
import { createServer } from 'node:http';

/**
 * Further origins of a server, opened as tests ask for them. A browser has six connections for an origin, so faults that
 * hold a connection need one each; and a door can be shut, so that nobody answers there any more.
 */
export class Doors {
  #handler;
  /** Those that are open, by port. */
  #servers = new Map();

  constructor(handler) {
    this.#handler = handler;
  }

  /** Opens a new door, or that of `port` again; with `shut` it closes that one. */
  async use(params) {
    const port = Number(params.get('port') ?? 0);
    if (params.has('shut')) {
      this.#end(this.#servers.get(port));
      this.#servers.delete(port);
      return {};
    }
    const server = createServer(this.#handler).listen(port, '127.0.0.1');
    await once(server, 'listening');
    this.#servers.set(server.address().port, server);
    return { origin: `http://127.0.0.1:${server.address().port}` };
  }

  close() {
    for (const server of this.#servers.values()) this.#end(server);
  }

  #end(server) {
    server?.close();
    server?.closeAllConnections();
  }
}
