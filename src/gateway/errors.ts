import { FeedError, type FeedErrorCode } from '../feed/errors.js';

/** Thrown by `createGateway` for a configuration it cannot work with. */
export class ConfigError extends Error {
  /** Where in the configuration, and what is wrong there. */
  readonly issues: readonly { path: string; message: string }[];

  constructor(issues: { path: string; message: string }[]) {
    super(issues.map(({ path, message }) => `${path}: ${message}`).join('\n'));
    this.name = 'ConfigError';
    this.issues = issues;
  }
}

/** A selector of a list page found nothing: most likely the page changed its layout. */
export class SelectorEmptyError extends Error {
  readonly code = 'selector-empty';
  readonly selector: string;

  constructor(selector: string, query: string) {
    super(`nothing matches the selector ${selector}: ${query}`);
    this.name = 'SelectorEmptyError';
    this.selector = selector;
  }
}

/** Why a source cannot be had, as it is told to callers. */
export interface Failure {
  code: FeedErrorCode | 'selector-empty';
  detail: string;
  selector?: string;
  /** Seconds that the server asked us to wait. */
  retryAfter?: number;
}

/** A failure with the pause that a server asked for. */
export class BusyError extends FeedError {
  readonly retryAfter?: number;

  constructor(status: number, url: string, retryAfter?: number) {
    super('http', `status ${status}`, { status, url });
    this.retryAfter = retryAfter;
  }
}

// What callers are told. Addresses stay in the log: some hold keys, or say how the network behind us looks.
const DETAILS: Record<FeedErrorCode, string> = {
  network: 'the server of this source could not be reached',
  timeout: 'the server of this source did not answer in time',
  http: 'the server of this source answered with an error',
  'too-large': 'the answer is over 5 MiB after decompression',
  'not-a-feed': 'the answer is no feed',
  blocked: 'the source leads to an address that may not be asked',
};

/** Brings whatever was thrown into the closed set of codes, in words that may be told to anybody. */
export function failureOf(error: unknown): Failure {
  if (error instanceof SelectorEmptyError) return { code: error.code, detail: error.message, selector: error.selector };
  // Asking ends with a FeedError; anything else comes of reading, such as a tree too deep to walk.
  const code = error instanceof FeedError ? error.code : 'not-a-feed';
  const retryAfter = error instanceof BusyError ? error.retryAfter : undefined;
  return { code, detail: DETAILS[code], retryAfter };
}
