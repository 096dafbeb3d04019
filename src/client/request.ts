import { FeedError } from '../feed/errors.js';
import type { Feed } from '../feed/model.js';
import { BIG } from '../feed/read.js';

/** The body of a successful answer, decompressed. */
export interface Answer {
  bytes: ArrayBuffer;
  contentType: string;
  /** Where it came from, after redirects. */
  url: string;
}

export interface RequestOptions {
  signal?: AbortSignal;
  /** Milliseconds until the whole body must be here; 10,000 unless told. */
  timeout?: number;
  /** How the browser's own cache is used, as in `fetch`; `no-cache` asks the server in any case. */
  cache?: RequestCache;
}

/** A request that was sent before this module was here. */
export interface StartedRequest {
  response: Promise<Response>;
  controller: AbortController;
  /** What {@link readBody} makes of the response. */
  answer?: Promise<Answer>;
  /** What that holds, where it was read beforehand. */
  feed?: Feed;
}

const MAX_BYTES = 5 * 2 ** 20;

let started: Map<string, StartedRequest | undefined> | undefined;

/**
 * Takes over the requests that the script tag's loader has under way; each serves once.
 *
 * @param read Makes a feed of an answer, where that can be had at once.
 * @returns what resolves when all of them have ended, well or not.
 */
export function adoptRequests(
  requests: Map<string, StartedRequest | undefined>,
  read: (answer: Answer) => Feed | undefined,
): Promise<unknown> {
  started = requests;
  return Promise.allSettled(
    [...requests].map(async ([url, early]) => {
      if (early) early.feed ??= read(await (early.answer ??= readBody(url, early.response)));
    }),
  );
}

/** The feed of an adopted request, where it is at hand already: it is shown without a wait. */
export function takeFeed(url: string): Feed | undefined {
  const feed = started?.get(url)?.feed;
  if (feed) started!.set(url, undefined);
  return feed;
}

/** Reads what arrives, unless it is too much. */
async function readBody(url: string, responding: Promise<Response>): Promise<Answer> {
  const { ok, status, headers, body, url: from } = await responding;
  if (!ok) throw new FeedError('http', url, { url, status });
  const contentType = headers.get('content-type') ?? '';
  // the reader of XML comes along while the body does
  if (/xml/.test(contentType)) import('../feed/read-other-formats.js').catch(() => {});
  const reader = body!.getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (let part = await reader.read(); part.value; part = await reader.read()) {
    const before = size;
    size += part.value.length;
    // and so does what a big feed takes
    if (size > BIG && before <= BIG) import('../feed/time-slicing.js').catch(() => {});
    if (size > MAX_BYTES) throw new FeedError('too-large', url, { url });
    parts.push(part.value);
  }
  // by hand: a Blob would do the same by way of another process
  const bytes = new Uint8Array(size);
  for (const part of parts.reverse()) bytes.set(part, (size -= part.length));
  return { bytes: bytes.buffer, contentType, url: from };
}

/** Neither schemes that are no web address, nor http: from an https: page (mixed content; loopback is exempt). */
const mayAsk = (url: string) =>
  /^https:/.test(url) ||
  (/^http:/.test(url) && (location.protocol !== 'https:' || /^http:..(localhost|127\.|\[::1])/.test(url)));

/**
 * GETs an address without any header of ours, so that no preflight is needed (https://fetch.spec.whatwg.org/#cors-preflight-fetch),
 * and in the default credentials mode, so that a `<link rel="preload" as="fetch" crossorigin>` of it is taken over.
 *
 * @throws {FeedError} `blocked`, `http`, `timeout`, `too-large` or `network`; the signal's reason once that is aborted.
 */
export async function request(url: string, { signal, timeout = 10_000, cache }: RequestOptions = {}): Promise<Answer> {
  const fail = (code: 'blocked' | 'timeout' | 'network', cause?: unknown) => new FeedError(code, url, { url, cause });
  if (!mayAsk(url)) throw fail('blocked');
  signal?.throwIfAborted();

  const early = started?.get(url);
  started?.set(url, undefined); // the loader asks for no address twice
  const controller = early?.controller ?? new AbortController();
  const abort = () => controller.abort(signal?.reason);
  signal?.addEventListener('abort', abort);
  const timer = setTimeout(() => controller.abort(fail('timeout')), timeout);
  try {
    return await (early?.answer ?? readBody(url, fetch(url, { signal: controller.signal, cache })));
  } catch (cause) {
    const { aborted, reason } = controller.signal;
    controller.abort(); // whatever still comes in is of no use
    throw aborted ? reason : cause instanceof FeedError ? cause : fail('network', cause);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  }
}
