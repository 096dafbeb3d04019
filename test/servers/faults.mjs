import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

/**
 * Ways in which an answer goes wrong on its way, chosen in the URL. A size is a number of bytes; all are optional:
 *
 *   stall=N       N bytes, then silence with the connection open
 *   reset=N       N bytes, then the connection is reset
 *   truncate=N    N bytes (or `60%`), ended as if that were all
 *   longer=N      a content-length that promises N bytes too many
 *   size=N        white space behind the body up to N bytes
 *   gzip=N        the same, but sent as a few compressed kilobytes
 *   drip=N        N bytes a second
 */
export async function send(response, status, headers, text, params) {
  const number = (name) => (params.has(name) ? Number(params.get(name)) : undefined);
  let body = Buffer.from(text);

  const size = number('size') ?? number('gzip');
  if (size !== undefined) body = Buffer.concat([body, Buffer.alloc(Math.max(0, size - body.length), ' ')]);
  if (params.has('gzip')) {
    body = await promisify(gzip)(body, { level: 9 }); // beside the requests of other tests
    headers['content-encoding'] = 'gzip';
  }
  if (params.has('truncate')) {
    const value = params.get('truncate');
    body = body.subarray(0, value.endsWith('%') ? (body.length * Number.parseFloat(value)) / 100 : Number(value));
  }

  response.writeHead(status, { ...headers, 'content-length': body.length + (number('longer') ?? 0) });
  const cut = number('stall') ?? number('reset');
  if (cut !== undefined) {
    response.write(body.subarray(0, cut));
    // Give the bytes time to leave before the reset overtakes them.
    if (params.has('reset')) setTimeout(() => response.socket?.resetAndDestroy(), 100);
    return;
  }
  if (params.has('drip')) return drip(response, body, number('drip'));
  response.write(body);
  if (params.has('longer')) setTimeout(() => response.socket?.destroy(), 100);
  else response.end();
}

async function drip(response, body, bytesPerSecond) {
  const step = Math.max(1, Math.round(bytesPerSecond / 20));
  for (let at = 0; at < body.length && !response.destroyed; at += step) {
    response.write(body.subarray(at, at + step));
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  response.end();
}
