import type { GatewayStorage, LogEntry } from '../types.js';

/** Milliseconds that one storage operation may take; after that, the gateway goes on with memory alone. */
const TIMEOUT = 1000;
/** Milliseconds for which a failed storage is not used, so that readers do not wait for it one after the other. */
const PAUSE = 5000;

export interface GuardedStorageOptions {
  storage?: GatewayStorage;
  now: () => number;
  log: (entry: LogEntry) => void;
}

/** A storage that may be missing, slow or down without harm. */
export class GuardedStorage {
  readonly #options: GuardedStorageOptions;
  #pausedUntil = 0;

  constructor(options: GuardedStorageOptions) {
    this.#options = options;
  }

  /** Runs one operation on the storage; undefined where there is none, where it fails, or where it takes too long. */
  async try<T>(operation: (storage: GatewayStorage) => Promise<T>): Promise<T | undefined> {
    const { storage, now, log } = this.#options;
    if (!storage || now() < this.#pausedUntil) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    try {
      const timeout = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new Error(`no answer in ${TIMEOUT} ms`)), TIMEOUT);
      });
      return await Promise.race([operation(storage), timeout]);
    } catch (error) {
      this.#pausedUntil = now() + PAUSE;
      log({ event: 'storage', detail: error instanceof Error ? error.message : String(error) });
    } finally {
      clearTimeout(timer);
    }
  }
}
