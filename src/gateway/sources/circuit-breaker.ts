import type { Failure } from '../errors.js';

/** So many failures in a row open the circuit. */
const THRESHOLD = 5;
const SECOND = 1000;
const LONGEST = 30 * 60 * SECOND;
/** A server may ask for so much at most. */
const LONGEST_ASKED = 60 * 60 * SECOND;

/**
 * When a server that failed may be asked again: pauses that double, with jitter
 * (https://aws.amazon.com/builders-library/timeouts-retries-and-backoff-with-jitter/), and after five failures in a row
 * an open circuit: five minutes and more, then one question that decides.
 */
export class Patience {
  failures = 0;
  failure?: Failure;
  /** Milliseconds since 1970. */
  nextTry = 0;

  succeed(): void {
    this.failures = 0;
    this.failure = undefined;
    this.nextTry = 0;
  }

  fail(failure: Failure, now: number): void {
    this.failure = failure;
    this.failures++;
    const step = this.failures - THRESHOLD;
    const pause = step < 0 ? SECOND * 2 ** this.failures : 5 * 60 * SECOND * 2 ** step;
    const jittered = Math.min(pause, LONGEST) * (0.75 + Math.random() / 2);
    this.nextTry = now + Math.max(jittered, Math.min((failure.retryAfter ?? 0) * SECOND, LONGEST_ASKED));
  }

  circuit(now: number): 'closed' | 'open' | 'half-open' {
    if (this.failures < THRESHOLD) return 'closed';
    return now < this.nextTry ? 'open' : 'half-open';
  }
}
