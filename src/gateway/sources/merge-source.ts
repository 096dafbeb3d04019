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
  #last?: { feeds: PreparedFeed[]; merged: Promise<PreparedFeed> };

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

  async getResult(waitUntil: WaitUntil, maxAge = Number.POSITIVE_INFINITY): Promise<SourceResult> {
    const longest = Math.min(this.#ownMaxStale, maxAge);
    const settled = await Promise.allSettled(
      this.#sources.map(
        async ({ source, ...options }): Promise<Part> => ({
          options,
          result: await source.getResult(waitUntil, longest),
        }),
      ),
    );
    for (const [index, outcome] of settled.entries())
      if (outcome.status === 'rejected') this.#logExpiry(this.#sources[index]!, outcome.reason);
    const parts = settled.flatMap((outcome) => (outcome.status === 'fulfilled' ? outcome.value : []));
    if (!parts.length) throw pickError(settled.map((outcome) => (outcome as PromiseRejectedResult).reason));
    const missing = this.#sources.flatMap(({ name }, index) => (settled[index]!.status === 'rejected' ? name : []));
    const results = parts.map(({ result }) => result);
    const [stalest] = results.filter(({ failure }) => failure).sort((a, b) => a.checkedAt - b.checkedAt);
    const checkedAt = Math.min(...results.map(({ checkedAt }) => checkedAt));
    const changedAt = Math.max(...results.map(({ changedAt }) => changedAt));
    const feed = await this.#merge(parts);
    this.#cache.keep(this.cacheKeys[0]!, { feed, checkedAt, changedAt, validators: {} });
    return { feed, checkedAt, changedAt, failure: stalest?.failure, missing: missing.length ? missing : undefined };
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
  #logExpiry({ name, source }: PartSource, reason: unknown): void {
    const expired = reason instanceof SourceUnavailableError ? reason.expiredCopy : undefined;
    const isOwnLimit = this.#ownMaxStale < (source.maxStale ?? Number.POSITIVE_INFINITY);
    if (expired === undefined || !isOwnLimit || this.#expiredCopies.get(name) === expired) return;
    this.#expiredCopies.set(name, expired);
    this.#log({ event: 'expiry', source: this.#name, part: name, checked: new Date(expired).toISOString() });
  }

  /** Merges once for all readers, and again only when one of the parts has changed. */
  #merge(parts: Part[]): Promise<PreparedFeed> {
    const last = this.#last;
    const feeds = parts.map(({ result }) => result.feed);
    if (last?.feeds.length === feeds.length && feeds.every((feed, index) => feed === last.feeds[index]))
      return last.merged;
    const bodies = parts.map(({ options, result }) => ({ ...options, body: result.feed.body }));
    const input = { name: this.#name, title: this.title, parts: bodies, unique: this.#unique };
    const merged = this.#reader.run('merge', input).catch((error: unknown) => {
      this.#last = undefined; // the next reader tries again
      throw new SourceUnavailableError(toFailure(error), RETRY_AFTER);
    });
    this.#last = { feeds, merged };
    return merged;
  }
}

/** The error to report when all sources failed: the one that is retried first. */
function pickError(reasons: unknown[]): unknown {
  const unavailable = reasons.filter((reason) => reason instanceof SourceUnavailableError);
  if (!unavailable.length) return reasons[0];
  return unavailable.reduce((a, b) => (a.retryAfter <= b.retryAfter ? a : b));
}
