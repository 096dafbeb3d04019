import { once } from 'node:events';
import { createServer } from 'node:http';

/**
 * Further origins of a server, opened when a test requests one. A browser opens six connections to an origin at most, so faults
 * that hold a connection need an origin each; and an origin can be closed, so that connections to it are refused.
 */
export class ExtraOrigins {
  #handler;
  /** The open ones, by port. */
  #servers = new Map();

  constructor(handler) {
    this.#handler = handler;
  }

  /** Opens a new origin, or the one of `port` again; with `close` it closes that one. */
  async use(params) {
    const port = Number(params.get('port') ?? 0);
    if (params.has('close')) {
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
