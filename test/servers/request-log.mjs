/**
 * The requests that the test servers received, in order. Tests name their requests with a key, so that parallel pages do not read
 * each other's lines.
 */
export class RequestLog {
  #entries = [];

  /** @param {'cdn' | 'publisher' | 'gateway'} server */
  add(server, key, request, path, response) {
    const entry = {
      server,
      key,
      method: request.method,
      path,
      url: request.url,
      headers: request.headers,
      at: performance.timeOrigin + performance.now(),
    };
    this.#entries.push(entry);
    response?.on('close', () => {
      entry.cut = !response.writableFinished; // the browser, or the fault, did not wait for the end
    });
  }

  of(key) {
    return this.#entries.filter((entry) => entry.key === key);
  }
}
