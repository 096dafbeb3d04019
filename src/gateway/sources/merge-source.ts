import type { FeedCache } from '../cache/feed-cache.js';
import { toFailure } from '../errors.js';
import type { PreparedFeed } from '../feeds/prepared-feed.js';
import type { Reader } from '../reading/reader.js';
import type { LogEntry, MergeSourceConfig } from '../types.js';
import type { MergePart } from './merge-items.js';
import {
  type Source,
  type SourceHealth,
  type SourceResult,
  SourceUnavailableError,
  type WaitUntil,
} from './source-result.js';

/** Seconds after which a merge that failed may be requested again. */
const RETRY_AFTER = 60;

export interface MergeSourceOptions {
  name: string;
  config: MergeSourceConfig;
  /** Seconds for which a part may be shown after its server last confirmed it. */
  maxStale?: number;
  allSources: Map<string, Source>;
  reader: Reader;
  cache: FeedCache;
  log: (entry: LogEntry) => void;
}

/** A part of a merge as it is configured. */
interface PartSource extends Omit<MergePart, 'body'> {
  source: Source;
}

/** A part of a merge that is available. */
interface Part {
  options: Omit<MergePart, 'body'>;
  result: SourceResult;
}

/** Several sources combined into one. It fails only when all of them fail. */
export class MergeSource implements Source {
  readonly type = 'merge';
  readonly title?: string;
  readonly maxStale?: number;
  readonly cacheKeys: string[];
  readonly #name: string;
  readonly #reader: Reader;
  readonly #cache: FeedCache;
  readonly #log: MergeSourceOptions['log'];
  readonly #ownMaxStale: number;
  readonly #unique: MergeSourceConfig['unique'];
  readonly #sources: PartSource[];
  /** When the servers last confirmed the copies whose expiry was logged, by the name of the part. */
  readonly #expiredCopies = new Map<string, number>();
  /** The feeds that were merged last, and their merge. */
  #lastMerge?: { feeds: PreparedFeed[]; merged: Promise<PreparedFeed> };
  /** The results of the parts that were at hand last, and what was made of them. */
  #last?: { results: SourceResult[]; result: SourceResult };

  constructor({ name, config, maxStale, allSources, reader, cache, log }: MergeSourceOptions) {
    this.#name = name;
    this.cacheKeys = [`merge:${name}`];
    this.#reader = reader;
    this.#cache = cache;
    this.#log = log;
    this.#unique = config.unique;
    this.#sources = config.sources.map((part) => {
      const { source: name, ...options } = typeof part === 'string' ? { source: part } : part;
      return { ...options, name, source: allSources.get(name)! };
    });
    this.title = config.title;
    this.#ownMaxStale = maxStale ?? Number.POSITIVE_INFINITY;
    const shortest = Math.min(
      this.#ownMaxStale,
      ...this.#sources.map(({ source }) => source.maxStale ?? Number.POSITIVE_INFINITY),
    );
    this.maxStale = shortest === Number.POSITIVE_INFINITY ? undefined : shortest;
  }

  get interval(): number {
    return Math.min(...this.#sources.map(({ source }) => source.interval));
  }

  getResult(waitUntil: WaitUntil, maxAge = Number.POSITIVE_INFINITY): SourceResult | Promise<SourceResult> {
    const longest = Math.min(this.#ownMaxStale, maxAge);
    const results = this.#sources.map(({ source }) => source.getResult(waitUntil, longest));
    const last = this.#last;
    if (last && results.every((result, place) => result === last.results[place])) return last.result;
    return this.#combine(results);
  }

  async #combine(results: (SourceResult | Promise<SourceResult>)[]): Promise<SourceResult> {
    const settled = await Promise.allSettled(results);
    const parts: Part[] = [];
    const missing: string[] = [];
    for (const [place, { source, ...options }] of this.#sources.entries()) {
      const outcome = settled[place]!;
      if (outcome.status === 'fulfilled') parts.push({ options, result: outcome.value });
      else {
        missing.push(options.name);
        this.#logExpiry(options.name, source, outcome.reason);
      }
    }
    if (!parts.length) throw pickError(settled.map((outcome) => (outcome as PromiseRejectedResult).reason));
    const available = parts.map(({ result }) => result);
    const [stalest] = available.filter(({ failure }) => failure).sort((a, b) => a.checkedAt - b.checkedAt);
    const checkedAt = Math.min(...available.map(({ checkedAt }) => checkedAt));
    const changedAt = Math.max(...available.map(({ changedAt }) => changedAt));
    const feed = await this.#merge(parts);
    this.#cache.keep(this.cacheKeys[0]!, { feed, checkedAt, changedAt, validators: {} });
    const result = {
      feed,
      checkedAt,
      changedAt,
      failure: stalest?.failure,
      missing: missing.length ? missing : undefined,
    };
    this.#last = { results: available, result };
    return result;
  }

  getHealth(): SourceHealth {
    const all = this.#sources.map(({ source }) => source.getHealth());
    const worst = all.find(({ circuit }) => circuit !== 'closed') ?? all[0]!;
    const failures = Math.min(...all.map(({ failures }) => failures));
    const ready = all.some(({ ready }) => ready);
    return { type: 'merge', ready, circuit: failures ? worst.circuit : 'closed', failures };
  }

  /** The parts are sources themselves. */
  keepFresh(): undefined {}

  /** Writes one line for each copy that came to its end here; a part logs that itself where it is the stricter one. */
  #logExpiry(name: string, source: Source, reason: unknown): void {
    const expired = reason instanceof SourceUnavailableError ? reason.expiredCopy : undefined;
    const isOwnLimit = this.#ownMaxStale < (source.maxStale ?? Number.POSITIVE_INFINITY);
    if (expired === undefined || !isOwnLimit || this.#expiredCopies.get(name) === expired) return;
    this.#expiredCopies.set(name, expired);
    this.#log({ event: 'expiry', source: this.#name, part: name, checked: new Date(expired).toISOString() });
  }

  /** Merges once for all readers, and again only when one of the parts has changed. */
  #merge(parts: Part[]): Promise<PreparedFeed> {
    const last = this.#lastMerge;
    const feeds = parts.map(({ result }) => result.feed);
    if (last?.feeds.length === feeds.length && feeds.every((feed, index) => feed === last.feeds[index]))
      return last.merged;
    const bodies = parts.map(({ options, result }) => ({ ...options, body: result.feed.body }));
    const input = { name: this.#name, title: this.title, parts: bodies, unique: this.#unique };
    const merged = this.#reader.run('merge', input).catch((error: unknown) => {
      this.#lastMerge = undefined; // the next reader tries again
      throw new SourceUnavailableError(toFailure(error), RETRY_AFTER);
    });
    this.#lastMerge = { feeds, merged };
    return merged;
  }
}

/** The error to report when all sources failed: the one that is retried first. */
function pickError(reasons: unknown[]): unknown {
  const unavailable = reasons.filter((reason) => reason instanceof SourceUnavailableError);
  if (!unavailable.length) return reasons[0];
  return unavailable.reduce((a, b) => (a.retryAfter <= b.retryAfter ? a : b));
}
