/** A copy of a feed in the browser. */
export interface StoredFeed {
  /** The feed as JSON; it is normalised again when it is read. */
  json: string;
  /** When it was read from the publisher; milliseconds since 1970. */
  time: number;
}

type Entry = StoredFeed & { key: string; size: number };

/** Bytes of all copies of one site. */
const MAX_BYTES = 2 * 2 ** 20;
/** Milliseconds after which a copy is not shown any more. */
const MAX_AGE = 30 * 86_400_000;

const resultOf = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/**
 * Runs one transaction on the copies. IndexedDB works on `http:` pages, too, and does not block the page. Where it is
 * forbidden, missing, broken or full, this resolves to undefined.
 * https://www.w3.org/TR/IndexedDB/
 */
async function withStore<T>(
  mode: IDBTransactionMode,
  run: (store: IDBObjectStore) => Promise<T>,
): Promise<T | undefined> {
  let database: IDBDatabase | undefined;
  try {
    const open = indexedDB.open('bantin', 1);
    open.onupgradeneeded = () => open.result.createObjectStore('feeds', { keyPath: 'key' });
    database = await resultOf(open);
    return await run(database.transaction('feeds', mode).objectStore('feeds'));
  } catch {
    return undefined;
  } finally {
    database?.close();
  }
}

/** The last copy of a feed, at most 30 days old. After a clock was set back, a copy has a time in the future, and counts. */
export const readCopy = (key: string): Promise<StoredFeed | undefined> =>
  withStore('readonly', async (store) => {
    const entry: Entry | undefined = await resultOf(store.get(key));
    return entry && Date.now() - entry.time < MAX_AGE ? entry : undefined;
  });

/**
 * Stores a copy, and deletes the oldest ones when all together are over 2 MiB. None is deleted for its age: a clock that is
 * wrong for a day would empty the store.
 */
export async function writeCopy(key: string, json: string): Promise<void> {
  const size = new Blob([json]).size;
  if (size > MAX_BYTES) return;
  await withStore('readwrite', async (store) => {
    await resultOf(store.put({ key, json, size, time: Date.now() } satisfies Entry));
    const entries: Entry[] = await resultOf(store.getAll());
    let total = 0;
    for (const entry of entries.sort((a, b) => b.time - a.time)) {
      total += entry.size;
      if (entry.key !== key && total > MAX_BYTES) store.delete(entry.key);
    }
  });
}

/** Deletes a copy. */
export const deleteCopy = (key: string): Promise<unknown> =>
  withStore('readwrite', (store) => resultOf(store.delete(key)));
