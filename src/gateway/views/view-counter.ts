import type { ViewCounts } from '../editing/edited-source.js';
import type { WaitUntil } from '../sources/source-result.js';
import type { GatewayStorage, LogEntry } from '../types.js';

/** Milliseconds between a view and the moment at which it is saved, together with others, where a storage cannot add. */
const SAVE_DELAY = 1000;
/** Milliseconds that one storage operation may take, so that readers of the feed do not wait for it. */
const STORAGE_TIMEOUT = 1000;
/** Milliseconds after a failure of the storage in which no other one is logged. */
const LOG_PAUSE = 5000;
/** Items whose counts are kept; beyond it, those that were first read longest ago are dropped. */
const MAX_ITEMS = 10_000;

export interface ViewCounterOptions {
  key: string;
  storage?: GatewayStorage;
  now: () => number;
  log: (entry: LogEntry) => void;
}

type Counts = Map<string, number>;

const add = (counts: Counts, id: string, by: number) => counts.set(id, (counts.get(id) ?? 0) + by);

/** The counts of a saved list; a storage that parses what looks like JSON returns the list itself. */
function parseCounts(value: unknown): [string, number][] {
  try {
    const list: unknown = typeof value === 'string' ? JSON.parse(value) : value;
    return Array.isArray(list) ? (list as [string, number][]) : [];
  } catch {
    return []; // The process ended while it was written.
  }
}

/**
 * How often the items of one source were read. Where the storage can add, every view is added there, so that the counts of
 * several processes are exact; otherwise views are counted here and saved in batches, which one process may do.
 */
export class ViewCounter implements ViewCounts {
  readonly maxAge = 2000;
  readonly #options: ViewCounterOptions;
  /** All counts that are known; in the order in which the items were first read. */
  #counts: Counts = new Map();
  /** Views that a storage that adds has refused so far. */
  #refused: Counts = new Map();
  #restoring?: Promise<void>;
  #isRestored = false;
  #isUnsaved = false;
  #saving?: Promise<void>;
  #saveNow?: () => void;
  /** How often the counts were saved; the two places take turns, so that one is whole when the process is killed. */
  #saves = 0;
  #loggedAt = Number.NEGATIVE_INFINITY;

  constructor(options: ViewCounterOptions) {
    this.#options = options;
  }

  /** Counts one view. Never rejects. */
  async count(id: string, waitUntil: WaitUntil): Promise<void> {
    if (this.#options.storage?.increment) return this.#addToStorage(id, 1);
    await this.#restore();
    add(this.#counts, id, 1);
    if (this.#counts.size > MAX_ITEMS) this.#counts.delete(this.#counts.keys().next().value!);
    this.#isUnsaved = true;
    if (this.#options.storage) waitUntil(this.#saveSoon());
  }

  /** The counts of these items, of all processes; those that were last known while the storage is unavailable. */
  async getCounts(ids: readonly string[]): Promise<Counts> {
    if (this.#options.storage?.getCounts) await this.#readCounts(ids);
    else await this.#restore();
    const counts: Counts = new Map();
    for (const id of ids) {
      const count = (this.#counts.get(id) ?? 0) + (this.#refused.get(id) ?? 0);
      if (count) counts.set(id, count);
    }
    return counts;
  }

  async #readCounts(ids: readonly string[]): Promise<void> {
    const { storage, key } = this.#options;
    await this.#addRefused();
    await this.#try(async () => {
      const counts = ids.length ? await storage!.getCounts!(key, ids) : [];
      this.#counts = new Map(ids.map((id, place) => [id, Number(counts[place] ?? 0)]));
    });
  }

  /** Saves what is not saved yet. */
  async close(): Promise<void> {
    if (this.#options.storage?.increment) await this.#addRefused();
    this.#saveNow?.();
    await this.#saving;
    if (this.#options.storage && this.#isUnsaved) await this.#save(); // what came meanwhile
  }

  /** Adds views in the storage. A late answer counts as well, so no view is added twice because it took long. */
  async #addToStorage(id: string, by: number): Promise<void> {
    const { storage, key } = this.#options;
    await this.#try(() =>
      storage!.increment!(key, id, by).catch((error: unknown) => {
        add(this.#refused, id, by);
        throw error;
      }),
    );
  }

  /** Adds the views that came while the storage was unavailable. */
  async #addRefused(): Promise<void> {
    const refused = this.#refused;
    this.#refused = new Map();
    await Promise.all([...refused].map(([id, by]) => this.#addToStorage(id, by)));
  }

  /** Adds the saved counts to those of this process, once. */
  async #restore(): Promise<void> {
    if (this.#isRestored) return;
    this.#restoring ??= this.#readSaved().finally(() => {
      this.#restoring = undefined;
    });
    await this.#restoring;
  }

  async #readSaved(): Promise<void> {
    const { storage } = this.#options;
    await this.#try(async () => {
      const saved = await Promise.all([0, 1].map((place) => storage?.getItem(this.#keyOf(place))));
      if (this.#isRestored) return; // an earlier attempt that took long
      this.#isRestored = true;
      const restored: Counts = new Map();
      for (const [id, count] of saved.flatMap(parseCounts)) restored.set(id, Math.max(count, restored.get(id) ?? 0));
      for (const [id, count] of restored) add(this.#counts, id, count);
    });
  }

  readonly #keyOf = (place: number) => `${this.#options.key}:${place}`;

  /** Saves in a moment, together with the views that come until then. */
  #saveSoon(): Promise<void> {
    this.#saving ??= this.#saveInBatch().finally(() => {
      this.#saving = undefined;
      if (this.#isUnsaved) void this.#saveSoon();
    });
    return this.#saving;
  }

  async #saveInBatch(): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, SAVE_DELAY);
      this.#saveNow = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.#saveNow = undefined;
    await this.#save();
  }

  async #save(): Promise<void> {
    await this.#restore();
    if (!this.#isRestored) return; // Less would replace what was saved before.
    this.#isUnsaved = false;
    const text = JSON.stringify([...this.#counts]);
    const isSaved = await this.#try(() => this.#options.storage!.setItem(this.#keyOf(this.#saves++ % 2), text));
    this.#isUnsaved ||= !isSaved;
  }

  /** Whether an operation on the storage succeeded in time; a failure is logged. */
  async #try(operation: () => Promise<unknown>): Promise<boolean> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    try {
      const timeout = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new Error(`no answer in ${STORAGE_TIMEOUT} ms`)), STORAGE_TIMEOUT);
      });
      await Promise.race([operation(), timeout]);
      return true;
    } catch (error) {
      this.#logFailure(error);
      return false;
    } finally {
      clearTimeout(timer);
    }
  }

  #logFailure(error: unknown): void {
    const { now, log } = this.#options;
    if (now() - this.#loggedAt < LOG_PAUSE) return;
    this.#loggedAt = now();
    log({ event: 'storage', detail: error instanceof Error ? error.message : String(error) });
  }
}
