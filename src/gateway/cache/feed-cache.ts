import type { GatewayStorage, LogEntry } from '../types.js';
import { type CachedFeed, isCachedFeed } from './cached-feed.js';
import type { MemoryCache } from './memory.js';

/** Milliseconds that one storage operation may take; after that, the gateway goes on with memory alone. */
const STORAGE_TIMEOUT = 1000;
/** Milliseconds for which a failed storage is not used, so that readers do not wait for it one after the other. */
const STORAGE_PAUSE = 5000;

/** The last good feed of every source: in memory, and in a storage that several processes can share. */
export class FeedCache {
  readonly #memory: MemoryCache;
  readonly #storage?: GatewayStorage;
  readonly #now: () => number;
  readonly #log: (entry: LogEntry) => void;
  #pausedUntil = 0;

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

  /** Whether other processes may have saved a newer feed than this one has in memory. */
  get isShared(): boolean {
    return Boolean(this.#storage);
  }

  /** The feed in memory, without a look into the storage. */
  getFromMemory(key: string): CachedFeed | undefined {
    return this.#memory.get<CachedFeed>(key);
  }

  /** The newer of the feeds in memory and in the storage; a storage that fails counts as empty. */
  async getNewest(key: string): Promise<CachedFeed | undefined> {
    const local = this.getFromMemory(key);
    const stored = await this.#tryStorage((storage) => readStored(storage, key));
    if (!stored || (local && local.checkedAt >= stored.entry.checkedAt)) return local;
    const isUnchanged = local && local.changedAt === stored.entry.changedAt;
    // Unchanged content keeps its identity, so that the responses built from it stay valid.
    const entry = isUnchanged ? { ...stored.entry, feed: local.feed } : stored.entry;
    this.#memory.set(key, entry, stored.bytes);
    return entry;
  }

  /** Keeps a feed in memory and, where there is one, in the storage. */
  async save(key: string, entry: CachedFeed): Promise<void> {
    const text = JSON.stringify(entry);
    this.#memory.set(key, entry, sizeInMemory(text));
    await this.#tryStorage((storage) => storage.setItem(key, text));
  }

  /** Runs one operation on the storage; undefined where there is none, where it fails, or where it takes too long. */
  async #tryStorage<T>(operation: (storage: GatewayStorage) => Promise<T>): Promise<T | undefined> {
    if (!this.#storage || this.#now() < this.#pausedUntil) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    try {
      const timeout = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new Error(`no answer in ${STORAGE_TIMEOUT} ms`)), STORAGE_TIMEOUT);
      });
      return await Promise.race([operation(this.#storage), timeout]);
    } catch (error) {
      this.#pausedUntil = this.#now() + STORAGE_PAUSE;
      this.#log({ event: 'storage', detail: error instanceof Error ? error.message : String(error) });
    } finally {
      clearTimeout(timer);
    }
  }
}

async function readStored(storage: GatewayStorage, key: string) {
  const value = await storage.getItem(key);
  // Some drivers parse what looks like JSON before they return it.
  const text = typeof value === 'string' ? value : JSON.stringify(value ?? null);
  const entry: unknown = typeof value === 'string' ? JSON.parse(value) : value;
  return isCachedFeed(entry) ? { entry, bytes: sizeInMemory(text) } : undefined;
}

/** Bytes that a text takes in memory: JavaScript strings may take two bytes a character. */
const sizeInMemory = (text: string) => text.length * 2;
