import type { FeedCache } from '../cache/feed-cache.js';
import type { PreparedFeed } from '../feeds/prepared-feed.js';
import type { Reader } from '../reading/reader.js';
import type { SourceResult } from '../sources/source-result.js';
import type { LogEntry } from '../types.js';
import type { AddressPolicy } from '../upstream/address.js';
import type { FoundPicture } from './add-pictures.js';
import { type Places, toBasedFeed } from './based-feed.js';
import { BoundedMap } from './bounded-map.js';
import type { Pictures } from './pictures.js';

/** Milliseconds after which a feed names what became known of its pictures, as each time its content changes. */
const RENEW_AFTER = 30_000;
/** Addresses of the gateway for which a feed is kept ready; most gateways have one. */
const MAX_BASES = 2;

export interface PicturedFeedsOptions {
  /** The name of the source. */
  name: string;
  pictures: Pictures;
  policy: AddressPolicy;
  reader: Reader;
  cache: FeedCache;
  now: () => number;
  log: (entry: LogEntry) => void;
}

/** What was made of one feed. */
interface Edition extends Places {
  /** The feed without our pictures. */
  original: PreparedFeed;
  feed: PreparedFeed;
  changedAt: number;
  pictures: Map<string, FoundPicture>;
  /** By the address of the gateway. */
  based: BoundedMap<PreparedFeed>;
  madeAt: number;
  knownVersion: number;
}

/** The key of a source's feed with our pictures. */
export const toCacheKey = (name: string): string => `pictured:${name}`;

/** The feeds of one source, with the smaller versions of their pictures. */
export class PicturedFeeds {
  readonly #options: PicturedFeedsOptions;
  #last?: Edition;
  #making?: { original: PreparedFeed; edition: Promise<Edition | undefined> };
  /** A feed whose pictures could not be read. */
  #failed?: PreparedFeed;

  constructor(options: PicturedFeedsOptions) {
    this.#options = options;
  }

  /** The result with our pictures; as it is where it has none. Never rejects: pictures are an extra. */
  addTo(result: SourceResult, base: string): SourceResult | Promise<SourceResult> {
    const edition = this.#getEdition(result);
    if (edition instanceof Promise) return edition.then((edition) => this.#toResult(result, edition, base));
    return this.#toResult(result, edition, base);
  }

  /** The picture of a key in the present copy; undefined where no item that is shown has it. */
  async find(result: SourceResult, key: string): Promise<FoundPicture | undefined> {
    const picture = (await this.#getEdition(result))?.pictures.get(key);
    return picture && picture.expires > this.#options.now() ? picture : undefined;
  }

  #toResult(result: SourceResult, edition: Edition | undefined, base: string): SourceResult {
    if (!edition?.places.length) return result;
    const { feed, based, changedAt } = edition;
    let ready = based.get(base);
    if (!ready) {
      ready = toBasedFeed(feed, edition, base);
      based.set(base, ready);
      const { name, cache } = this.#options;
      cache.keep(toCacheKey(name), { feed: ready, checkedAt: result.checkedAt, changedAt, validators: {} });
    }
    return { ...result, feed: ready, changedAt };
  }

  #getEdition(result: SourceResult): Edition | undefined | Promise<Edition | undefined> {
    const last = this.#last;
    if (last?.original === result.feed && !this.#isOutdated(last)) return last;
    if (this.#failed === result.feed) return;
    if (this.#making?.original === result.feed) return this.#making.edition;
    const edition = this.#makeEdition(result)
      .catch((error: unknown) => {
        this.#failed = result.feed;
        const reason = error instanceof Error ? error.message : String(error);
        this.#options.log({
          event: 'error',
          detail: `the pictures of ${this.#options.name} cannot be read: ${reason}`,
        });
        return undefined;
      })
      .finally(() => {
        if (this.#making?.edition === edition) this.#making = undefined;
      });
    this.#making = { original: result.feed, edition };
    return edition;
  }

  #isOutdated({ knownVersion, madeAt }: Edition): boolean {
    const { pictures, now } = this.#options;
    return knownVersion !== pictures.knownVersion && now() - madeAt >= RENEW_AFTER;
  }

  async #makeEdition({ feed: original, changedAt }: SourceResult): Promise<Edition> {
    const { name, pictures, policy, reader, now } = this.#options;
    const { knownVersion, widths } = pictures;
    const { body, tag } = original;
    const { ports, allowLoopback } = policy;
    const input = { name, body, tag, widths, policy: { ports, allowLoopback } };
    const made = await reader.run('pictures', input, { source: name });
    const last = this.#last;
    const feed = made.feed ?? original;
    const isUnchanged = last?.feed.tag === feed.tag;
    const edition: Edition = {
      original,
      // Unchanged content keeps its identity, so that the responses built from it stay valid.
      feed: isUnchanged ? last.feed : feed,
      based: isUnchanged ? last.based : new BoundedMap(MAX_BASES),
      places: made.places,
      placeLength: made.placeLength,
      changedAt: isUnchanged ? last.changedAt : this.#findChange(original, changedAt),
      pictures: new Map(made.pictures.map((picture) => [picture.key, picture])),
      madeAt: now(),
      knownVersion,
    };
    this.#last = edition;
    return edition;
  }

  /** What became known of a picture changes the content later than the publisher did. */
  #findChange(original: PreparedFeed, changedAt: number): number {
    return this.#last?.original === original ? this.#options.now() : Math.max(changedAt, this.#last?.changedAt ?? 0);
  }
}
