import type { FeedCache } from './cache/feed-cache.js';
import { DEFAULT_INTERVAL } from './config/parse-config.js';
import { EditedSource } from './editing/edited-source.js';
import { maxStaleOf, toRules, withoutEditing } from './editing/rules.js';
import { shortHash } from './hash.js';
import { createJsonLoader } from './json/json-source.js';
import type { Reader } from './reading/reader.js';
import { createFeedLoader } from './sources/feed-source.js';
import { createListingLoader } from './sources/listing.js';
import { MergeSource } from './sources/merge-source.js';
import { SingleSource } from './sources/single-source.js';
import type { LoadSource } from './sources/source.js';
import type { Source } from './sources/source-result.js';
import type { GatewayConfig, GatewayStorage, LogEntry, MergeSourceConfig, SourceConfig } from './types.js';
import type { FetchUpstream } from './upstream/upstream-client.js';
import { ViewCounter } from './views/view-counter.js';

type SingleConfig = Exclude<SourceConfig, MergeSourceConfig>;

const DEFAULT_TIMEOUT = 15; // seconds

/** Milliseconds that one refresh, or one picture, may take. */
export const timeoutOf = ({ timeout = DEFAULT_TIMEOUT }: GatewayConfig): number => timeout * 1000;

/** What all sources share, over every change of the configuration. */
export interface SourceContext {
  reader: Reader;
  cache: FeedCache;
  storage?: GatewayStorage;
  now: () => number;
  log: (entry: LogEntry) => void;
}

/** The sources of one configuration. */
export interface SourceSet {
  /** By the name that callers use. */
  sources: Map<string, Source>;
  counters: Map<string, ViewCounter>;
  /** As they are read from their servers, each with the settings that it was made from. */
  singles: Map<string, { settings: string; source: SingleSource }>;
}

/**
 * Creates the sources of a configuration.
 *
 * @param previous the sources of the configuration before: what stays the same keeps its state.
 */
export function createSources(
  config: GatewayConfig,
  fetchUpstream: FetchUpstream,
  context: SourceContext,
  previous?: SourceSet,
): SourceSet {
  const { reader, cache, storage, now, log } = context;
  const { sources: _, ...common } = config;
  const set: SourceSet = { sources: new Map(), counters: new Map(), singles: new Map() };

  function createLoader(name: string, source: SingleConfig): LoadSource {
    const common = { name, fetchUpstream, reader, now, log };
    if (source.type === 'feed') return createFeedLoader(name, source, fetchUpstream, reader);
    if (source.type === 'json') return createJsonLoader({ ...common, config: source });
    return createListingLoader({ ...common, config: source });
  }

  function createSingle(name: string, source: SingleConfig): SingleSource {
    const maxStale = maxStaleOf(source);
    const settings = JSON.stringify([withoutEditing(source), maxStale, common]);
    const earlier = previous?.singles.get(name);
    if (earlier?.settings === settings) {
      set.singles.set(name, earlier);
      return earlier.source;
    }
    const single = new SingleSource({
      name,
      type: source.type,
      title: source.title,
      interval: source.interval ?? DEFAULT_INTERVAL,
      maxStale,
      timeout: timeoutOf(config),
      key: toKey(name, source),
      load: createLoader(name, source),
      cache,
      now,
      log,
    });
    set.singles.set(name, { settings, source: single });
    return single;
  }

  function createMerge(name: string, source: MergeSourceConfig): MergeSource {
    return new MergeSource({
      name,
      config: source,
      maxStale: maxStaleOf(source),
      allSources: set.sources,
      reader,
      cache,
      log,
    });
  }

  function createCounter(name: string): ViewCounter {
    const counter = previous?.counters.get(name) ?? new ViewCounter({ key: `bantin:views:${name}`, storage, now, log });
    set.counters.set(name, counter);
    return counter;
  }

  /** The source as the operator publishes it. */
  function publish(name: string, source: Source, settings: SourceConfig): Source {
    const rules = toRules(settings);
    const views = settings.views ? createCounter(name) : undefined;
    if (!rules.delay && !rules.hide.length && !rules.pin.length && !views) return source;
    const earlier = previous?.sources.get(name);
    return new EditedSource(
      { name, source, rules, views, reader, cache, now, log },
      earlier instanceof EditedSource ? earlier : undefined,
    );
  }

  const entries = Object.entries(config.sources);
  for (const [name, source] of entries)
    if (source.type !== 'merge') set.sources.set(name, publish(name, createSingle(name, source), source));
  // A merge looks its parts up in the map, so all of them have to be there first.
  for (const [name, source] of entries)
    if (source.type === 'merge') set.sources.set(name, publish(name, createMerge(name, source), source));
  return set;
}

/** The key of the cached feed. The version is part of it, as another version may read the same bytes differently. */
function toKey(name: string, source: SingleConfig): string {
  // Secrets stay out of what is stored, and a new password does not make an old copy useless.
  const { headers: _headers, cookies: _cookies, ...settings } = withoutEditing(source);
  return `bantin:${name}:${shortHash(`${__VERSION__} ${JSON.stringify(settings)}`)}`;
}
