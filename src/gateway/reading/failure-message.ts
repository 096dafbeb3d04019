import { FeedError, type FeedErrorCode } from '../../feed/errors.js';
import { SelectorEmptyError, TooComplexError } from '../errors.js';

/** An error in a form that threads can exchange. */
export type FailureMessage =
  | { code: 'selector-empty'; selector: string; query: string }
  | { code: 'too-complex' }
  | { code: FeedErrorCode; detail: string };

/** Anything but our own errors comes from reading, such as a tree too deep to walk. */
export function toFailureMessage(error: unknown): FailureMessage {
  if (error instanceof SelectorEmptyError) return { code: error.code, selector: error.selector, query: error.query };
  if (error instanceof TooComplexError) return { code: error.code };
  const message = error instanceof Error ? error.message : String(error);
  // A FeedError puts its code in front of its message.
  const detail = error instanceof FeedError ? message.slice(error.code.length + 2) : message;
  return { code: error instanceof FeedError ? error.code : 'not-a-feed', detail };
}

export function toError(message: FailureMessage): Error {
  if (message.code === 'selector-empty') return new SelectorEmptyError(message.selector, message.query);
  return message.code === 'too-complex' ? new TooComplexError() : new FeedError(message.code, message.detail);
}
