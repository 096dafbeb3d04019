import { createApp } from './app.js';
import { Copies } from './cache/feed-cache.js';
import { MemoryCache } from './cache/memory.js';
import { parseConfig } from './config.js';
import { ConfigError } from './errors.js';
import { feedSource } from './sources/feed-source.js';
import { listingSource } from './sources/listing.js';
import { MergeSource } from './sources/merge-source.js';
import { SingleSource } from './sources/single-source.js';
import type { Source } from './sources/source-result.js';
import type { Gateway, GatewayConfig, GatewayOptions, SourceConfig } from './types.js';
import { checkUrl } from './upstream/address.js';
import { fetchTransport } from './upstream/fetch-transport.js';
import { nodeTransport } from './upstream/node-transport.js';
import { type Ask, createAsk } from './upstream/upstream-client.js';

const INTERVAL = 300;
const TIMEOUT = 15;
const MEMORY = 64 * 2 ** 20;

/** 32 bits of a text (FNV-1a, https://datatracker.ietf.org/doc/html/draft-eastlake-fnv): tells configurations apart. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** Everything that can be known to be wrong before the first request. */
function checkSources(config: GatewayConfig, readsCertificates: boolean): void {
  const issues = Object.entries(config.sources).flatMap(([name, source]) => {
    if (source.type === 'merge') return [];
    const found = [];
    try {
      checkUrl(source.url, config);
    } catch (error) {
      found.push({ path: `sources.${name}.url`, message: (error as Error).message });
    }
    if (source.ca && !readsCertificates)
      found.push({ path: `sources.${name}.ca`, message: 'only Node can trust further certificates' });
    return found;
  });
  if (issues.length) throw new ConfigError(issues);
}

/**
 * A gateway between readers and publishers: `fetch` answers requests for the named sources. Runs where there is `fetch`,
 * on Node with a look at every address that is connected to. A gateway is a worker's default export as it stands.
 *
 * @param config what is asked, and who may read it.
 * @param options what surrounds it: storage, log, clock.
 * @throws {ConfigError} with the path of every wrong key.
 */
export function createGateway(config: GatewayConfig, options: GatewayOptions = {}): Gateway {
  const settings = parseConfig(config);
  const { now = Date.now, log = () => {}, storage, resolve } = options;
  const viaNode = nodeTransport(settings, resolve);
  checkSources(settings, Boolean(viaNode));

  const contact = settings.contact ? ` (+${settings.contact})` : '';
  const userAgent = `bantin-gateway/${__VERSION__}${contact}`; // https://www.rfc-editor.org/rfc/rfc9110#field.user-agent
  const ask: Ask = createAsk({ transport: viaNode ?? fetchTransport, policy: settings, userAgent, now });
  const memory = new MemoryCache(settings.memory ?? MEMORY);
  const copies = new Copies(memory, storage, now, log);

  const single = (name: string, source: Exclude<SourceConfig, { type: 'merge' }>) =>
    new SingleSource({
      name,
      type: source.type,
      title: source.title,
      interval: source.interval ?? INTERVAL,
      timeout: (settings.timeout ?? TIMEOUT) * 1000,
      // A new version may read the same bytes otherwise.
      key: `bantin:${name}:${fingerprint(`${__VERSION__} ${JSON.stringify(source)}`)}`,
      load: source.type === 'feed' ? feedSource(source, ask) : listingSource(source, ask, now),
      copies,
      now,
      log,
    });

  const sources = new Map<string, Source>();
  const entries = Object.entries(settings.sources);
  for (const [name, source] of entries) if (source.type !== 'merge') sources.set(name, single(name, source));
  const merges = entries.flatMap(([name, source]) =>
    source.type === 'merge' ? [[name, new MergeSource(source, sources)] as const] : [],
  );
  for (const [name, source] of merges) sources.set(name, source);

  const app = createApp({ config: settings, version: __VERSION__, sources, memory, now, log });
  const answer: Gateway['fetch'] = (request, env, context) =>
    app.fetch(request, env as object, context as Parameters<typeof app.fetch>[2]);
  if (!options.logRequests) return { fetch: answer };

  return {
    async fetch(request, env, context) {
      const start = now();
      const response = await answer(request, env, context);
      // The path alone: what readers search for is theirs, and so is where they come from.
      const path = new URL(request.url).pathname;
      log({ event: 'request', method: request.method, path, status: response.status, ms: now() - start });
      return response;
    },
  };
}
