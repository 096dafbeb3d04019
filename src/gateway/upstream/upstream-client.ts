import { FeedError } from '../../feed/errors.js';
import { UpstreamHttpError } from '../errors.js';
import { type AddressPolicy, checkUrl } from './address.js';
import type { RawResponse, Transport } from './transport.js';

/** Validators of the last response, for a conditional request. */
export interface Validators {
  etag?: string;
  lastModified?: string;
}

/** Headers that may hold secrets, for this origin alone: neither a redirect nor an article elsewhere gets them. */
export interface Credentials {
  origin: string;
  headers: Record<string, string>;
}

export interface UpstreamRequest {
  /** Aborts every request of one refresh. */
  signal: AbortSignal;
  accept: string;
  validators?: Validators;
  ca?: string[];
  credentials?: Credentials;
  /** The longest body after decompression. Default: 5 MiB. */
  maxBytes?: number;
}

/** A successful response. */
export interface UpstreamResponse {
  /** The final address, after redirects. */
  url: string;
  bytes: ArrayBuffer;
  contentType: string;
  validators: Validators;
}

/**
 * Fetches an address; `undefined` when the server confirms that nothing has changed.
 *
 * @throws {FeedError}
 */
export type FetchUpstream = (url: string, request: UpstreamRequest) => Promise<UpstreamResponse | undefined>;

const MAX_REDIRECTS = 3;

/** Seconds to wait: https://www.rfc-editor.org/rfc/rfc9110#field.retry-after is a number of seconds, or a date. */
function readRetryAfter(headers: Headers, now: number): number | undefined {
  const value = headers.get('retry-after')?.trim();
  if (!value) return;
  const seconds = /^\d+$/.test(value) ? Number(value) : (Date.parse(value) - now) / 1000;
  return seconds > 0 ? Math.ceil(seconds) : undefined;
}

/** https://www.rfc-editor.org/rfc/rfc9110#name-conditional-requests */
function conditionalHeaders({ etag, lastModified }: Validators): Record<string, string> {
  if (etag) return { 'if-none-match': etag };
  return lastModified ? { 'if-modified-since': lastModified } : {};
}

/** The target of a redirect, if the response is one: https://www.rfc-editor.org/rfc/rfc9110#name-redirection-3xx */
function readRedirect({ status, headers }: RawResponse): string | undefined {
  if (status < 301 || status > 308 || status === 304) return;
  return headers.get('location') ?? undefined;
}

export interface UpstreamClientOptions {
  transport: Transport;
  policy: AddressPolicy;
  userAgent: string;
  now: () => number;
}

/** Creates the function that fetches upstream addresses: conditional requests, three redirects at most, each checked. */
export function createUpstreamClient({ transport, policy, userAgent, now }: UpstreamClientOptions): FetchUpstream {
  async function send(url: URL, headers: Record<string, string>, request: UpstreamRequest): Promise<RawResponse> {
    try {
      const { signal, ca, maxBytes } = request;
      return await transport(url, { headers, signal, ca, maxBytes });
    } catch (cause) {
      if (request.signal.aborted) throw new FeedError('timeout', url.href, { url: url.href });
      throw cause instanceof FeedError ? cause : new FeedError('network', url.href, { url: url.href, cause });
    }
  }

  return async (address, request) => {
    const { validators = {}, accept, credentials } = request;
    const headers = { 'user-agent': userAgent, accept, ...conditionalHeaders(validators) };
    let url = checkUrl(address, policy);
    for (let redirects = 0; ; redirects++) {
      const own = url.origin === credentials?.origin ? credentials.headers : {};
      const response = await send(url, { ...headers, ...own }, request);
      const { status, bytes } = response;
      if (status === 304 && (validators.etag || validators.lastModified)) return;
      const location = readRedirect(response);
      if (location !== undefined) {
        if (redirects >= MAX_REDIRECTS) throw new FeedError('http', 'too many redirects', { status, url: url.href });
        if (!URL.canParse(location, url)) throw new FeedError('blocked', 'a redirect to an invalid address');
        url = checkUrl(new URL(location, url), policy);
        continue;
      }
      if (status < 200 || status > 299 || status === 204)
        throw new UpstreamHttpError(status, url.href, readRetryAfter(response.headers, now()));
      return {
        url: url.href,
        bytes,
        contentType: response.headers.get('content-type') ?? '',
        validators: {
          etag: response.headers.get('etag') ?? undefined,
          lastModified: response.headers.get('last-modified') ?? undefined,
        },
      };
    }
  };
}
