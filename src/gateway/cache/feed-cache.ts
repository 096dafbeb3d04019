import { type PreparedFeed, sizeInMemory } from '../feeds/prepared-feed.js';
import type { Reader } from '../reading/reader.js';
import type { GatewayStorage, LogEntry } from '../types.js';
import { type CachedFeed, isStoredFeed, type StoredFeed, toStoredText } from './cached-feed.js';
import { GuardedStorage } from './guarded-storage.js';

export interface FeedCacheOptions {
  limit: number;
  storage?: GatewayStorage;
  reader: Reader;
  now: () => number;
  log: (entry: LogEntry) => void;
}

/**
 * The last good feed of every source: in memory, and in a storage that several processes can share. One feed for each
 * source stays in memory whatever the limit, because without it readers would get errors and publishers more requests;
 * beyond the limit, health and the log say so.
 */
export class FeedCache {
  /** Bytes from which on the feeds take more memory than the operator meant them to. */
  limit: number;
  readonly #options: FeedCacheOptions;
  readonly #storage: GuardedStorage;
  readonly #entries = new Map<string, CachedFeed>();
  #bytes = 0;

  constructor(options: FeedCacheOptions) {
    this.limit = options.limit;
    this.#options = options;
    this.#storage = new GuardedStorage(options);
  }

  /** The bytes that all feeds take. */
  get bytes(): number {
    return this.#bytes;
  }

  get isOverLimit(): boolean {
    return this.#bytes > this.limit;
  }

  /** Whether other processes may have saved a newer feed than this one has in memory. */
  get isShared(): boolean {
    return Boolean(this.#options.storage);
  }

  /** The feed in memory, without a look into the storage. */
  getFromMemory(key: string): CachedFeed | undefined {
    return this.#entries.get(key);
  }

  /**
   * The newer of the feeds in memory and in the storage; a storage that fails counts as empty.
   *
   * @param name the name of the source.
   */
  async getNewest(key: string, name: string): Promise<CachedFeed | undefined> {
    const local = this.getFromMemory(key);
    const stored = await this.#storage.try((storage) => readStored(storage, key));
    if (!stored || (local && local.checkedAt >= stored.checkedAt)) return local;
    const { checkedAt, changedAt, validators } = stored;
    // Unchanged content keeps its identity, so that the responses built from it stay valid.
    const isUnchanged = local?.changedAt === changedAt;
    const feed = isUnchanged ? local.feed : await this.#options.reader.run('restore', { feed: stored.feed, name });
    const entry = { feed, checkedAt, changedAt, validators };
    this.keep(key, entry);
    return entry;
  }

  /** Keeps a feed in memory and, where there is one, in the storage. */
  async save(key: string, entry: CachedFeed): Promise<void> {
    this.keep(key, entry);
    await this.#storage.try((storage) => storage.setItem(key, toStoredText(entry)));
  }

  /** Keeps a feed in memory alone. */
  keep(key: string, entry: CachedFeed): void {
    const wasOverLimit = this.isOverLimit;
    const sizeOf = (feed: PreparedFeed | undefined) => (feed ? sizeInMemory(feed) : 0);
    this.#bytes += sizeOf(entry.feed) - sizeOf(this.#entries.get(key)?.feed);
    this.#entries.set(key, entry);
    if (this.isOverLimit && !wasOverLimit)
      this.#options.log({ event: 'memory', bytes: this.#bytes, limit: this.limit });
  }

  /** Forgets all feeds in memory but those with these keys. */
  retain(keys: ReadonlySet<string>): void {
    for (const [key, { feed }] of this.#entries) {
      if (keys.has(key)) continue;
      this.#bytes -= sizeInMemory(feed);
      this.#entries.delete(key);
    }
  }
}

async function readStored(storage: GatewayStorage, key: string): Promise<StoredFeed | undefined> {
  const value = await storage.getItem(key);
  // Some drivers parse what looks like JSON before they return it.
  const entry: unknown = typeof value === 'string' ? JSON.parse(value) : value;
  return isStoredFeed(entry) ? entry : undefined;
}
