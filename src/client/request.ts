import { FeedError } from '../feed/errors.js';
import type { Feed } from '../feed/model.js';
import { BIG_FEED } from '../feed/read.js';
import { ALLOW_LIST } from './allow-list.js';

/** The body of a successful answer, decompressed. */
export interface Answer {
  bytes: ArrayBuffer;
  contentType: string;
  /** Its address after redirects. */
  url: string;
}

/** The DOM's `RequestCache`, which Node's types do not have. */
type CacheMode = 'default' | 'no-store' | 'reload' | 'no-cache' | 'force-cache' | 'only-if-cached';

export interface RequestOptions {
  signal?: AbortSignal;
  /** Milliseconds within which the whole body must arrive; 10,000 by default. */
  timeout?: number;
  /** How the browser's HTTP cache is used, as in `fetch`; `no-cache` revalidates with the server. */
  cache?: CacheMode;
}

/** A request that the script tag's loader sent before this module was loaded. */
export interface StartedRequest {
  response: Promise<Response>;
  controller: AbortController;
  /** The body of the response, once the request is adopted. */
  answer?: Promise<Answer>;
  /** The feed in it, where it could be read at once. */
  feed?: Feed;
}

const MAX_BYTES = 5 * 2 ** 20;
/** The longest time that `setTimeout` takes; it calls back at once after a longer one. */
export const MAX_TIMEOUT = 2 ** 31 - 1;

let started: Map<string, StartedRequest | undefined> | undefined;

/**
 * Takes over the requests that the loader has sent. Each of them serves one call of {@link request} or {@link takeFeed}.
 *
 * @param read Makes a feed of an answer, where that is possible at once.
 * @returns a promise that resolves when all of them have ended, successfully or not.
 */
export function adoptRequests(
  requests: Map<string, StartedRequest | undefined>,
  read: (answer: Answer) => Feed | undefined,
): Promise<unknown> {
  started = requests;
  return Promise.allSettled(
    [...requests].map(async ([url, early]) => {
      if (!early) return;
      early.answer ??= readBody(url, early.response);
      early.feed ??= read(await early.answer);
    }),
  );
}

/** The feed of an adopted request that could be read at once; undefined for any other, and the second time. */
export function takeFeed(url: string): Feed | undefined {
  const feed = started?.get(url)?.feed;
  if (feed) started!.set(url, undefined);
  return feed;
}

/** Reads a body, unless it is too large. */
async function readBody(url: string, responding: Promise<Response>): Promise<Answer> {
  const { ok, status, headers, body, url: finalUrl } = await responding;
  if (!ok) throw new FeedError('http', url, { url, status });
  const contentType = headers.get('content-type') ?? '';
  if (/xml/.test(contentType)) preloadXml();
  const reader = body!.getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (let part = await reader.read(); part.value; part = await reader.read()) {
    const sizeBefore = size;
    size += part.value.length;
    if (size > BIG_FEED && sizeBefore <= BIG_FEED) preloadTimeSlicing();
    if (size > MAX_BYTES) throw new FeedError('too-large', url, { url });
    parts.push(part.value);
  }
  return { bytes: concatenate(parts, size), contentType, url: finalUrl };
}

// The modules that reading this body takes are loaded while it arrives. An error is reported when they are used.
function preloadXml() {
  for (const loading of [import('../feed/read-other-formats.js'), import('../feed/html-to-text.js')])
    loading.catch(() => {});
}
function preloadTimeSlicing() {
  import('../feed/time-slicing.js').catch(() => {});
}

/** One buffer of many. Copied here, because a Blob would do it in another process. */
function concatenate(parts: Uint8Array[], size: number): ArrayBuffer {
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return bytes.buffer;
}

/** Whether the page may request an address: http(s), but no http: from an https: page (mixed content; loopback is exempt). */
const isAllowed = (url: string) =>
  /^https:/.test(url) ||
  (/^http:/.test(url) && (globalThis.location?.protocol !== 'https:' || /^http:..(localhost|127\.|\[::1])/.test(url)));

/** What knows the origins that the page takes news from; undefined where it takes news from all. */
export const loadAllowList = async () =>
  globalThis.document?.querySelector(ALLOW_LIST) ? import('./check-origin.js') : undefined;

/**
 * Sends a GET request without any header of ours, so that it needs no preflight
 * (https://fetch.spec.whatwg.org/#cors-preflight-fetch), and in the default credentials mode, so that the browser uses a
 * `<link rel="preload" as="fetch" crossorigin>` for it.
 *
 * @throws {FeedError} `blocked`, `not-allowed`, `http`, `timeout`, `too-large` or `network`; the signal's reason once that is aborted.
 */
export async function request(url: string, { signal, timeout = 10_000, cache }: RequestOptions = {}): Promise<Answer> {
  const failure = (code: 'blocked' | 'timeout' | 'network', cause?: unknown) =>
    new FeedError(code, url, { url, cause });
  if (!isAllowed(url)) throw failure('blocked');
  const allowList = await loadAllowList();
  allowList?.checkOrigin(url);
  signal?.throwIfAborted();

  const early = started?.get(url);
  started?.set(url, undefined); // the loader does not request this address any more
  const controller = early?.controller ?? new AbortController();
  const abort = () => controller.abort(signal?.reason);
  signal?.addEventListener('abort', abort);
  const timer = setTimeout(() => controller.abort(failure('timeout')), Math.min(timeout, MAX_TIMEOUT));
  try {
    const answer =
      early?.answer ?? readBody(url, fetch(url, { __proto__: null, signal: controller.signal, cache } as RequestInit));
    const received = await answer;
    // A script cannot see where a request is redirected to before the answer is there.
    allowList?.checkOrigin(received.url);
    return received;
  } catch (cause) {
    const { aborted, reason } = controller.signal;
    controller.abort(); // the rest of the body is not needed
    if (aborted) throw reason;
    throw cause instanceof FeedError ? cause : failure('network', cause);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  }
}
