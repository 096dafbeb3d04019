/// <reference types="node" />
import type { Worker } from 'node:worker_threads';
import { FeedError } from '../../feed/errors.js';
import { TooComplexError } from '../errors.js';
import { type FailureMessage, toError } from './failure-message.js';
import { type JobInput, type JobName, type JobResult, runJob } from './jobs.js';
import type { Reader, RunOptions } from './reader.js';

/**
 * The threads: one for large input and for sources that took long, and one for all others, which therefore never wait for
 * these. `heap` is the MiB of objects that a thread may hold; a feed of 5 MiB in XML takes about 200.
 */
const THREADS = [
  { takesSlow: false, heap: 96 },
  { takesSlow: true, heap: 256 },
];
/** Bytes of large input. */
const LARGE = 2 ** 19;
/** Milliseconds after which a thread without work ends, which frees its memory. */
const IDLE_TIMEOUT = 5000;
/** Milliseconds after which a job marks its source as slow; one that is ended does, too. */
const SLOW = 1000;

type Reply = 'ready' | { result: unknown } | { failure: FailureMessage };

interface Job extends RunOptions {
  name: JobName;
  input: JobInput<JobName>;
  resolve(result: unknown): void;
  reject(error: Error): void;
}

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

/** Bytes of what a job has to read. */
function sizeOf(input: JobInput<JobName>): number {
  if ('bytes' in input) return input.bytes.byteLength;
  if ('parts' in input) return input.parts.reduce((sum, { body }) => sum + body.length, 0);
  return 'previous' in input ? (input.previous?.length ?? 0) : 0;
}

/** A thread did not start. */
class BrokenThreadError extends Error {}

/** One thread, which runs one job at a time, and starts again after one that was ended. */
class Thread {
  /** Whether it takes jobs of slow sources. */
  readonly takesSlow: boolean;
  isFree = true;
  readonly #Worker: typeof Worker;
  readonly #url: () => URL | string;
  readonly #heap: number;
  #worker?: Worker;
  #idleTimer?: ReturnType<typeof setTimeout>;

  constructor(WorkerClass: typeof Worker, url: () => URL | string, { takesSlow, heap }: (typeof THREADS)[number]) {
    this.#heap = heap;
    this.#Worker = WorkerClass;
    this.#url = url;
    this.takesSlow = takesSlow;
  }

  /** @throws {BrokenThreadError | FeedError | SelectorEmptyError} */
  async run({ name, input, signal }: Job): Promise<unknown> {
    this.isFree = false;
    clearTimeout(this.#idleTimer);
    try {
      this.#worker?.ref();
      this.#worker ??= await this.#start();
      const reply = await this.#ask(this.#worker, { name, input }, signal);
      if ('failure' in reply) throw toError(reply.failure);
      return reply.result;
    } finally {
      this.isFree = true;
      // A thread without work neither keeps the process alive nor its memory.
      this.#worker?.unref();
      this.#idleTimer = setTimeout(() => this.#end(), IDLE_TIMEOUT);
      this.#idleTimer.unref?.();
    }
  }

  #start(): Promise<Worker> {
    return new Promise((resolve, reject) => {
      const fail = (error: unknown) => reject(new BrokenThreadError(String(error)));
      try {
        const resourceLimits = { maxOldGenerationSizeMb: this.#heap };
        const worker = new this.#Worker(new URL(this.#url()), { execArgv: [], resourceLimits });
        worker.once('message', () => {
          worker.off('error', fail).off('exit', fail);
          // Without a listener, an error between two jobs would be one of the whole process.
          worker.on('error', () => {});
          worker.on('exit', () => {
            if (this.#worker === worker) this.#worker = undefined;
          });
          resolve(worker);
        });
        worker.once('error', fail).once('exit', fail);
      } catch (error) {
        fail(error);
      }
    });
  }

  /** Sends a job and waits for its result; a signal that aborts meanwhile ends the thread. */
  #ask(
    worker: Worker,
    job: Pick<Job, 'name' | 'input'>,
    signal: AbortSignal | undefined,
  ): Promise<Exclude<Reply, 'ready'>> {
    return new Promise((resolve, reject) => {
      const stop = () => fail(new Error('the time is over'));
      const settle = () => {
        worker.off('message', succeed).off('error', fail).off('exit', fail);
        signal?.removeEventListener('abort', stop);
      };
      const succeed = (reply: Exclude<Reply, 'ready'>) => {
        settle();
        resolve(reply);
      };
      const fail = (cause: unknown) => {
        settle();
        this.#end();
        reject(new TooComplexError({ cause }));
      };
      if (signal?.aborted) return stop();
      worker.on('message', succeed).on('error', fail).on('exit', fail);
      signal?.addEventListener('abort', stop);
      worker.postMessage(job, 'bytes' in job.input ? [job.input.bytes] : []);
    });
  }

  #end(): void {
    const worker = this.#worker;
    this.#worker = undefined;
    void worker?.terminate();
  }
}
