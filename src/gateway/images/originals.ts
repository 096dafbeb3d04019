import { CircuitBreaker } from '../sources/circuit-breaker.js';
import type { Credentials, FetchUpstream, Validators } from '../upstream/upstream-client.js';
import { BoundedMap } from './bounded-map.js';
import { isOtherType } from './content-type.js';
import type { PictureHeader } from './converter.js';
import type { ConverterProcess } from './converter-process.js';
import { badPicture, PictureError, toPictureError } from './picture-error.js';

/** The longest file in bytes, as its server sends it. */
const MAX_BYTES = 10 * 2 ** 20;
/** Bytes of files that are kept for a while, as browsers request other widths and formats of the same picture. */
const MAX_KEPT = 24 * 2 ** 20;
const KEPT_FOR = 60_000; // milliseconds
/** Pictures of which something is remembered, and servers. */
const MAX_REMEMBERED = 5000;
const MAX_SERVERS = 500;

/** What a source says about requests for its pictures. */
export interface PictureSource {
  name: string;
  /** Certificates to trust in addition to the usual ones. */
  ca: string[];
  /** Headers that may hold secrets, each for the pictures of one origin alone, as for the feed. */
  credentials: Credentials[];
}

/** A picture as its publisher has it. */
export interface Original extends PictureHeader {
  bytes: Uint8Array<ArrayBuffer>;
  validators: Validators;
}

export interface OriginalsOptions {
  fetchUpstream: FetchUpstream;
  converter: ConverterProcess;
  /** Milliseconds that one request may take, with its redirects. */
  timeout: number;
  now: () => number;
}

/** Fetches pictures: each once for all who need it, and after a failure not again for a while. */
export class Originals {
  readonly #options: OriginalsOptions;
  readonly #requests = new Map<string, Promise<Original | undefined>>();
  readonly #kept = new BoundedMap<{ original: Original; at: number }>(
    MAX_KEPT,
    ({ original }) => original.bytes.length,
  );
  readonly #pictures = new BoundedMap<{ breaker: CircuitBreaker; error: PictureError }>(MAX_REMEMBERED);
  readonly #servers = new BoundedMap<{ breaker: CircuitBreaker; error: PictureError }>(MAX_SERVERS);

  constructor(options: OriginalsOptions) {
    this.#options = options;
  }

  /**
   * The picture at an address; undefined when its server confirms that it has not changed.
   *
   * @throws {PictureError}
   */
  async get(url: string, source: PictureSource, validators: Validators = {}): Promise<Original | undefined> {
    const { now } = this.#options;
    const kept = this.#kept.get(url);
    if (kept && now() - kept.at < KEPT_FOR) return kept.original;
    const key = JSON.stringify([url, validators]);
    const running = this.#requests.get(key);
    if (running) return running;
    const { origin } = new URL(url);
    this.#checkPause(this.#pictures, url);
    this.#checkPause(this.#servers, origin);
    const request = this.#fetch(url, source, validators)
      .then(
        (original) => {
          this.#pictures.delete(url);
          this.#servers.delete(origin);
          if (original) this.#kept.set(url, { original, at: now() });
          return original;
        },
        (cause: unknown) => {
          const error = toPictureError(cause);
          this.#pause(this.#pictures, url, error);
          if (error.isServerFailure) this.#pause(this.#servers, origin, error);
          throw error;
        },
      )
      .finally(() => this.#requests.delete(key));
    this.#requests.set(key, request);
    return request;
  }

  async #fetch(url: string, source: PictureSource, validators: Validators): Promise<Original | undefined> {
    const { fetchUpstream, converter, timeout } = this.#options;
    const response = await fetchUpstream(url, {
      signal: AbortSignal.timeout(timeout),
      accept: 'image/jpeg, image/png, image/webp, image/gif, image/avif',
      validators,
      ca: source.ca,
      credentials: source.credentials.find(({ origin }) => origin === new URL(url).origin),
      maxBytes: MAX_BYTES,
    });
    if (!response) return;
    if (isOtherType(response.contentType)) throw badPicture(`the type ${response.contentType}`);
    const bytes = new Uint8Array(response.bytes);
    return { bytes, validators: response.validators, ...(await converter.readHeader(bytes)) };
  }

  /** Remembers a failure; pauses double with each. */
  #pause(
    failures: BoundedMap<{ breaker: CircuitBreaker; error: PictureError }>,
    key: string,
    error: PictureError,
  ): void {
    const breaker = failures.get(key)?.breaker ?? new CircuitBreaker();
    breaker.recordFailure({ code: 'source', detail: error.detail, retryAfter: error.retryAfter }, this.#options.now());
    failures.set(key, { breaker, error });
  }

  /** @throws {PictureError} the last failure, until its pause is over. */
  #checkPause(failures: BoundedMap<{ breaker: CircuitBreaker; error: PictureError }>, key: string): void {
    const failed = failures.get(key);
    const wait = failed ? (failed.breaker.nextTryAt - this.#options.now()) / 1000 : 0;
    if (failed && wait > 0)
      throw new PictureError(failed.error.code, failed.error.message, { retryAfter: Math.ceil(wait) });
  }
}
