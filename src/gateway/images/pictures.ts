import type { LogEntry } from '../types.js';
import type { FoundPicture } from './add-pictures.js';
import { BoundedMap } from './bounded-map.js';
import type { ConverterProcess } from './converter-process.js';
import type { PictureFormat } from './formats.js';
import type { Original, Originals, PictureSource } from './originals.js';
import { BusyError, type PictureError, toPictureError } from './picture-error.js';
import type { Picture, PictureStore } from './picture-store.js';
import { Slots } from './slots.js';

/** Milliseconds after which a publisher is asked whether a picture is still the same. */
const FRESH_FOR = 86_400_000;
/** The most pictures of one source that are made or wait for it at a time, as many as a long list has. */
const MAX_PENDING = 60;
/**
 * Files that are fetched or in memory until they are converted: of one source, so that a slow one leaves room for others, and of
 * all.
 */
const MAX_OF_SOURCE = 2;
const MAX_OF_ALL = 6;
/** Pictures whose size is remembered. */
const MAX_KNOWN = 5000;
/** Milliseconds for which a picture that is none is left out of feeds. */
const LEFT_OUT_FOR = 3_600_000;

export interface PicturesOptions {
  originals: Originals;
  converter: ConverterProcess;
  store: PictureStore;
  now: () => number;
  log: (entry: LogEntry) => void;
}

/** Which version of a picture a reader wants. */
export interface Version {
  width: number;
  format: PictureFormat;
}

const longId = async (bytes: Uint8Array<ArrayBuffer>) => {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest.subarray(0, 12), (byte) => byte.toString(16).padStart(2, '0')).join('');
};

/** The smaller versions of publishers' pictures. Each is made once, however many request it. */
export class Pictures {
  readonly #options: PicturesOptions;
  readonly #running = new Map<string, Promise<Picture>>();
  readonly #pending = new Map<string, number>();
  readonly #slots = new Slots(MAX_OF_ALL);
  readonly #slotsBySource = new Map<string, Slots>();
  /** What is known of pictures, by address: their own width in pixels, or 0 for those that are not served. */
  readonly #known = new BoundedMap<{ width: number; isAnimated: boolean; at: number }>(MAX_KNOWN);
  /** Changes when feeds could name other versions. */
  knownVersion = 0;

  constructor(options: PicturesOptions) {
    this.#options = options;
  }

  /** Widths in pixels by address; 0 for pictures that are left as they are. */
  get widths(): Map<string, number> {
    const now = this.#options.now();
    const known = [...this.#known.entries()].filter(([, { width, at }]) => width || now - at < LEFT_OUT_FOR);
    return new Map(known.map(([url, { width, isAnimated }]) => [url, isAnimated ? 0 : width]));
  }

  /**
   * A version of a picture. One that is animated comes as it is.
   *
   * @throws {PictureError | BusyError}
   */
  async get(found: FoundPicture, source: PictureSource, { width, format }: Version): Promise<Picture> {
    const { store, now } = this.#options;
    const isAnimated = this.#known.get(found.url)?.isAnimated;
    const key = isAnimated ? `${found.key}-original` : `${found.key}-${width}-${format}`;
    const ready = store.getFromMemory(key) ?? (await store.get(key));
    if (!ready) return this.#make(key, found, source, { width, format });
    this.#remember(found.url, ready.width, Boolean(isAnimated));
    // Readers do not wait for the publisher to confirm a picture.
    if (now() - ready.checkedAt > FRESH_FOR)
      this.#make(key, found, source, { width, format }, ready).catch(() => undefined);
    return ready;
  }

  /** Makes a version once for all who want it. */
  #make(
    key: string,
    found: FoundPicture,
    source: PictureSource,
    version: Version,
    previous?: Picture,
  ): Promise<Picture> {
    const running = this.#running.get(key);
    if (running) return running;
    const pending = this.#pending.get(source.name) ?? 0;
    if (pending >= MAX_PENDING) return Promise.reject(new BusyError());
    this.#pending.set(source.name, pending + 1);
    const making = this.#slotsOf(source)
      .run(() => this.#slots.run(() => this.#fetchAndConvert(key, found, source, version, previous)))
      .catch((error: unknown) => {
        throw this.#refuse(found, source, toPictureError(error));
      })
      .finally(() => {
        this.#running.delete(key);
        this.#pending.set(source.name, this.#pending.get(source.name)! - 1);
      });
    this.#running.set(key, making);
    return making;
  }

  #slotsOf({ name }: PictureSource): Slots {
    const slots = this.#slotsBySource.get(name) ?? new Slots(MAX_OF_SOURCE);
    this.#slotsBySource.set(name, slots);
    return slots;
  }

  async #fetchAndConvert(
    key: string,
    { key: ownKey, url }: FoundPicture,
    source: PictureSource,
    { width, format }: Version,
    previous?: Picture,
  ): Promise<Picture> {
    const { originals, store, now } = this.#options;
    const original = await originals.get(url, source, previous?.validators);
    if (!original) {
      const confirmed = { ...previous!, checkedAt: now() };
      await store.save(key, confirmed);
      return confirmed;
    }
    const bytes = original.isAnimated ? original.bytes : await this.#convert(original, { width, format });
    const picture = {
      bytes,
      type: original.isAnimated ? original.type : `image/${format}`,
      width: original.width,
      etag: `"${await longId(bytes)}"`,
      checkedAt: now(),
      validators: original.validators,
    };
    this.#remember(url, original.width, original.isAnimated);
    await store.save(original.isAnimated ? `${ownKey}-original` : key, picture);
    return picture;
  }

  #convert({ bytes }: Original, { width, format }: Version) {
    return this.#options.converter.convert(bytes, width, format);
  }

  #remember(url: string, width: number, isAnimated: boolean): void {
    const known = this.#known.get(url);
    if (known?.width === width && known.isAnimated === isAnimated) return;
    this.#known.set(url, { width, isAnimated, at: this.#options.now() });
    this.knownVersion++;
  }

  /** Feeds leave out what is no picture, so that readers' browsers load the file as its publisher has it. */
  #refuse({ url }: FoundPicture, { name }: PictureSource, error: PictureError): PictureError {
    if (!error.isServerFailure) this.#remember(url, 0, false);
    this.#options.log({ event: 'picture', source: name, url, code: error.code, detail: error.message });
    return error;
  }
}
