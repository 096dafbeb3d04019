import { FeedError, type FeedErrorCode } from '../feed/errors.js';
import { TooComplexError } from '../feed/server/too-complex-error.js';

export { TooComplexError };

/** Thrown by `createGateway` when its configuration is invalid. */
export class ConfigError extends Error {
  /** Each invalid place in the configuration, and what is wrong there. */
  readonly issues: readonly { path: string; message: string }[];

  constructor(issues: { path: string; message: string }[]) {
    super(issues.map(({ path, message }) => `${path}: ${message}`).join('\n'));
    this.name = 'ConfigError';
    this.issues = issues;
  }
}

/** A selector of a list page matches nothing, most likely because the page changed its markup. */
export class SelectorEmptyError extends Error {
  readonly code = 'selector-empty';
  readonly selector: string;
  readonly query: string;

  constructor(selector: string, query: string) {
    super(`nothing matches the selector ${selector}: ${query}`);
    this.name = 'SelectorEmptyError';
    this.selector = selector;
    this.query = query;
  }
}

/** Why a source is unavailable, without details that callers must not see. */
export interface Failure {
  code: FeedErrorCode | 'selector-empty' | 'too-complex';
  detail: string;
  selector?: string;
  /** Seconds to wait, from the server's `Retry-After`. */
  retryAfter?: number;
}

/** An upstream server answered with a status that has no usable body. */
export class UpstreamHttpError extends FeedError {
  /** Seconds to wait, from the server's `Retry-After`. */
  readonly retryAfter?: number;

  constructor(status: number, url: string, retryAfter?: number) {
    super('http', `status ${status}`, { status, url });
    this.retryAfter = retryAfter;
  }
}

/** Public descriptions. Addresses appear only in the log: some contain keys or reveal the internal network. */
const DETAILS: Record<FeedErrorCode | 'too-complex', string> = {
  network: 'the server of this source could not be reached',
  timeout: 'the server of this source did not answer in time',
  http: 'the server of this source answered with an error',
  'too-large': 'the answer is over 5 MiB after decompression',
  'not-a-feed': 'the answer is not a feed',
  'too-complex': 'reading the answer takes too much time or memory',
  'not-allowed': 'the source leads to an origin that is not allowed',
  blocked: 'the source leads to an address that is not allowed',
  source: 'the source failed',
};

/** Converts anything thrown during a refresh to a failure with a known code and a public description. */
export function toFailure(error: unknown): Failure {
  if (error instanceof SelectorEmptyError) return { code: error.code, detail: error.message, selector: error.selector };
  // Fetching throws only FeedError; anything else comes from reading, such as a tree too deep to walk.
  const code = error instanceof FeedError || error instanceof TooComplexError ? error.code : 'not-a-feed';
  const retryAfter = error instanceof UpstreamHttpError ? error.retryAfter : undefined;
  return { code, detail: DETAILS[code], retryAfter };
}
