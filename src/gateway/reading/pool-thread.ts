/// <reference types="node" />
import type { Worker } from 'node:worker_threads';
import { FeedError } from '../../feed/errors.js';
import { TooComplexError } from '../errors.js';
import { type FailureMessage, toError } from './failure-message.js';
import type { JobInput, JobName } from './jobs.js';
import type { RunOptions } from './reader.js';

/** Milliseconds after which a thread without work ends, which frees its memory. */
const IDLE_TIMEOUT = 5000;
type Reply = 'ready' | { result: unknown } | { failure: FailureMessage };

export interface Job extends RunOptions {
  name: JobName;
  input: JobInput<JobName>;
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/** What a thread is for. */
export interface ThreadOptions {
  /** Whether it takes large input, and jobs of sources that took long. */
  takesSlow: boolean;
  /** MiB of objects that it may hold. */
  heap: number;
}

/** A thread did not start. */
export class BrokenThreadError extends Error {}

/** One thread, which runs one job at a time, and starts again after one that was ended. */
export class Thread {
  readonly takesSlow: boolean;
  isFree = true;
  readonly #Worker: typeof Worker;
  readonly #url: () => URL | string;
  readonly #heap: number;
  #worker?: Worker;
  #idleTimer?: ReturnType<typeof setTimeout>;

  constructor(WorkerClass: typeof Worker, url: () => URL | string, { takesSlow, heap }: ThreadOptions) {
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
      this.#worker ??= await this.#start(signal);
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

  /** Starts the thread; a signal that aborts meanwhile ends it. */
  #start(signal: AbortSignal | undefined): Promise<Worker> {
    return new Promise((resolve, reject) => {
      const fail = (error: unknown) => reject(new BrokenThreadError(String(error)));
      try {
        const resourceLimits = { maxOldGenerationSizeMb: this.#heap };
        const worker = new this.#Worker(new URL(this.#url()), { execArgv: [], resourceLimits });
        const stop = () => {
          void worker.terminate();
          reject(new FeedError('timeout', 'no thread started in time'));
        };
        signal?.addEventListener('abort', stop);
        worker.once('message', () => {
          signal?.removeEventListener('abort', stop);
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
