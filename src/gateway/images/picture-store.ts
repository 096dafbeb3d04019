import { GuardedStorage, type GuardedStorageOptions } from '../cache/guarded-storage.js';
import { hash } from '../hash.js';
import type { Validators } from '../upstream/upstream-client.js';
import { BoundedMap } from './bounded-map.js';

/** Bytes of pictures in memory. */
const MAX_IN_MEMORY = 24 * 2 ** 20;
/** Bytes that an entry takes beside its picture. */
const ENTRY_SIZE = 1000;
/** Places for pictures in a storage, and bytes that one may have there: together 512 MiB at most. */
const PLACES = 2048;
const MAX_STORED = 192 * 2 ** 10;

/** A picture as readers get it. */
export interface Picture {
  bytes: Uint8Array<ArrayBuffer>;
  type: string;
  /** Of the original, in pixels. */
  width: number;
  etag: string;
  /** When its publisher last confirmed it, in milliseconds since 1970. */
  checkedAt: number;
  validators: Validators;
}

/** A picture as a storage holds it, in JSON. */
interface StoredPicture extends Omit<Picture, 'bytes'> {
  key: string;
  /** In Base64. */
  data: string;
}

/** By their own type, as another program or version may have written a value. */
function isStoredPicture(value: unknown, key: string): value is StoredPicture {
  const entry = value as Partial<StoredPicture> | null;
  return entry?.key === key && typeof entry.data === 'string' && typeof entry.checkedAt === 'number';
}

/** In pieces, as a call takes a limited number of arguments. */
function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}

const fromBase64 = (data: string) => Uint8Array.from(atob(data), (character) => character.charCodeAt(0));

/**
 * The pictures that were made: in memory, and in a storage that several processes can share. A storage of the gateway cannot
 * delete, so it has a fixed number of places there, and a picture takes the place of the one that was in its own.
 */
export class PictureStore {
  readonly #storage: GuardedStorage;
  readonly #inMemory = new BoundedMap<Picture>(MAX_IN_MEMORY, ({ bytes }) => bytes.length + ENTRY_SIZE);

  constructor(options: GuardedStorageOptions) {
    this.#storage = new GuardedStorage(options);
  }

  getFromMemory(key: string): Picture | undefined {
    return this.#inMemory.get(key);
  }

  async get(key: string): Promise<Picture | undefined> {
    const known = this.getFromMemory(key);
    if (known) return known;
    const stored = await this.#storage.try((storage) => storage.getItem(placeOf(key)));
    // Some drivers parse what looks like JSON before they return it.
    const entry: unknown = typeof stored === 'string' ? parse(stored) : stored;
    if (!isStoredPicture(entry, key)) return;
    const { data, key: _, ...rest } = entry;
    const picture = { ...rest, bytes: fromBase64(data) };
    this.#inMemory.set(key, picture);
    return picture;
  }

  async save(key: string, picture: Picture): Promise<void> {
    this.#inMemory.set(key, picture);
    if (picture.bytes.length > MAX_STORED) return;
    const { bytes, ...rest } = picture;
    const entry: StoredPicture = { key, ...rest, data: toBase64(bytes) };
    await this.#storage.try((storage) => storage.setItem(placeOf(key), JSON.stringify(entry)));
  }
}

const placeOf = (key: string) => `bantin:picture:${hash(key) % PLACES}`;

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return;
  }
}
