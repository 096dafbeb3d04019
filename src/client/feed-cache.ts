/** A copy of a feed as it was last read. */
export interface StoredFeed {
  /** The feed as JSON; it goes through the normaliser again. */
  json: string;
  /** When it was read; milliseconds since 1970. */
  time: number;
}

type Entry = StoredFeed & { key: string; size: number };

/** Bytes that all copies of one site may take. */
const MAX_BYTES = 2 * 2 ** 20;
/** Milliseconds after which a copy is no news any more. */
const MAX_AGE = 30 * 86_400_000;

const answer = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/**
 * Works on the copies in one transaction. IndexedDB is there on `http:` pages too, and does not block the page. Where it is
 * forbidden, missing, broken or full this resolves to undefined: the page then does without.
 * https://www.w3.org/TR/IndexedDB/
 */
async function withCopies<T>(
  mode: IDBTransactionMode,
  work: (copies: IDBObjectStore) => Promise<T>,
): Promise<T | undefined> {
  let database: IDBDatabase | undefined;
  try {
    const open = indexedDB.open('bantin', 1);
    open.onupgradeneeded = () => open.result.createObjectStore('feeds', { keyPath: 'key' });
    database = await answer(open);
    return await work(database.transaction('feeds', mode).objectStore('feeds'));
  } catch {
    return undefined;
  } finally {
    database?.close();
  }
}

/** The last good copy of a feed, at most 30 days old. A clock that was set back makes a copy new, not old. */
export const readCopy = (key: string): Promise<StoredFeed | undefined> =>
  withCopies('readonly', async (copies) => {
    const entry: Entry | undefined = await answer(copies.get(key));
    return entry && Date.now() - entry.time < MAX_AGE ? entry : undefined;
  });

/**
 * Keeps a copy, and lets the oldest ones go when all together are over 2 MiB. None goes for its age alone: a clock that is
 * wrong for a day would empty the store.
 */
export const writeCopy = (key: string, json: string): Promise<void> =>
  withCopies('readwrite', async (copies) => {
    const size = new Blob([json]).size;
    if (size > MAX_BYTES) return;
    await answer(copies.put({ key, json, size, time: Date.now() } satisfies Entry));
    const entries: Entry[] = await answer(copies.getAll());
    let total = 0;
    for (const entry of entries.sort((a, b) => b.time - a.time)) {
      total += entry.size;
      if (entry.key !== key && total > MAX_BYTES) copies.delete(entry.key);
    }
  }) as Promise<void>;
