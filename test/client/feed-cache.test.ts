import { expect } from '@open-wc/testing';
import { readCopy, writeCopy } from '../../src/client/feed-cache.js';

/** Puts an entry there as another day would have. */
function forge(entry: { key: string; json: string; size: number; time: number }) {
  return new Promise<void>((resolve, reject) => {
    const open = indexedDB.open('bantin', 1);
    open.onupgradeneeded = () => open.result.createObjectStore('feeds', { keyPath: 'key' });
    open.onsuccess = () => {
      const work = open.result.transaction('feeds', 'readwrite');
      work.objectStore('feeds').put(entry);
      work.oncomplete = () => {
        open.result.close();
        resolve();
      };
      work.onerror = () => reject(work.error);
    };
  });
}

const day = 86_400_000;

describe('copies in the browser', () => {
  it('come back as they were, with their time', async () => {
    const before = Date.now();
    await writeCopy('a', '{"items":[]}');
    const copy = (await readCopy('a'))!;
    expect(copy.json).to.equal('{"items":[]}');
    expect(copy.time).to.be.within(before, Date.now());
    expect(await readCopy('unknown')).to.equal(undefined);
  });

  it('are no news after 30 days', async () => {
    await forge({ key: 'old', json: '{}', size: 2, time: Date.now() - 31 * day });
    expect(await readCopy('old')).to.equal(undefined);
    await forge({ key: 'young', json: '{}', size: 2, time: Date.now() - 29 * day });
    expect((await readCopy('young'))!.json).to.equal('{}');
  });

  it('outlive a clock that was set back', async () => {
    await forge({ key: 'future', json: '{}', size: 2, time: Date.now() + 900 * day });
    expect((await readCopy('future'))!.json).to.equal('{}');
  });

  it('outlive a day on which the clock is years ahead', async () => {
    await forge({ key: 'kept', json: '{}', size: 2, time: Date.now() - day });
    const { now } = Date;
    try {
      Date.now = () => now() + 3650 * day;
      await writeCopy('other', '{}');
    } finally {
      Date.now = now;
    }
    expect((await readCopy('kept'))!.json).to.equal('{}');
  });

  it('take 2 MiB at most, and the oldest go first', async () => {
    const big = 'x'.repeat(700_000);
    for (const [age, key] of ['first', 'second', 'third'].entries())
      await forge({ key, json: big, size: big.length, time: Date.now() - (9 - age) * day });
    await writeCopy('fourth', big);
    expect(await readCopy('fourth')).not.to.equal(undefined);
    expect(await readCopy('first')).to.equal(undefined);
    expect(await readCopy('second')).to.equal(undefined);
    await writeCopy('huge', 'x'.repeat(2 * 2 ** 20 + 1));
    expect(await readCopy('huge')).to.equal(undefined);
    expect(await readCopy('fourth')).not.to.equal(undefined);
  });

  it('do no harm where the database cannot be used', async () => {
    const real = Object.getOwnPropertyDescriptor(globalThis, 'indexedDB');
    Object.defineProperty(globalThis, 'indexedDB', {
      configurable: true,
      get() {
        throw new DOMException('forbidden', 'SecurityError');
      },
    });
    try {
      expect(await readCopy('a')).to.equal(undefined);
      expect(await writeCopy('a', '{}')).to.equal(undefined);
    } finally {
      Object.defineProperty(globalThis, 'indexedDB', real!);
    }
  });
});
