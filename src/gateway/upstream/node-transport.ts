/// <reference types="node" />
import type { LookupAddress, LookupOptions } from 'node:dns';
import type { IncomingMessage, RequestOptions } from 'node:http';
import type { Socket } from 'node:net';
import type { Readable, Transform } from 'node:stream';
import { FeedError } from '../../feed/errors.js';
import { type AddressPolicy, isPublicAddress } from './address.js';
import { hasUsableBody, MAX_BYTES, type RawResponse, type Transport } from './transport.js';

/** Node's built-in modules, without an `import` that other runtimes would fail on; undefined where there is no Node. */
function loadNodeModules() {
  // Workers can emulate Node, but their sockets do not use our lookup.
  if (globalThis.navigator?.userAgent === 'Cloudflare-Workers') return;
  const load = globalThis.process?.getBuiltinModule;
  if (!load) return;
  return {
    http: load('node:http'),
    https: load('node:https'),
    zlib: load('node:zlib'),
    tls: load('node:tls'),
    dns: load('node:dns/promises'),
  };
}

type LookupCallback = (error: Error | null, address?: string | LookupAddress[], family?: number) => void;

/**
 * Creates a transport on `node:http`, which lets us check the addresses of a name before it connects to one of them: the
 * name is resolved once, every address has to be public, and the connection uses one of these addresses.
 *
 * @param resolve returns all addresses of a name; by default the system's resolver.
 * @returns undefined where there is no Node.
 */
export function createNodeTransport(
  policy: AddressPolicy,
  resolve?: (hostname: string) => Promise<string[]>,
): Transport | undefined {
  const node = loadNodeModules();
  if (!node) return;
  const { http, https, zlib, tls, dns } = node;
  const resolveAll =
    resolve ?? (async (hostname: string) => (await dns.lookup(hostname, { all: true })).map(({ address }) => address));

  /** @throws {FeedError} `blocked`, and whatever a custom `resolve` throws. */
  async function resolvePublic(hostname: string): Promise<LookupAddress[]> {
    const addresses = await resolveAll(hostname);
    if (!addresses.length || !addresses.every((address) => isPublicAddress(address, policy)))
      throw new FeedError('blocked', 'a name that leads to an address not on the public Internet');
    return addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  }

  const lookup = (hostname: string, options: LookupOptions, done: LookupCallback) => {
    resolvePublic(hostname).then(
      (found) => (options.all ? done(null, found) : done(null, found[0]!.address, found[0]!.family)),
      // Node takes anything but an error for success.
      (reason) => done(reason instanceof Error ? reason : new Error(`the resolver failed: ${String(reason)}`)),
    );
  };

  /** By content coding: https://www.rfc-editor.org/rfc/rfc9110#field.content-encoding */
  const decoders = new Map<string, () => Transform>([
    ['gzip', () => zlib.createGunzip()],
    ['x-gzip', () => zlib.createGunzip()],
    ['deflate', () => zlib.createInflate()],
    ['br', () => zlib.createBrotliDecompress()],
  ]);

  /** @throws {FeedError} `not-a-feed` for an unknown coding. */
  function decompress(message: IncomingMessage, url: string): Readable {
    const coding = message.headers['content-encoding']?.trim().toLowerCase() ?? 'identity';
    if (coding === 'identity') return message;
    const createDecoder = decoders.get(coding);
    if (!createDecoder) throw new FeedError('not-a-feed', `the coding ${coding}`, { url });
    const decoder = createDecoder();
    message.on('error', (error) => decoder.destroy(error));
    return message.pipe(decoder);
  }

  /** Reads and decompresses a body; stops at the first byte over the limit, so that a zip bomb is never held. */
  async function readBody(message: IncomingMessage, url: string, maxBytes: number): Promise<ArrayBuffer> {
    const chunks: Uint8Array<ArrayBuffer>[] = [];
    let size = 0;
    for await (const chunk of decompress(message, url)) {
      size += chunk.length;
      if (size > maxBytes) throw new FeedError('too-large', url, { url });
      chunks.push(chunk);
    }
    return new Blob(chunks).arrayBuffer();
  }

  async function readResponse(message: IncomingMessage, url: string, maxBytes: number): Promise<RawResponse> {
    const status = message.statusCode!;
    const headers = toHeaders(message);
    const bytes = hasUsableBody(status) ? await readBody(message, url, maxBytes) : new ArrayBuffer(0);
    return { status, headers, bytes };
  }

  return (url, { headers, signal, ca, maxBytes = MAX_BYTES }) =>
    new Promise<RawResponse>((resolve, reject) => {
      const isSecure = url.protocol === 'https:';
      const options: RequestOptions & { ca?: string[] } = {
        headers: { ...headers, 'accept-encoding': 'gzip, deflate, br' },
        lookup: lookup as RequestOptions['lookup'],
        signal,
        agent: false, // a connection of its own: a pooled one might belong to a name that was resolved earlier
      };
      if (isSecure && ca?.length) options.ca = [...tls.rootCertificates, ...ca];
      const request = (isSecure ? https : http).request(url, options);
      // Some runtimes ignore `lookup`, so the address of the connection itself is checked too.
      const checkRemoteAddress = (socket: Socket) => {
        if (!isPublicAddress(socket.remoteAddress ?? '', policy))
          request.destroy(new FeedError('blocked', 'a connection to an address not on the public Internet'));
      };
      request.on('socket', (socket) => socket.once('connect', () => checkRemoteAddress(socket)));
      request.on('error', reject);
      // Nothing may throw in an event listener, as that ends the process; what an async function throws is a rejection.
      const handleResponse = (message: IncomingMessage) => {
        readResponse(message, url.href, maxBytes)
          .then(resolve, reject)
          .finally(() => request.destroy());
      };
      request.on('response', handleResponse);
      // Without this listener Node drops a 101 without an event, and the request would wait for its timeout.
      request.on('upgrade', (message, socket) => {
        socket.on('error', () => {});
        socket.destroy();
        handleResponse(message);
      });
      request.end();
    });
}

function toHeaders(message: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, values] of Object.entries(message.headers))
    for (const value of [values].flat()) if (value !== undefined) headers.append(name, value);
  return headers;
}
