/**
 * Why a feed is unavailable.
 *
 * - `network`: no answer. A refused connection, a name that does not resolve and a missing CORS header look the same to a script.
 * - `timeout`: the answer did not arrive in time.
 * - `http`: the server answered with a status that is not a success; see {@link FeedError.status}.
 * - `too-large`: more than 5 MiB after decompression.
 * - `not-a-feed`: the bytes are in none of the formats that are read.
 * - `not-allowed`: the page has a list of origins that it takes news from (`<meta name="bantin:allow">`), and this is none of them.
 * - `blocked`: the page may not request this address: mixed content, or a scheme that is not http(s).
 * - `source`: the page's own `source()` threw or rejected, with {@link Error.cause} as the reason.
 */
export type FeedErrorCode =
  | 'network'
  | 'timeout'
  | 'http'
  | 'too-large'
  | 'not-a-feed'
  | 'not-allowed'
  | 'blocked'
  | 'source';

/** The only error that loading or parsing a feed ends with. Its message is for developers; the texts for readers are in `i18n/`. */
export class FeedError extends Error {
  readonly code: FeedErrorCode;
  /** The address that was requested, where there was one. */
  readonly url?: string;
  /** The HTTP status, with code `http`. */
  readonly status?: number;

  constructor(code: FeedErrorCode, message: string, options: ErrorOptions & { url?: string; status?: number } = {}) {
    super(`${code}: ${message}`, options);
    this.name = 'FeedError';
    this.code = code;
    this.url = options.url;
    this.status = options.status;
  }
}
