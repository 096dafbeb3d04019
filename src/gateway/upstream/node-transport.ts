/// <reference types="node" />
import type { LookupAddress, LookupOptions } from 'node:dns';
import type { IncomingMessage, RequestOptions } from 'node:http';
import type { Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { FeedError } from '../../feed/errors.js';
import { type AddressPolicy, isPublicAddress } from './address.js';
import { MAX_BYTES, type RawAnswer, type Transport, wantsBody } from './transport.js';

/** Node's own modules, without an import that other runtimes would stumble over; undefined where there is no Node. */
function builtins() {
  // Workers can be told to look like Node, but their sockets do not resolve names for us.
  if (globalThis.navigator?.userAgent === 'Cloudflare-Workers') return;
  const get = globalThis.process?.getBuiltinModule;
  if (!get) return;
  return {
    http: get('node:http'),
    https: get('node:https'),
    zlib: get('node:zlib'),
    tls: get('node:tls'),
    dns: get('node:dns/promises'),
  };
}

type LookupCallback = (error: Error | null, address?: string | LookupAddress[], family?: number) => void;

/**
 * Asks through `node:http`, which alone lets us look at the addresses a name resolves to before it connects to one of
 * them: the name is resolved once, every address has to be public, and the connection goes to these and no others.
 *
 * @param resolve All addresses of a name; the system's resolver unless told.
 * @returns undefined where there is no Node.
 */
export function nodeTransport(
  policy: AddressPolicy,
  resolve?: (hostname: string) => Promise<string[]>,
): Transport | undefined {
  const node = builtins();
  if (!node) return;
  const { http, https, zlib, tls, dns } = node;
  const addressesOf =
    resolve ?? (async (hostname: string) => (await dns.lookup(hostname, { all: true })).map(({ address }) => address));

  const lookup = (hostname: string, options: LookupOptions, done: LookupCallback) => {
    addressesOf(hostname).then((addresses) => {
      if (!addresses.length || !addresses.every((address) => isPublicAddress(address, policy)))
        return done(new FeedError('blocked', 'a name that leads to an address not on the public Internet'));
      const found = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
      if (options.all) done(null, found);
      else done(null, found[0]!.address, found[0]!.family);
    }, done);
  };

  const decoders: Record<string, () => NodeJS.ReadWriteStream & Readable> = {
    gzip: () => zlib.createGunzip(),
    'x-gzip': () => zlib.createGunzip(),
    deflate: () => zlib.createInflate(),
    br: () => zlib.createBrotliDecompress(),
  };

  /**
   * The body, decompressed (https://www.rfc-editor.org/rfc/rfc9110#field.content-encoding) and within its bound; a bomb is
   * given up at the byte that is one too many.
   */
  async function read(message: IncomingMessage, url: string): Promise<ArrayBuffer> {
    const coding = message.headers['content-encoding']?.trim().toLowerCase() ?? 'identity';
    let body: Readable = message;
    if (decoders[coding]) {
      const decoder = decoders[coding]();
      message.on('error', (error) => decoder.destroy(error));
      body = message.pipe(decoder);
    } else if (coding !== 'identity') throw new FeedError('not-a-feed', `the coding ${coding}`, { url });
    const chunks: Uint8Array<ArrayBuffer>[] = [];
    let size = 0;
    for await (const chunk of body) {
      size += chunk.length;
      if (size > MAX_BYTES) throw new FeedError('too-large', url, { url });
      chunks.push(chunk);
    }
    return new Blob(chunks).arrayBuffer();
  }

  return (url, { headers, signal, ca }) =>
    new Promise<RawAnswer>((resolve, reject) => {
      const secure = url.protocol === 'https:';
      const options: RequestOptions & { ca?: string[] } = {
        headers: { ...headers, 'accept-encoding': 'gzip, deflate, br' },
        lookup: lookup as RequestOptions['lookup'],
        signal,
        agent: false, // a connection of its own, so that none is taken over that was resolved for somebody else
      };
      if (secure && ca?.length) options.ca = [...tls.rootCertificates, ...ca];
      const request = (secure ? https : http).request(url, options);
      // Where a runtime did not ask our lookup, what it connected to is looked at all the same.
      const check = (socket: Socket) => {
        if (!isPublicAddress(socket.remoteAddress ?? '', policy))
          request.destroy(new FeedError('blocked', 'a connection to an address not on the public Internet'));
      };
      request.on('socket', (socket) => socket.once('connect', () => check(socket)));
      request.on('error', reject);
      request.on('response', (message) => {
        const status = message.statusCode!;
        const answer = new Headers();
        for (const [name, value] of Object.entries(message.headers))
          for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined) answer.append(name, one);
        if (!wantsBody(status)) {
          request.destroy();
          resolve({ status, headers: answer, bytes: new ArrayBuffer(0) });
          return;
        }
        read(message, url.href)
          .then((bytes) => resolve({ status, headers: answer, bytes }), reject)
          .finally(() => request.destroy());
      });
      request.end();
    });
}
