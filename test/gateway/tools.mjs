import { once } from 'node:events';
import { createServer } from 'node:http';
import { createGateway } from '../../dist/npm/gateway/index.js';

/**
 * Starts a publisher on loopback whose answers a test chooses: `{url, requests, answer, close()}`. `answer` is a body, or a
 * function of request and response; it may be replaced at any time.
 */
export async function startPublisher(answer) {
  const publisher = { requests: [], answer };
  const server = createServer((request, response) => {
    publisher.requests.push({ url: request.url, headers: request.headers, time: Date.now() });
    if (typeof publisher.answer === 'function') publisher.answer(request, response);
    else response.writeHead(200, { 'content-type': 'text/plain' }).end(publisher.answer);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  publisher.origin = `http://127.0.0.1:${server.address().port}`;
  publisher.url = `${publisher.origin}/feed`;
  publisher.close = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return publisher;
}

/** A JSON Feed with items of these titles, a day apart. */
export const feedOf = (...titles) =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Cổng tin thành phố',
    items: titles.map((title, index) => ({
      id: `tin-${index + 1}`,
      url: `https://tin.example.vn/tin/${index + 1}`,
      title,
      content_html: `<p>${title}</p>`,
      date_published: new Date(Date.UTC(2026, 10, 20 - index)).toISOString(),
      tags: [index % 2 ? 'Đời sống' : 'An ninh trật tự'],
    })),
  });

/** A clock that stands still, except for `forward(seconds)`. */
export function stoppedClock(time = Date.UTC(2026, 10, 23, 12)) {
  const now = () => time;
  now.forward = (seconds) => {
    time += seconds * 1000;
  };
  return now;
}

/**
 * Creates a gateway with loopback allowed: `get(path, init)` gives `{status, headers, text, json}`; `log` is the list of its log entries.
 */
export function openGateway(sources, { config = {}, ...options } = {}) {
  const log = [];
  const gateway = createGateway(
    { allowLoopback: true, sources, ...config },
    { log: (line) => log.push(line), ...options },
  );
  async function get(path, init) {
    const response = await gateway.fetch(new Request(`http://gateway.example.vn${path}`, init));
    const text = await response.text();
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      text,
      get json() {
        return JSON.parse(text);
      },
    };
  }
  return { gateway, get, log };
}

/** Waits until a condition holds; fails after so many milliseconds. */
export async function until(holds, what = 'the condition', timeout = 2000) {
  for (let round = 0; round < timeout / 10; round++) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`${what} never came true`);
}
