import type { ViewCounts } from '../editing/edited-source.js';
import type { GatewayStorage, LogEntry } from '../types.js';

/** Milliseconds between a view and the moment at which it is saved, together with others, where a storage cannot add. */
const SAVE_DELAY = 1000;
/** Milliseconds that one storage operation may take, so that readers of the feed do not wait for it. */
const STORAGE_TIMEOUT = 1000;
/** Items whose counts are kept; beyond it, those that were first read longest ago are dropped. */
const MAX_ITEMS = 10_000;

export interface ViewCounterOptions {
  key: string;
  storage?: GatewayStorage;
  log: (entry: LogEntry) => void;
}

const add = (counts: Map<string, number>, id: string, by: number) => counts.set(id, (counts.get(id) ?? 0) + by);

/** A storage that parses what looks like JSON returns the list itself. */
function parseCounts(value: unknown): [string, number][] {
  const list: unknown = typeof value === 'string' ? JSON.parse(value) : value;
  return Array.isArray(list) ? (list as [string, number][]) : [];
}

/**
 * How often the items of one source were read. Where the storage can add, every view is added there, so that the counts of
 * several processes are exact; otherwise views are counted here and saved in batches, which one process may do.
 */
export class ViewCounter implements ViewCounts {
  readonly maxAge = 2000;
  readonly #options: ViewCounterOptions;
  /** All counts that are known, in the order in which the items were first read. */
  #counts = new Map<string, number>();
  /** Views that the storage did not take yet. */
  #unsaved = new Map<string, number>();
  #restoring?: Promise<void>;
  #timer?: ReturnType<typeof setTimeout>;

  constructor(options: ViewCounterOptions) {
    this.#options = options;
  }

  /** Counts one view. Never rejects. */
  async count(id: string): Promise<void> {
    const { storage, key } = this.#options;
    if (storage?.increment) {
      const isAdded = await this.#try(() => storage.increment!(key, id, 1));
      if (!isAdded) add(this.#unsaved, id, 1);
      return;
    }
    await this.#restore();
    add(this.#counts, id, 1);
    if (this.#counts.size > MAX_ITEMS) this.#counts.delete(this.#counts.keys().next().value!);
    this.#saveLater();
  }

  async getAll(): Promise<Map<string, number>> {
    const { storage, key } = this.#options;
    if (!storage?.getCounts) {
      await this.#restore();
      return this.#counts;
    }
    await this.#addUnsaved();
    await this.#try(async () => {
      this.#counts = new Map(Object.entries(await storage.getCounts!(key)).map(([id, count]) => [id, Number(count)]));
    });
    const all = new Map(this.#counts);
    for (const [id, count] of this.#unsaved) add(all, id, count);
    return all;
  }

  /** Saves what is not saved yet. */
  async close(): Promise<void> {
    if (this.#options.storage?.increment) await this.#addUnsaved();
    else if (this.#timer !== undefined) await this.#save();
  }

  /** Adds the views that came while the storage was unavailable. */
  async #addUnsaved(): Promise<void> {
    const { storage, key } = this.#options;
    const unsaved = this.#unsaved;
    this.#unsaved = new Map();
    for (const [id, by] of unsaved)
      if (!(await this.#try(() => storage!.increment!(key, id, by)))) add(this.#unsaved, id, by);
  }

  /** Reads the saved counts once. */
  #restore(): Promise<void> {
    const { storage, key } = this.#options;
    this.#restoring ??= this.#try(async () => {
      for (const [id, count] of parseCounts(await storage?.getItem(key))) add(this.#counts, id, count);
    }).then(() => undefined);
    return this.#restoring;
  }

  #saveLater(): void {
    if (!this.#options.storage || this.#timer !== undefined) return;
    this.#timer = setTimeout(() => void this.#save(), SAVE_DELAY);
  }

  async #save(): Promise<void> {
    const { storage, key } = this.#options;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const isSaved = await this.#try(() => storage!.setItem(key, JSON.stringify([...this.#counts])));
    if (!isSaved) this.#saveLater();
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
      this.#options.log({ event: 'storage', detail: error instanceof Error ? error.message : String(error) });
      return false;
    } finally {
      clearTimeout(timer);
    }
  }
}
