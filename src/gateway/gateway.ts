import { createApp } from './app.js';
import { FeedCache } from './cache/feed-cache.js';
import { bilingual } from './config/messages.js';
import { parseConfig } from './config/parse-config.js';
import { createSources, type SourceSet, timeoutOf } from './create-sources.js';
import { ConfigError } from './errors.js';
import { catchErrors } from './http/catch-errors.js';
import { ServedPictures } from './images/served-pictures.js';
import { Metrics } from './metrics/metrics.js';
import { createReader } from './reading/create-reader.js';
import { SiteFiles } from './site/site-files.js';
import type { Gateway, GatewayConfig, GatewayOptions, LogEntry } from './types.js';
import { areCertificates, NO_CERTIFICATE } from './upstream/certificates.js';
import { fetchTransport } from './upstream/fetch-transport.js';
import { createNodeTransport } from './upstream/node-transport.js';
import { createUpstreamClient } from './upstream/upstream-client.js';

const DEFAULT_MEMORY = 64 * 2 ** 20; // bytes
/** The most refreshes at a time that no reader asked for. */
const MAX_REFRESHES = 4;
/** Milliseconds between two looks for copies whose interval is over. */
const FRESHNESS_CHECK = 1000;

const NODE_ONLY = bilingual('chỉ Node mới nhận thêm chứng thư', 'only Node can trust further certificates');

/** Checks what depends on the runtime. */
function checkCertificates(config: GatewayConfig, supportsCertificates: boolean): void {
  const issues: { path: string; message: string }[] = [];
  for (const [name, source] of Object.entries(config.sources)) {
    if (source.type === 'merge' || !source.ca) continue;
    const path = `sources.${name}.ca`;
    if (!supportsCertificates) issues.push({ path, message: NODE_ONLY });
    else if (![source.ca].flat().every(areCertificates)) issues.push({ path, message: NO_CERTIFICATE });
  }
  if (issues.length) throw new ConfigError(issues);
}

type Handler = Gateway['fetch'];

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
  const { now = Date.now, storage, resolve, logRequests } = options;
  const metrics = new Metrics(now);
  const log = (entry: LogEntry) => {
    metrics.countEvent(entry);
    try {
      options.log?.(entry);
    } catch {
      // A failing log must not fail the request or the refresh that it reports.
    }
  };
  const reader = createReader(() => options.readerUrl ?? new URL('./reader.js', import.meta.url), log);
  const cache = new FeedCache({ limit: DEFAULT_MEMORY, storage, reader, now, log });

  let current: { respond: Handler; set: SourceSet; isMeasured: boolean } | undefined;

  /** Replaces the configuration; an invalid one leaves everything as it is. */
  function apply(input: GatewayConfig): void {
    const settings = parseConfig(input);
    const nodeTransport = createNodeTransport(settings, resolve);
    checkCertificates(settings, Boolean(nodeTransport));
    const contact = settings.contact ? ` (+${settings.contact})` : '';
    const fetchUpstream = createUpstreamClient({
      transport: nodeTransport ?? fetchTransport,
      policy: settings,
      userAgent: `bantin-gateway/${__VERSION__}${contact}`, // https://www.rfc-editor.org/rfc/rfc9110#field.user-agent
      now,
    });
    const set = createSources(settings, fetchUpstream, { reader, cache, storage, now, log }, current?.set);
    const { sources } = set;
    const pictures = new ServedPictures({
      config: settings,
      fetchUpstream,
      converterUrl: () => options.converterUrl ?? new URL('./pictures.js', import.meta.url),
      timeout: timeoutOf(settings),
      storage,
      reader,
      cache,
      now,
      log,
    });
    const site = settings.site ? new SiteFiles(settings.site, () => new URL('../site/', import.meta.url)) : undefined;
    const app = createApp({
      config: settings,
      version: __VERSION__,
      sources,
      pictures,
      site,
      cache,
      reader,
      metrics,
      now,
      log,
    });
    const respond = catchErrors(
      (request, env, context) => app.fetch(request, env as object, context as Parameters<typeof app.fetch>[2]),
      log,
    );
    for (const [name, counter] of current?.set.counters ?? []) if (!set.counters.has(name)) void counter.close();
    current = { respond, set, isMeasured: Boolean(settings.metrics) };
    cache.limit = settings.memory ?? DEFAULT_MEMORY;
    cache.retain(new Set([...pictures.cacheKeys, ...[...sources.values()].flatMap((source) => source.cacheKeys)]));
  }

  const handle: Handler = (request, env, context) => {
    const { respond, isMeasured } = current!;
    return logRequests || isMeasured
      ? respondAndRecord(respond, request, env, context)
      : respond(request, env, context);
  };

  async function respondAndRecord(
    respond: Handler,
    ...[request, env, context]: Parameters<Handler>
  ): Promise<Response> {
    const start = now();
    const response = await respond(request, env, context);
    // Only the path: the query and the headers say what a reader searches for and where they come from.
    const path = new URL(request.url).pathname;
    const ms = now() - start;
    metrics.countRequest(path, response.status, ms);
    if (logRequests) log({ event: 'request', method: request.method, path, status: response.status, ms });
    return response;
  }

  let timer: ReturnType<typeof setInterval> | undefined;
  let refreshing = 0;
  /** A few at a time, so that a start with many sources leaves room for the requests of readers. */
  function keepFresh(): void {
    for (const { source } of current!.set.singles.values()) {
      if (refreshing >= MAX_REFRESHES) return;
      const refresh = source.keepFresh();
      if (!refresh) continue;
      refreshing++;
      void refresh.then(() => {
        refreshing--;
      });
    }
  }

  apply(config);
  return {
    fetch: handle,
    reload: apply,
    start() {
      if (timer !== undefined) return;
      keepFresh();
      timer = setInterval(keepFresh, FRESHNESS_CHECK);
      // Node would not end while it waits.
      (timer as { unref?: () => void }).unref?.();
    },
    async close() {
      clearInterval(timer);
      timer = undefined;
      await Promise.all([...current!.set.counters.values()].map((counter) => counter.close()));
    },
  };
}
