import type { Feed } from '../../feed/model.js';
import type { Failure } from '../errors.js';

/** What a source can give at the moment. */
export interface Supply {
  feed: Feed;
  /** When the servers last confirmed it, in milliseconds since 1970; of several the one longest ago. */
  checked: number;
  /** When its content last changed. */
  changed: number;
  /** There while the last attempt failed. */
  failure?: Failure;
  /** Names of the sources of a merge that could not be had at all. */
  missing?: string[];
}

export interface SourceHealth {
  type: string;
  circuit: 'closed' | 'open' | 'half-open';
  failures: number;
  items?: number;
  checked?: string;
  next_try?: string;
  error?: { code: string; detail: string; selector?: string };
}

/** A named source, as the handler sees it. */
export interface Source {
  readonly type: string;
  readonly title?: string;
  /** Seconds for which an answer is fresh. */
  readonly interval: number;
  /**
   * At once where it is at hand and fresh.
   *
   * @param later takes work that goes on behind the answer.
   * @throws {SourceDown}
   */
  get(later: (work: Promise<unknown>) => void): Supply | Promise<Supply>;
  health(): SourceHealth;
}

/** There is no copy, and none can be had. */
export class SourceDown extends Error {
  readonly failure: Failure;
  /** Seconds until it is tried again. */
  readonly retryAfter: number;

  constructor(failure: Failure, retryAfter: number) {
    super(failure.detail);
    this.name = 'SourceDown';
    this.failure = failure;
    this.retryAfter = retryAfter;
  }
}
