import type { Copy } from '../sources/source.js';
import type { GatewayStorage, LogEntry } from '../types.js';
import type { MemoryCache } from './memory.js';

/** Milliseconds that a storage may take; after that, memory has to do. */
const STORAGE_TIME = 1000;
/** For so many milliseconds a storage that failed is left alone, so that readers do not wait for it one by one. */
const STORAGE_PAUSE = 5000;

/** The last good copies: in memory, and in a storage that processes share where there is one. */
export class Copies {
  readonly #memory: MemoryCache;
  readonly #storage?: GatewayStorage;
  readonly #now: () => number;
  readonly #log: (entry: LogEntry) => void;
  #awayUntil = 0;

  constructor(
    memory: MemoryCache,
    storage: GatewayStorage | undefined,
    now: () => number,
    log: (entry: LogEntry) => void,
  ) {
    this.#memory = memory;
    this.#storage = storage;
    this.#now = now;
    this.#log = log;
  }

  /** Whether other processes may know more than this one. */
  get shared(): boolean {
    return Boolean(this.#storage);
  }

  held(key: string): Copy | undefined {
    return this.#memory.get<Copy>(key);
  }

  hold(key: string, copy: Copy, bytes: number): void {
    this.#memory.set(key, copy, bytes);
  }

  /** The newer of what is held and what the storage has; a storage that does not answer has nothing. */
  async newest(key: string): Promise<Copy | undefined> {
    const held = this.held(key);
    const stored = await this.#within(async (storage) => {
      const text = await storage.getItem(key);
      // Some drivers hand back what they take to be JSON as an object.
      const copy = typeof text === 'string' ? JSON.parse(text) : text;
      return isCopy(copy) ? { copy, bytes: typeof text === 'string' ? text.length * 2 : sizeOf(copy) } : undefined;
    });
    if (!stored || (held && held.checked >= stored.copy.checked)) return held;
    // The same content keeps its identity, and with it the answers that were made of it.
    const copy = held && held.changed === stored.copy.changed ? { ...stored.copy, feed: held.feed } : stored.copy;
    this.hold(key, copy, stored.bytes);
    return copy;
  }

  async keep(key: string, copy: Copy): Promise<void> {
    const text = JSON.stringify(copy);
    this.hold(key, copy, text.length * 2);
    await this.#within((storage) => storage.setItem(key, text));
  }

  async #within<T>(use: (storage: GatewayStorage) => Promise<T>): Promise<T | undefined> {
    if (!this.#storage || this.#now() < this.#awayUntil) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    try {
      const late = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new Error(`no answer in ${STORAGE_TIME} ms`)), STORAGE_TIME);
      });
      return await Promise.race([use(this.#storage), late]);
    } catch (error) {
      this.#awayUntil = this.#now() + STORAGE_PAUSE;
      this.#log({ event: 'storage', detail: error instanceof Error ? error.message : String(error) });
    } finally {
      clearTimeout(timer);
    }
  }
}

const sizeOf = (copy: Copy) => JSON.stringify(copy).length * 2;

/** A storage may hold what an older version, or somebody else, has written. */
const isCopy = (value: unknown): value is Copy => {
  const copy = value as Partial<Copy> | null;
  return typeof copy?.checked === 'number' && typeof copy.changed === 'number' && Array.isArray(copy.feed?.items);
};
