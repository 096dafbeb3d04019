/** A copy of a feed in the browser, as the library keeps it. */
export interface StoredCopy {
  /** Time zone and address of the feed. */
  key: string;
  json: string;
  size: number;
  /** When it was read; milliseconds since 1970. */
  time: number;
}

/** Works on the copies that the test pages have kept: they share this page's origin. */
async function withCopies<T>(work: (copies: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const done = <R>(request: IDBRequest<R>) =>
    new Promise<R>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const open = indexedDB.open('bantin', 1);
  open.onupgradeneeded = () => open.result.createObjectStore('feeds', { keyPath: 'key' });
  const database = await done(open);
  try {
    return await done(work(database.transaction('feeds', 'readwrite').objectStore('feeds')));
  } finally {
    database.close();
  }
}

export const storedCopies = (): Promise<StoredCopy[]> => withCopies((copies) => copies.getAll());

/** The copy of this feed. */
export const copyOf = async (feed: string): Promise<StoredCopy | undefined> =>
  (await storedCopies()).find(({ key }) => key.endsWith(` ${feed}`));

export const putCopy = (copy: StoredCopy) => withCopies((copies) => copies.put(copy));

export const clearCopies = () => withCopies((copies) => copies.clear());
