import { FeedError } from '../../feed/errors.js';
import { BusyError } from '../errors.js';
import { type AddressPolicy, checkUrl } from './address.js';
import type { RawAnswer, Transport } from './transport.js';

/** What a server said last time, to ask it whether anything changed since. */
export interface Validators {
  etag?: string;
  lastModified?: string;
}

export interface Question {
  /** Ends everything that belongs to one refresh. */
  signal: AbortSignal;
  accept: string;
  validators?: Validators;
  ca?: string[];
}

/** A successful answer; `undefined` in place of it: nothing has changed. */
export interface Answer {
  /** Where it came from, after redirects. */
  url: string;
  bytes: ArrayBuffer;
  contentType: string;
  validators: Validators;
}

/** Asks a server, politely. */
export type Ask = (url: string, question: Question) => Promise<Answer | undefined>;

const MAX_REDIRECTS = 3;

/** https://www.rfc-editor.org/rfc/rfc9110#field.retry-after: seconds, or a date; in seconds. */
function retryAfter(headers: Headers, now: number): number | undefined {
  const value = headers.get('retry-after')?.trim();
  if (!value) return;
  const seconds = /^\d+$/.test(value) ? Number(value) : (Date.parse(value) - now) / 1000;
  return seconds > 0 ? Math.ceil(seconds) : undefined;
}

/** https://www.rfc-editor.org/rfc/rfc9110#name-conditional-requests */
function conditional({ etag, lastModified }: Validators): Record<string, string> {
  if (etag) return { 'if-none-match': etag };
  return lastModified ? { 'if-modified-since': lastModified } : {};
}

export interface AskOptions {
  transport: Transport;
  policy: AddressPolicy;
  userAgent: string;
  now: () => number;
}

/** Makes the function that asks servers: who we are, what we have, three redirects at most, each looked at again. */
export function createAsk({ transport, policy, userAgent, now }: AskOptions): Ask {
  async function once(url: URL, headers: Record<string, string>, question: Question): Promise<RawAnswer> {
    try {
      return await transport(url, { headers, signal: question.signal, ca: question.ca });
    } catch (cause) {
      if (question.signal.aborted) throw new FeedError('timeout', url.href, { url: url.href });
      throw cause instanceof FeedError ? cause : new FeedError('network', url.href, { url: url.href, cause });
    }
  }

  return async function ask(address, question) {
    const { validators = {}, accept } = question;
    let url = checkUrl(address, policy);
    for (let redirects = 0; ; redirects++) {
      const headers = { 'user-agent': userAgent, accept, ...conditional(validators) };
      const { status, headers: answer, bytes } = await once(url, headers, question);
      const { href } = url;
      if (status === 304 && (validators.etag || validators.lastModified)) return;
      // https://www.rfc-editor.org/rfc/rfc9110#name-redirection-3xx
      const location = answer.get('location');
      if (status >= 301 && status <= 308 && status !== 304 && location) {
        if (redirects >= MAX_REDIRECTS) throw new FeedError('http', 'too many redirects', { status, url: href });
        if (!URL.canParse(location, url)) throw new FeedError('blocked', 'a redirect to no address');
        url = checkUrl(new URL(location, url), policy);
        continue;
      }
      if (status < 200 || status > 299 || status === 204) throw new BusyError(status, href, retryAfter(answer, now()));
      return {
        url: href,
        bytes,
        contentType: answer.get('content-type') ?? '',
        validators: {
          etag: answer.get('etag') ?? undefined,
          lastModified: answer.get('last-modified') ?? undefined,
        },
      };
    }
  };
}
