import { FeedError } from '../../feed/errors.js';
import { hasUsableBody, MAX_BYTES, type Transport } from './transport.js';

/**
 * Sends requests through the runtime's own `fetch`, as in Cloudflare Workers. `fetch` does not reveal which address a
 * name resolves to, so only the URL itself is checked.
 */
export const fetchTransport: Transport = async (url, { headers, signal, maxBytes = MAX_BYTES }) => {
  const response = await fetch(url, { headers, signal, redirect: 'manual' });
  const { status, body } = response;
  if (hasUsableBody(status) && body)
    return { status, headers: response.headers, bytes: await readBody(body, url.href, maxBytes) };
  await body?.cancel();
  return { status, headers: response.headers, bytes: new ArrayBuffer(0) };
};

/** @throws {FeedError} `too-large` */
async function readBody(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  url: string,
  maxBytes: number,
): Promise<ArrayBuffer> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const reader = body.getReader();
  let size = 0;
  for (let part = await reader.read(); part.value; part = await reader.read()) {
    size += part.value.length;
    if (size > maxBytes) {
      await reader.cancel();
      throw new FeedError('too-large', url, { url });
    }
    chunks.push(part.value);
  }
  return new Blob(chunks).arrayBuffer();
}
