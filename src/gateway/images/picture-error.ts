import { FeedError } from '../../feed/errors.js';
import { UpstreamHttpError } from '../errors.js';
import type { ProblemCode } from '../http/problems.js';

/** What readers are told. Addresses appear only in the log. */
const DETAILS: Partial<Record<ProblemCode, string>> = {
  network: 'the server of this picture could not be reached',
  timeout: 'the server of this picture did not answer in time',
  http: 'the server of this picture answered with an error',
  blocked: 'the picture is at an address that is not allowed',
  'too-large': 'the picture is over 10 MiB',
  'bad-picture': 'the file is not a picture that can be made smaller',
};

/** Seconds for which a file that is no usable picture is not requested again. */
const BAD_FOR = 3600;

/** A picture cannot be served. */
export class PictureError extends Error {
  readonly code: ProblemCode;
  /** For readers. */
  readonly detail: string;
  /** Seconds to wait, at least. */
  readonly retryAfter?: number;
  /** Whether its server is what fails, so that its other pictures would not come either. */
  readonly isServerFailure: boolean;

  constructor(code: ProblemCode, message: string, { retryAfter, isServerFailure = false }: PictureErrorOptions = {}) {
    super(message);
    this.name = 'PictureError';
    this.code = code;
    this.detail = DETAILS[code] ?? DETAILS['bad-picture']!;
    this.retryAfter = retryAfter;
    this.isServerFailure = isServerFailure;
  }
}

interface PictureErrorOptions {
  retryAfter?: number;
  isServerFailure?: boolean;
}

/** Too many pictures wait to be made. */
export class BusyError extends Error {}

/** A file that is no usable picture. */
export const badPicture = (message: string) => new PictureError('bad-picture', message, { retryAfter: BAD_FOR });

/** Converts what fetching or converting throws. */
export function toPictureError(error: unknown): PictureError {
  if (error instanceof PictureError) return error;
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof UpstreamHttpError) {
    const isServerFailure = error.status! >= 500 || error.status === 429;
    const retryAfter = isServerFailure ? error.retryAfter : BAD_FOR;
    return new PictureError('http', message, { retryAfter, isServerFailure });
  }
  if (!(error instanceof FeedError)) return badPicture(message);
  if (error.code === 'network' || error.code === 'timeout')
    return new PictureError(error.code, message, { isServerFailure: true });
  if (error.code === 'too-large' || error.code === 'blocked')
    return new PictureError(error.code, message, { retryAfter: BAD_FOR });
  return badPicture(message);
}
