/** Sends one request, and says in our words what fails. */
import type { LookupAddress } from 'node:dns';
import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP } from 'node:net';
import type { Readable } from 'node:stream';
import type { TLSSocket } from 'node:tls';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { MAX_BYTES } from '../../upstream/transport.js';
import type { CheckContext } from '../context.js';
import { type CheckFinding, found, foundByDoctor } from '../finding.js';
import { checkCertificate } from './certificate.js';

/** An answer, whatever its status. */
export interface Answer {
  url: string;
  status: number;
  headers: Headers;
  /** Decompressed. */
  bytes: Uint8Array<ArrayBuffer>;
  /** As they were sent. */
  sentBytes: number;
  milliseconds: number;
}

export interface SendResult {
  findings: CheckFinding[];
  /** Undefined where there is none, for the reason in the findings. */
  answer?: Answer;
}

const USER_AGENT = `Mozilla/5.0 (compatible; bantin-check/${__VERSION__})`;

const decoders = new Map<string, () => NodeJS.ReadWriteStream>([
  ['gzip', createGunzip],
  ['x-gzip', createGunzip],
  ['deflate', createInflate],
  ['br', createBrotliDecompress],
]);

type Body = { bytes: Uint8Array<ArrayBuffer>; sentBytes: number } | 'too-large' | 'bad-compression';

async function readBody(message: IncomingMessage): Promise<Body> {
  const coding = message.headers['content-encoding']?.trim().toLowerCase() || 'identity';
  const createDecoder = decoders.get(coding);
  if (coding !== 'identity' && !createDecoder) return 'bad-compression';
  let sentBytes = 0;
  message.on('data', (chunk: Buffer) => {
    sentBytes += chunk.length;
  });
  const decoder = createDecoder?.();
  if (decoder) message.on('error', () => decoder.end());
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of (decoder ? message.pipe(decoder) : message) as Readable) {
      size += chunk.length;
      if (size > MAX_BYTES) return 'too-large';
      parts.push(chunk);
    }
  } catch (error) {
    if (/^(?:Z_|ERR_|ERR__|ERR_BROTLI)/.test((error as NodeJS.ErrnoException).code ?? '')) return 'bad-compression';
    throw error;
  }
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return { bytes, sentBytes };
}

/** What OpenSSL says, such as `wrong version number`: in the code of the error or in its message. */
function explainTls({ code = '', message }: NodeJS.ErrnoException, host: string): CheckFinding {
  const [
    ,
    reason = code
      .replace(/^ERR_SSL_/, '')
      .toLowerCase()
      .replaceAll('_', ' '),
  ] = /SSL routines:[^:]{0,100}:([^:]{1,100}):/.exec(message) ?? [];
  if (/wrong version number|packet length too long|http request/.test(reason))
    return found('error', 'network/tls-not-tls', { host });
  return found('error', 'network/tls-protocol', { host, detail: reason });
}

/** Why a request failed after the connection was there. */
function explainFailure(error: NodeJS.ErrnoException, host: string): CheckFinding {
  const code = error.code ?? '';
  if (/^ERR_SSL|^EPROTO/.test(code)) return explainTls(error, host);
  if (code.startsWith('HPE_')) return found('error', 'network/bad-http', { host, detail: code.slice('HPE_'.length) });
  if (code === 'ECONNREFUSED') return found('error', 'network/refused', { host });
  return found('error', 'network/reset', { host });
}

function toHeaders({ headers }: IncomingMessage): Headers {
  const result = new Headers();
  for (const [name, values] of Object.entries(headers))
    for (const value of [values].flat()) if (value !== undefined) result.append(name, value);
  return result;
}

/** Finishes an exchange: reads the body and describes what is wrong with it. */
async function toResult(message: IncomingMessage, url: URL, start: number): Promise<SendResult> {
  const body = await readBody(message);
  if (body === 'too-large')
    return { findings: [foundByDoctor('error', { code: 'too-large', url: url.href }, url.href)] };
  if (body === 'bad-compression') {
    const coding = message.headers['content-encoding'] ?? '';
    return { findings: [found('error', 'network/bad-compression', { host: url.host, coding }, url.href)] };
  }
  const milliseconds = Math.round(performance.now() - start);
  return {
    findings: [],
    answer: { url: url.href, status: message.statusCode!, headers: toHeaders(message), ...body, milliseconds },
  };
}

/**
 * Sends one GET request to an address that accepts connections. A certificate that browsers would refuse is reported, and
 * the answer read all the same, so that one check tells everything.
 */
export async function send(
  url: URL,
  address: string,
  headers: Record<string, string>,
  context: CheckContext,
): Promise<SendResult> {
  const signal = AbortSignal.any([context.signal, AbortSignal.timeout(context.timeout)]);
  const start = performance.now();
  const certificate: CheckFinding[] = [];
  const family = isIP(address);
  const options = {
    headers: { 'user-agent': USER_AGENT, 'accept-encoding': 'gzip, deflate, br', accept: '*/*', ...headers },
    signal,
    agent: false as const,
    rejectUnauthorized: false,
    // The connection goes to the address that was tried before.
    lookup: (_name: string, { all }: { all?: boolean }, done: (error: null, found: never, family?: number) => void) =>
      all ? done(null, [{ address, family }] satisfies LookupAddress[] as never) : done(null, address as never, family),
  };
  try {
    const result = await new Promise<SendResult>((resolve, reject) => {
      const request = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, options);
      request.on('socket', (socket) =>
        socket.once('secureConnect', () => {
          certificate.push(...checkCertificate(socket as TLSSocket, url.hostname.replace(/^\[|\]$/g, ''), context.now));
        }),
      );
      request.on('response', (message) => {
        toResult(message, url, start)
          .then(resolve, reject)
          .finally(() => request.destroy());
      });
      request.on('upgrade', (_message, socket) => {
        socket.destroy();
        reject(Object.assign(new Error('an upgrade'), { code: 'HPE_UPGRADE' }));
      });
      request.on('error', reject);
      request.end();
    });
    return { ...result, findings: [...certificate, ...result.findings] };
  } catch (error) {
    const failure = signal.aborted
      ? found('error', 'timeout/response', { host: url.host, seconds: Math.round((performance.now() - start) / 1000) })
      : explainFailure(error as NodeJS.ErrnoException, url.host);
    return { findings: [...certificate, failure] };
  }
}
