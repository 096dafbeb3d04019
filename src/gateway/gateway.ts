import { createApp } from './app.js';
import { FeedCache } from './cache/feed-cache.js';
import { DEFAULT_INTERVAL, parseConfig } from './config.js';
import { EditedSource } from './editing/edited-source.js';
import { maxStaleOf, toRules, withoutEditing } from './editing/rules.js';
import { ConfigError } from './errors.js';
import { shortHash } from './hash.js';
import { catchErrors } from './http/catch-errors.js';
import { createJsonLoader } from './json/json-source.js';
import { createReader } from './reading/create-reader.js';
import { createFeedLoader } from './sources/feed-source.js';
import { createListingLoader } from './sources/listing.js';
import { MergeSource } from './sources/merge-source.js';
import { SingleSource } from './sources/single-source.js';
import type { LoadSource } from './sources/source.js';
import type { Source } from './sources/source-result.js';
import type { Gateway, GatewayConfig, GatewayOptions, LogEntry, SourceConfig } from './types.js';
import { checkUrl } from './upstream/address.js';
import { fetchTransport } from './upstream/fetch-transport.js';
import { createNodeTransport } from './upstream/node-transport.js';
import { createUpstreamClient } from './upstream/upstream-client.js';
import { ViewCounter } from './views/view-counter.js';

type SingleConfig = Exclude<SourceConfig, { type: 'merge' }>;

const DEFAULT_TIMEOUT = 15; // seconds
const DEFAULT_MEMORY = 64 * 2 ** 20; // bytes

/** Checks what the schema of the configuration cannot: addresses, and what this runtime supports. */
function checkSources(config: GatewayConfig, supportsCertificates: boolean): void {
  const issues: { path: string; message: string }[] = [];
  for (const [name, source] of Object.entries(config.sources)) {
    if (source.type === 'merge') continue;
    try {
      checkUrl(source.url, config);
    } catch (error) {
      issues.push({ path: `sources.${name}.url`, message: (error as Error).message });
    }
    if (source.ca && !supportsCertificates)
      issues.push({ path: `sources.${name}.ca`, message: 'only Node can trust further certificates' });
  }
  if (issues.length) throw new ConfigError(issues);
}

/**
 * Creates a gateway between readers and publishers: its `fetch` answers requests for the configured sources. It runs
 * wherever there is `fetch`; on Node it also checks every IP address that it connects to. The result can be the default
 * export of a worker.
 *
 * @param config the sources, and who may read them.
 * @param options storage, log, clock and resolver.
 * @throws {ConfigError} with the path of every invalid key.
 */
export function createGateway(config: GatewayConfig, options: GatewayOptions = {}): Gateway {
  const settings = parseConfig(config);
  const { now = Date.now, storage, resolve } = options;
  const log = (entry: LogEntry) => {
    try {
      options.log?.(entry);
    } catch {
      // A failing log must not fail the request or the refresh that it reports.
    }
  };
  const nodeTransport = createNodeTransport(settings, resolve);
  checkSources(settings, Boolean(nodeTransport));

  const contact = settings.contact ? ` (+${settings.contact})` : '';
  const fetchUpstream = createUpstreamClient({
    transport: nodeTransport ?? fetchTransport,
    policy: settings,
    userAgent: `bantin-gateway/${__VERSION__}${contact}`, // https://www.rfc-editor.org/rfc/rfc9110#field.user-agent
    now,
  });
  const reader = createReader(() => options.readerUrl ?? new URL('./reader.js', import.meta.url), log);
  const cache = new FeedCache({ limit: settings.memory ?? DEFAULT_MEMORY, storage, reader, now, log });

  function createLoader(name: string, source: SingleConfig): LoadSource {
    const common = { name, fetchUpstream, reader, now, log };
    if (source.type === 'feed') return createFeedLoader(name, source, fetchUpstream, reader);
    if (source.type === 'json') return createJsonLoader({ ...common, config: source });
    return createListingLoader({ ...common, config: source });
  }

  const createSource = (name: string, source: SingleConfig) =>
    new SingleSource({
      name,
      type: source.type,
      title: source.title,
      interval: source.interval ?? DEFAULT_INTERVAL,
      maxStale: maxStaleOf(source),
      timeout: (settings.timeout ?? DEFAULT_TIMEOUT) * 1000,
      // The version is part of the key, as another version may read the same bytes differently.
      key: `bantin:${name}:${shortHash(`${__VERSION__} ${JSON.stringify(withoutEditing(source))}`)}`,
      load: createLoader(name, source),
      cache,
      now,
      log,
    });

  const counters: ViewCounter[] = [];
  /** The source as the operator publishes it. */
  function publish(name: string, source: Source, config: SourceConfig): Source {
    const rules = toRules(config);
    const views = config.views ? new ViewCounter({ key: `bantin:views:${name}`, storage, log }) : undefined;
    if (views) counters.push(views);
    const isEdited = rules.delay || rules.hide.length || rules.pin.length || views;
    return isEdited ? new EditedSource({ name, source, rules, views, reader, cache, now, log }) : source;
  }

  const sources = new Map<string, Source>();
  const entries = Object.entries(settings.sources);
  for (const [name, source] of entries)
    if (source.type !== 'merge') sources.set(name, publish(name, createSource(name, source), source));
  // A merge looks its parts up in the map, so all of them have to be there first.
  for (const [name, source] of entries)
    if (source.type === 'merge') {
      const maxStale = maxStaleOf(source);
      const merge = new MergeSource({ name, config: source, maxStale, allSources: sources, reader, cache });
      sources.set(name, publish(name, merge, source));
    }

  const app = createApp({ config: settings, version: __VERSION__, sources, cache, now, log });
  const handle = catchErrors(
    (request, env, context) => app.fetch(request, env as object, context as Parameters<typeof app.fetch>[2]),
    log,
  );
  const close = async () => void (await Promise.all(counters.map((counter) => counter.close())));
  if (!options.logRequests) return { fetch: handle, close };

  return {
    close,
    async fetch(request, env, context) {
      const start = now();
      const response = await handle(request, env, context);
      // Only the path: the query and the headers say what a reader searches for and where they come from.
      const path = new URL(request.url).pathname;
      log({ event: 'request', method: request.method, path, status: response.status, ms: now() - start });
      return response;
    },
  };
}
