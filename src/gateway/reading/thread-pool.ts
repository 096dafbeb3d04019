/// <reference types="node" />
import { FeedError } from '../../feed/errors.js';
import { TooComplexError } from '../errors.js';
import { type JobInput, type JobName, type JobResult, runJob } from './jobs.js';
import { BrokenThreadError, type Job, Thread, type ThreadOptions } from './pool-thread.js';
import type { Reader, RunOptions } from './reader.js';
import { sizeOf } from './size.js';

/**
 * One thread for large input and for sources that took long, and one for all others, which therefore never wait for these.
 * A feed of 5 MiB in XML takes about 200 MiB.
 */
const THREADS: ThreadOptions[] = [
  { takesSlow: false, heap: 96 },
  { takesSlow: true, heap: 256 },
];
/** Bytes of large input. */
const LARGE = 2 ** 19;
/** Milliseconds after which a job marks its source as slow; one that is ended does, too. */
const SLOW = 1000;

/** Node's threads; undefined where there are none. Workers can emulate the module, but do not start threads. */
function loadWorkerThreads() {
  if (globalThis.navigator?.userAgent === 'Cloudflare-Workers') return;
  return globalThis.process?.getBuiltinModule?.('node:worker_threads');
}

/**
 * Creates a reader with threads of its own, which start when there is work. A job whose signal aborts, or that takes too
 * much memory, ends with its thread.
 *
 * @param onBroken called when threads cannot be started; waiting jobs then run in this thread.
 * @returns undefined where there are no threads.
 */
export function createThreadPool(
  threadUrl: () => URL | string,
  onBroken: (detail: string) => void,
): Reader | undefined {
  const node = loadWorkerThreads();
  if (!node) return;
  const queue: Job[] = [];
  const slowSources = new Set<string>();
  const threads = THREADS.map((options) => new Thread(node.Worker, threadUrl, options));

  const isSlow = ({ source, input }: Job) => slowSources.has(source ?? '') || sizeOf(input) > LARGE;

  /** The first job that a thread may take. */
  function takeJob({ takesSlow }: Thread): Job | undefined {
    const index = queue.findIndex((job) => takesSlow || !isSlow(job));
    return index < 0 ? undefined : queue.splice(index, 1)[0];
  }

  function dispatch(): void {
    for (const thread of threads) {
      const job = thread.isFree ? takeJob(thread) : undefined;
      if (job) void work(thread, job);
    }
  }

  async function work(thread: Thread, job: Job): Promise<void> {
    const start = performance.now();
    let isEnded = false;
    try {
      job.resolve(await thread.run(job));
    } catch (error) {
      if (error instanceof BrokenThreadError) {
        onBroken(error.message);
        for (const waiting of [job, ...queue.splice(0)])
          runJob(waiting.name, waiting.input).then(waiting.resolve, waiting.reject);
        return;
      }
      isEnded = error instanceof TooComplexError;
      job.reject(error as Error);
    }
    if (isEnded || performance.now() - start > SLOW) slowSources.add(job.source ?? '');
    else slowSources.delete(job.source ?? '');
    dispatch();
  }

  return {
    run: <N extends JobName>(name: N, input: JobInput<N>, options: RunOptions = {}) =>
      new Promise<JobResult<N>>((resolve, reject) => {
        const job = { name, input, ...options, resolve: resolve as Job['resolve'], reject };
        queue.push(job);
        options.signal?.addEventListener('abort', () => {
          const index = queue.indexOf(job);
          if (index < 0) return;
          queue.splice(index, 1);
          reject(new FeedError('timeout', 'no thread was free in time'));
        });
        dispatch();
      }),
  };
}
