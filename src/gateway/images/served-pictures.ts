import type { FeedCache } from '../cache/feed-cache.js';
import type { Reader } from '../reading/reader.js';
import { toRequestOptions } from '../sources/source.js';
import type { SourceResult } from '../sources/source-result.js';
import type { GatewayConfig, GatewayStorage, LogEntry, SourceConfig } from '../types.js';
import type { FetchUpstream } from '../upstream/upstream-client.js';
import type { FoundPicture } from './add-pictures.js';
import { ConverterProcess } from './converter-process.js';
import { Originals, type PictureSource } from './originals.js';
import type { Picture } from './picture-store.js';
import { PictureStore } from './picture-store.js';
import { PicturedFeeds, toCacheKey } from './pictured-feeds.js';
import { Pictures, type Version } from './pictures.js';

export interface ServedPicturesOptions {
  config: GatewayConfig;
  fetchUpstream: FetchUpstream;
  /** The module of the process that converts. */
  converterUrl: () => URL | string;
  /** Milliseconds that fetching one picture may take. */
  timeout: number;
  storage?: GatewayStorage;
  reader: Reader;
  cache: FeedCache;
  now: () => number;
  log: (entry: LogEntry) => void;
}

/** What is there once sharp has loaded. */
interface Parts {
  pictures: Pictures;
  /** By the name of the source. */
  feeds: Map<string, PicturedFeeds>;
}

/** What requests for the pictures of a source, or of the parts of a merge, add. */
function requestOptionsOf(source: SourceConfig, { sources }: GatewayConfig): Omit<PictureSource, 'name'> {
  const names =
    source.type === 'merge' ? source.sources.map((part) => (typeof part === 'string' ? part : part.source)) : [];
  const parts = source.type === 'merge' ? names.map((name) => sources[name]) : [source];
  const options = parts.flatMap((part) => (part && part.type !== 'merge' ? toRequestOptions(part) : []));
  const credentials = options.map(({ credentials }) => credentials);
  return {
    ca: options.flatMap(({ ca }) => ca),
    // Parts of a merge may read one server with a key and without.
    credentials: credentials.filter(({ headers }) => Object.keys(headers).length),
  };
}

/** Serves the pictures of the sources that want it, where sharp is installed; elsewhere feeds stay as they are. */
export class ServedPictures {
  readonly #options: ServedPicturesOptions;
  readonly #names: string[];
  /** Undefined until sharp has loaded or failed. */
  #parts?: Parts | 'unavailable';
  readonly #loading: Promise<void>;

  constructor(options: ServedPicturesOptions) {
    this.#options = options;
    const { sources, images = true } = options.config;
    this.#names = Object.keys(sources).filter((name) => sources[name]!.images ?? images);
    this.#loading = this.#names.length ? this.#load() : Promise.resolve();
    if (!this.#names.length) this.#parts = 'unavailable';
  }

  /** The keys of what is kept in the cache. */
  get cacheKeys(): string[] {
    return this.#names.map(toCacheKey);
  }

  /** A result with the smaller versions of its pictures. */
  addTo(name: string, result: SourceResult, base: string): SourceResult | Promise<SourceResult> {
    if (this.#parts === 'unavailable') return result;
    if (!this.#parts) return this.#loading.then(() => this.addTo(name, result, base));
    return this.#parts.feeds.get(name)?.addTo(result, base) ?? result;
  }

  /** The picture of a key in the present copy of a source. */
  async find(name: string, result: SourceResult, key: string): Promise<FoundPicture | undefined> {
    await this.#loading;
    if (this.#parts && this.#parts !== 'unavailable') return this.#parts.feeds.get(name)?.find(result, key);
  }

  /** @throws {PictureError | BusyError} */
  get(name: string, found: FoundPicture, version: Version): Promise<Picture> {
    const { config } = this.#options;
    const source = { name, ...requestOptionsOf(config.sources[name]!, config) };
    return (this.#parts as Parts).pictures.get(found, source, version);
  }

  async #load(): Promise<void> {
    const { config, fetchUpstream, converterUrl, timeout, storage, reader, cache, now, log } = this.#options;
    try {
      const converter = new ConverterProcess(converterUrl);
      await converter.load();
      const originals = new Originals({ fetchUpstream, converter, timeout, now });
      const store = new PictureStore({ storage, now, log });
      const pictures = new Pictures({ originals, converter, store, now, log });
      const feeds = this.#names.map((name): [string, PicturedFeeds] => [
        name,
        new PicturedFeeds({ name, pictures, policy: config, reader, cache, now, log }),
      ]);
      this.#parts = { pictures, feeds: new Map(feeds) };
    } catch (error) {
      this.#parts = 'unavailable';
      log({ event: 'images', detail: `pictures are left as they are, without sharp: ${(error as Error).message}` });
    }
  }
}
