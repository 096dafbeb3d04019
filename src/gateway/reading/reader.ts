import type { JobInput, JobName, JobResult } from './jobs.js';

export interface RunOptions {
  /** The name of the source, so that one that takes long does not hold up the others. */
  source?: string;
  /** Ends the job. */
  signal?: AbortSignal;
}

/** Runs the work on what publishers send. */
export interface Reader {
  /**
   * @throws {FeedError | SelectorEmptyError}
   */
  run<N extends JobName>(name: N, input: JobInput<N>, options?: RunOptions): Promise<JobResult<N>>;
}
