import type { FeedError } from '../feed/errors.js';

/** The longest wait before each attempt after the first; milliseconds. */
const WAITS = [1000, 3000];

/**
 * Milliseconds to wait after a failure before the next attempt; undefined for no further one. Network errors and 5xx get two
 * more attempts, each after a random part of its wait ("full jitter"), so that not all readers come back at the same time.
 *
 * @param attempt How many attempts failed before this one.
 *
 * https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
 */
export function retryDelay({ code, status = 0 }: FeedError, attempt: number): number | undefined {
  const isTemporary = code === 'network' || status >= 500;
  const wait = WAITS[attempt];
  return isTemporary && wait !== undefined ? Math.random() * wait : undefined;
}

/** Calls back once, when the browser is online again, unless the returned function is called first. */
export function whenOnline(callback: () => void): () => void {
  addEventListener('online', callback, { once: true });
  return () => removeEventListener('online', callback);
}

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
