import { FeedError } from '../../feed/errors.js';
import { MAX_BYTES, type Transport, wantsBody } from './transport.js';

/**
 * Asks through the runtime's own `fetch`, as in Cloudflare Workers: it tells nothing about what a name resolves to, so
 * names are trusted to the network of the runtime, which has no private addresses to lead to.
 */
export const fetchTransport: Transport = async (url, { headers, signal }) => {
  const response = await fetch(url, { headers, signal, redirect: 'manual' });
  const { status, body } = response;
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  if (!wantsBody(status)) await body?.cancel();
  else if (body) {
    let size = 0;
    const reader = body.getReader();
    for (let part = await reader.read(); part.value; part = await reader.read()) {
      size += part.value.length;
      if (size > MAX_BYTES) {
        await reader.cancel();
        throw new FeedError('too-large', url.href, { url: url.href });
      }
      chunks.push(part.value);
    }
  }
  return { status, headers: response.headers, bytes: await new Blob(chunks).arrayBuffer() };
};
