import type { FeedCache } from '../cache/feed-cache.js';
import { toFailure } from '../errors.js';
import { idsOf, type PreparedFeed } from '../feeds/prepared-feed.js';
import type { Reader } from '../reading/reader.js';
import {
  type Source,
  type SourceHealth,
  type SourceResult,
  SourceUnavailableError,
  type WaitUntil,
} from '../sources/source-result.js';
import type { LogEntry } from '../types.js';
import type { EditingRules } from './rules.js';

/** Seconds after which an edit that failed may be requested again. */
const RETRY_AFTER = 60;

/** How often the items of one source were read here. */
export interface ViewCounts {
  /** Milliseconds for which counts that were read are shown before they are read again. */
  readonly maxAge: number;
  getCounts(ids: readonly string[]): Promise<Map<string, number>>;
  count(id: string, waitUntil: WaitUntil): Promise<void>;
}

export interface EditedSourceOptions {
  name: string;
  source: Source;
  rules: EditingRules;
  /** Absent where views are not counted. */
  views?: ViewCounts;
  reader: Reader;
  cache: FeedCache;
  now: () => number;
  log: (entry: LogEntry) => void;
}

const isEqual = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>) =>
  a.size === b.size && [...a].every(([id, count]) => b.get(id) === count);

/** What was made of one feed. */
interface Edition {
  /** The feed as the publisher has it. */
  original: PreparedFeed;
  feed: PreparedFeed;
  changedAt: number;
  /** The ids of the publisher's items, where views are counted, and their counts. */
  ids: readonly string[];
  counts: Map<string, number>;
  /** When the next item is released; in milliseconds since 1970. */
  nextRelease: number;
  /** When the next item is released, or the counts are read again; in milliseconds since 1970. */
  validUntil: number;
}

/**
 * A source as the operator publishes it: without hidden items and those that still wait, with pinned ones, and with the
 * views that were counted here. What the publisher sent stays in the cache as it is, so that every decision can be taken back.
 */
export class EditedSource implements Source {
  readonly type: string;
  readonly title?: string;
  readonly maxStale?: number;
  readonly viewsUrl?: string;
  readonly cacheKeys: string[];
  readonly #options: EditedSourceOptions;
  /** When items without a date were first seen. */
  #seen: Map<string, number>;
  readonly #logged: Set<string>;
  #last?: Edition;
  /** What was made of the last result. */
  #shown?: { result: SourceResult; edited: SourceResult };
  #editing?: { original: PreparedFeed; edition: Promise<Edition> };

  /** @param previous the same source under the rules before. */
  constructor(options: EditedSourceOptions, previous?: EditedSource) {
    this.#options = options;
    this.#seen = previous ? previous.#seen : new Map();
    this.#logged = previous ? previous.#logged : new Set();
    this.cacheKeys = [`edited:${options.name}`, ...options.source.cacheKeys];
    this.type = options.source.type;
    this.title = options.source.title;
    this.maxStale = options.source.maxStale;
    if (options.views) this.viewsUrl = `/feeds/${options.name}/items/{id}/views`;
  }

  get interval(): number {
    return this.#options.source.interval;
  }

  getResult(waitUntil: WaitUntil, maxAge?: number): SourceResult | Promise<SourceResult> {
    const result = this.#options.source.getResult(waitUntil, maxAge);
    return result instanceof Promise ? result.then((result) => this.#edit(result)) : this.#edit(result);
  }

  getHealth(): SourceHealth {
    return this.#options.source.getHealth();
  }

  keepFresh(): Promise<void> | undefined {
    return this.#options.source.keepFresh();
  }

  async countView(id: string, waitUntil: WaitUntil): Promise<void> {
    await this.#options.views?.count(id, waitUntil);
  }

  #edit(result: SourceResult): SourceResult | Promise<SourceResult> {
    const last = this.#last;
    if (last?.original === result.feed && this.#options.now() < last.validUntil) return this.#toEdited(result, last);
    return this.#makeEdition(result).then((edition) => this.#toEdited(result, edition));
  }

  /** The same object while nothing has changed, by which a merge knows that. */
  #toEdited(result: SourceResult, { feed, changedAt }: Edition): SourceResult {
    const last = this.#shown;
    if (last?.result === result && last.edited.feed === feed && last.edited.changedAt === changedAt) return last.edited;
    const edited = { ...result, feed, changedAt };
    this.#shown = { result, edited };
    return edited;
  }

  /** Edits once for all readers. */
  #makeEdition({ feed: original, changedAt }: SourceResult): Promise<Edition> {
    if (this.#editing?.original === original) return this.#editing.edition;
    const edition = this.#runEdit(original, changedAt)
      .catch((error: unknown) => {
        throw new SourceUnavailableError(toFailure(error), RETRY_AFTER);
      })
      .finally(() => {
        if (this.#editing?.edition === edition) this.#editing = undefined;
      });
    this.#editing = { original, edition };
    return edition;
  }

  async #runEdit(original: PreparedFeed, originalChangedAt: number): Promise<Edition> {
    const { name, rules, views, reader, cache, now } = this.#options;
    const last = this.#last;
    const isSameFeed = last?.original === original;
    const ids = this.#findIds(original);
    const counts = (await views?.getCounts(ids)) ?? new Map<string, number>();
    const start = now();
    const readAgainAt = views ? start + views.maxAge : Number.POSITIVE_INFINITY;
    if (isSameFeed && start < last.nextRelease && isEqual(counts, last.counts))
      return this.#keep({ ...last, validUntil: Math.min(last.nextRelease, readAgainAt) });

    const input = { ...rules, name, body: original.body, seen: this.#seen, views: counts, now: start };
    const { feed, seen, nextRelease, hidden, pinned } = await reader.run('edit', input, { source: name });
    this.#seen = seen;
    this.#logOnce('hide', hidden);
    this.#logOnce('pin', pinned);
    // Unchanged content keeps its identity, so that the responses built from it stay valid.
    const isUnchanged = last?.feed.tag === feed.tag;
    const edition = {
      original,
      feed: isUnchanged ? last.feed : feed,
      // A decision or a release changes the content later than the publisher did.
      changedAt: isUnchanged ? last.changedAt : Math.max(originalChangedAt, start),
      ids,
      counts,
      nextRelease,
      validUntil: Math.min(nextRelease, readAgainAt),
    };
    cache.keep(this.cacheKeys[0]!, {
      feed: edition.feed,
      checkedAt: start,
      changedAt: edition.changedAt,
      validators: {},
    });
    return this.#keep(edition);
  }

  /** The ids of the items whose views are counted. */
  #findIds(original: PreparedFeed): readonly string[] {
    if (!this.#options.views) return [];
    return this.#last?.original === original ? this.#last.ids : idsOf(original);
  }

  #keep(edition: Edition): Edition {
    this.#last = edition;
    return edition;
  }

  /** Writes one line for each entry of the configuration that took effect, however often the feed is edited. */
  #logOnce(event: 'hide' | 'pin', entries: readonly string[]): void {
    const { name: source, log } = this.#options;
    for (const item of entries) {
      const key = `${event} ${item}`;
      if (this.#logged.has(key)) continue;
      this.#logged.add(key);
      log({ event, source, item });
    }
  }
}
