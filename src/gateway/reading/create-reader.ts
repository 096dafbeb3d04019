import { TooComplexError } from '../errors.js';
import type { LogEntry } from '../types.js';
import { type JobInput, type JobName, type JobResult, runJob } from './jobs.js';
import type { Reader } from './reader.js';
import { sizeOf } from './size.js';
import { createThreadPool } from './thread-pool.js';

/** Bytes that are read at once in this thread, whatever they are: that takes less time than to start a thread. */
const SMALL = 2 ** 15;
/** Jobs that take a thread whatever their input: for this one, much is loaded first. */
const ALWAYS_IN_THREAD = new Set<JobName>(['render']);

/** Elements that an answer may have where no thread can be ended that reads it for too long. */
const MAX_ELEMENTS = 200_000;
const LESS_THAN = '<'.charCodeAt(0);

/** @throws {TooComplexError} when an answer has more `<` than that many elements have. */
function checkElements(bytes: ArrayBuffer): void {
  let count = 0;
  for (const byte of new Uint8Array(bytes)) if (byte === LESS_THAN) count++;
  if (count > MAX_ELEMENTS * 2) throw new TooComplexError();
}

/** Runs a job in this thread, on an answer of limited size. */
async function runHere<N extends JobName>(name: N, input: JobInput<N>): Promise<JobResult<N>> {
  if ('bytes' in input) checkElements(input.bytes);
  return runJob(name, input);
}

/**
 * Creates a reader: in threads of their own on Node, in this one for little input, elsewhere, and where threads cannot be
 * started.
 *
 * @param threadUrl the module of a thread.
 */
export function createReader(threadUrl: () => URL | string, log: (entry: LogEntry) => void): Reader {
  let pool = createThreadPool(threadUrl, (detail) => {
    pool = undefined;
    log({ event: 'error', detail: `no threads, so large feeds delay other requests: ${detail}` });
  });
  return {
    run: (name, input, options = {}) =>
      pool && (ALWAYS_IN_THREAD.has(name) || sizeOf(input) > SMALL)
        ? pool.run(name, input, options)
        : runHere(name, input),
  };
}
