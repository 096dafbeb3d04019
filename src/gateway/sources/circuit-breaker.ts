import type { Failure } from '../errors.js';

/** Consecutive failures that open the circuit. */
const FAILURE_THRESHOLD = 5;
const SECOND = 1000;
const MINUTE = 60 * SECOND;
/** The first pause of an open circuit. */
const OPEN_PAUSE = 5 * MINUTE;
const MAX_PAUSE = 30 * MINUTE;
/** The longest `Retry-After` that is respected. */
const MAX_RETRY_AFTER = 60 * MINUTE;

/**
 * Decides when a failed server may be requested again: after pauses that double, with jitter
 * (https://aws.amazon.com/builders-library/timeouts-retries-and-backoff-with-jitter/). After five failures in a row the
 * circuit opens for at least five minutes; then one request decides whether it closes.
 */
export class CircuitBreaker {
  failures = 0;
  lastFailure?: Failure;
  /** Milliseconds since 1970. */
  nextTryAt = 0;

  recordSuccess(): void {
    this.failures = 0;
    this.lastFailure = undefined;
    this.nextTryAt = 0;
  }

  recordFailure(failure: Failure, now: number): void {
    this.lastFailure = failure;
    this.failures++;
    const openings = this.failures - FAILURE_THRESHOLD;
    const pause = openings < 0 ? SECOND * 2 ** this.failures : OPEN_PAUSE * 2 ** openings;
    const jitter = 0.75 + Math.random() / 2;
    const retryAfter = Math.min((failure.retryAfter ?? 0) * SECOND, MAX_RETRY_AFTER);
    this.nextTryAt = now + Math.max(Math.min(pause, MAX_PAUSE) * jitter, retryAfter);
  }

  getState(now: number): 'closed' | 'open' | 'half-open' {
    if (this.failures < FAILURE_THRESHOLD) return 'closed';
    return now < this.nextTryAt ? 'open' : 'half-open';
  }
}
