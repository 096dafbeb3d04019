/// <reference types="node" />
import type { ChildProcess } from 'node:child_process';
import type { PictureHeader } from './converter.js';
import type { PictureFormat } from './formats.js';
import type { Answer, Task } from './process-messages.js';
import { Slots } from './slots.js';

type Bytes = Uint8Array<ArrayBuffer>;

/** Milliseconds after which a process without work ends, which frees its memory. */
const IDLE_TIMEOUT = 5000;
/** Milliseconds after which a process counts as stuck; the time limit of a conversion comes first. */
const STUCK_AFTER = 60_000;

interface Waiting {
  child: ChildProcess;
  resolve(result: unknown): void;
  reject(error: Error): void;
  timer: ReturnType<typeof setTimeout>;
}

/** The process ended before it answered. */
class LostProcessError extends Error {}

/** Node's processes. Workers can emulate the module, but start none. */
function loadChildProcess() {
  const isWorker = globalThis.navigator?.userAgent === 'Cloudflare-Workers';
  const node = isWorker ? undefined : globalThis.process?.getBuiltinModule?.('node:child_process');
  if (!node) throw new Error('only Node starts a process for them');
  return node;
}

/**
 * A process of its own that converts pictures, one at a time. It starts when there is work and ends when there is none, as
 * decoding leaves memory behind that no library gives back.
 */
export class ConverterProcess {
  readonly #url: () => URL | string;
  readonly #slots = new Slots(1);
  readonly #headerSlots = new Slots(1);
  readonly #waiting = new Map<number, Waiting>();
  #child?: ChildProcess;
  #lastId = 0;
  #idleTimer?: ReturnType<typeof setTimeout>;

  /** @param url the module of the process. */
  constructor(url: () => URL | string) {
    this.#url = url;
  }

  /**
   * Starts the process, and loads what converts.
   *
   * @throws why that is not possible.
   */
  async load(): Promise<void> {
    await this.#run({ name: 'load' });
  }

  /**
   * Reads the header of a file, before anything is decoded.
   *
   * @throws for anything but a picture of a usable size.
   */
  readHeader(bytes: Bytes): Promise<PictureHeader> {
    return this.#headerSlots.run(() => this.#runAgainIfLost({ name: 'readHeader', bytes })) as Promise<PictureHeader>;
  }

  /** Converts a picture; one that is narrower keeps its size. */
  convert(bytes: Bytes, width: number, format: PictureFormat): Promise<Bytes> {
    return this.#slots.run(() => this.#runAgainIfLost({ name: 'convert', bytes, width, format })) as Promise<Bytes>;
  }

  /** Another picture, or the system, may have ended the process. */
  async #runAgainIfLost(task: Task): Promise<unknown> {
    try {
      return await this.#run(task);
    } catch (error) {
      if (error instanceof LostProcessError) return this.#run(task);
      throw error;
    }
  }

  #run(task: Task): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const child = this.#start();
      const id = ++this.#lastId;
      const timer = setTimeout(() => child.kill('SIGKILL'), STUCK_AFTER);
      timer.unref?.();
      this.#waiting.set(id, { child, resolve, reject, timer });
      child.send({ id, task }, (error) => {
        if (!error) return;
        if (this.#child === child) this.#child = undefined;
        this.#settle(id, (waiting) => waiting.reject(new LostProcessError(error.message)));
      });
    });
  }

  /** The process that runs, or a new one. */
  #start(): ChildProcess {
    clearTimeout(this.#idleTimer);
    const child = this.#child ?? this.#fork();
    child.ref();
    child.channel?.ref();
    return child;
  }

  #fork(): ChildProcess {
    const child = loadChildProcess().fork(new URL(this.#url()), {
      execArgv: ['--expose-gc'],
      // With several arenas, glibc keeps what each has once had: https://sharp.pixelplumbing.com/install/#linux-memory-allocator
      env: { ...process.env, MALLOC_ARENA_MAX: '1' },
      serialization: 'advanced', // bytes as bytes
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    child.on('message', ({ id, result, failure }: Answer) =>
      this.#settle(id, ({ resolve, reject }) => (failure === undefined ? resolve(result) : reject(new Error(failure)))),
    );
    const endWith = (reason: string) => {
      if (this.#child === child) this.#child = undefined;
      for (const [id, waiting] of [...this.#waiting])
        if (waiting.child === child)
          this.#settle(id, ({ reject }) => reject(new LostProcessError(`the converter ended: ${reason}`)));
    };
    child.on('error', ({ message }) => endWith(message));
    child.on('exit', (code, signal) => endWith(String(code ?? signal)));
    this.#child = child;
    return child;
  }

  #settle(id: number, settle: (waiting: Waiting) => void): void {
    const waiting = this.#waiting.get(id);
    if (!waiting) return;
    clearTimeout(waiting.timer);
    this.#waiting.delete(id);
    settle(waiting);
    if (!this.#waiting.size) this.#rest();
  }

  /** A process without work keeps neither the gateway alive nor, for long, its memory. */
  #rest(): void {
    const child = this.#child;
    child?.unref();
    child?.channel?.unref();
    this.#idleTimer = setTimeout(() => {
      this.#child = undefined;
      child?.kill('SIGKILL');
    }, IDLE_TIMEOUT);
    this.#idleTimer.unref?.();
  }
}
