import { type Context, Hono } from 'hono';
import type { FeedCache } from './cache/feed-cache.js';
import { createHtmlRoute } from './html/html-route.js';
import { createBase } from './http/base.js';
import { isNotModified } from './http/conditional.js';
import { ALLOWED_METHODS, createCors, toOptionsHeaders } from './http/cors.js';
import { STATUS_CODES, toStatus } from './http/health.js';
import { describeApi } from './http/openapi.js';
import { findItemId, prepareFeedResponse, prepareItemResponse } from './http/prepare-response.js';
import type { PreparedResponse } from './http/prepared-response.js';
import { createInternalProblem, createProblem, createUnavailableProblem } from './http/problems.js';
import { QueryError, readSelection } from './http/selection.js';
import { createImageRoute } from './images/image-route.js';
import type { ServedPictures } from './images/served-pictures.js';
import type { Metrics } from './metrics/metrics.js';
import type { Reader } from './reading/reader.js';
import type { SiteFiles } from './site/site-files.js';
import { createSiteRoute, wantsHtml } from './site/site-route.js';
import {
  type Source,
  type SourceHealth,
  type SourceResult,
  SourceUnavailableError,
  type WaitUntil,
} from './sources/source-result.js';
import type { GatewayConfig, LogEntry } from './types.js';
import { isUncounted, senderOf } from './views/sender.js';
import { SenderLimit } from './views/sender-limit.js';

/** Seconds for which caches may serve an old response while the gateway fails: https://www.rfc-editor.org/rfc/rfc5861#section-4 */
const STALE_IF_ERROR = 86_400;

/** What follows the name of a source where its news is requested as HTML. */
const HTML = '.html';

/** Whether a path is one that the gateway answers in JSON, so that no page of the site stands for it. */
const isOwnPath = (path: string) => /^\/(?:feeds|images)(?:\/|$)/.test(path);

interface AppOptions {
  config: GatewayConfig;
  version: string;
  sources: Map<string, Source>;
  pictures: ServedPictures;
  site?: SiteFiles;
  cache: FeedCache;
  metrics: Metrics;
  reader: Reader;
  now: () => number;
  log: (entry: LogEntry) => void;
}

/** For how long answers of a source may be kept. */
type CachingTerms = Pick<Source, 'interval' | 'maxStale'>;

/**
 * Browsers revalidate every time, which costs a 304; shared caches keep a response for the interval of its source:
 * https://www.rfc-editor.org/rfc/rfc9111#cache-response-directive.s-maxage, https://www.rfc-editor.org/rfc/rfc5861
 */
function toCacheControl({ interval, maxStale = Number.POSITIVE_INFINITY }: CachingTerms): string {
  const fresh = Math.min(interval, maxStale);
  // No cache may show a copy for longer than its source allows.
  const rest = maxStale - fresh;
  const [revalidate, onError] = [Math.min(interval * 2, rest), Math.min(STALE_IF_ERROR, rest)];
  return `public, max-age=0, s-maxage=${fresh}, stale-while-revalidate=${revalidate}, stale-if-error=${onError}`;
}

/** `then` that stays synchronous for plain values: a promise costs more than all other work for a cached response. */
const mapValue = <T, R>(value: T | Promise<T>, next: (value: T) => R | Promise<R>): R | Promise<R> =>
  value instanceof Promise ? value.then(next) : next(value);

/** Creates the routes. Only the configuration names sources; nothing that a caller sends becomes an address. */
export function createApp(options: AppOptions): Hono {
  const { config, version, sources, pictures, site, cache, reader, metrics, now, log } = options;
  // Strict, so that a proxy that protects `/healthz` protects it under its only address.
  const app = new Hono({ strict: true });
  const getCorsHeaders = createCors(config.origins);
  const cors = (c: Context) => getCorsHeaders(c.req.header('origin'));

  /** A worker stops when its response is sent, unless the rest of the work is passed to `waitUntil`. */
  const toWaitUntil =
    (c: Context): WaitUntil =>
    (work) => {
      try {
        c.executionCtx.waitUntil?.(work);
      } catch {
        // Hono throws outside of workers, where there is no execution context.
      }
    };

  const getBase = createBase(config.publicUrl);
  /** What a source has at the moment, as readers get it: with the smaller versions of its pictures. */
  const getPublished = (c: Context, name: string, source: Source) =>
    mapValue(source.getResult(toWaitUntil(c)), (result) => pictures.addTo(name, result, getBase(c.req.url)));

  function respond(c: Context, terms: CachingTerms, result: SourceResult, prepared: PreparedResponse): Response {
    // Seconds since the upstream server confirmed the feed: https://www.rfc-editor.org/rfc/rfc9111#field.age
    const age = String(Math.max(0, Math.floor((now() - result.checkedAt) / 1000)));
    const caching = { ...cors(c), 'cache-control': toCacheControl(terms), age };
    const conditions = {
      ifNoneMatch: c.req.header('if-none-match'),
      ifModifiedSince: c.req.header('if-modified-since'),
    };
    // A 304 has the caching headers of the 200 it stands for: https://www.rfc-editor.org/rfc/rfc9110#status.304
    if (isNotModified(conditions, prepared.etag, result.changedAt))
      return new Response(null, { status: 304, headers: { ...caching, ...prepared.validators } });
    return new Response(prepared.createBody(), { headers: { ...caching, ...prepared.headers } });
  }

  const createUnknownSource = (c: Context) =>
    createProblem('unknown-source', `there is no source of this name`, cors(c), { source: c.req.param('name') });

  const respondWithHtml = createHtmlRoute({
    sources,
    reader,
    getBase,
    getPublished,
    now,
    log,
    cors,
    toWaitUntil,
    respond,
  });

  app.on('GET', ['/feeds/:name', '/feeds/:name/'], (c) => {
    const name = c.req.param('name');
    // A route of its own would have another pattern in the same place, which makes Hono choose a slower router.
    if (name.endsWith(HTML)) return respondWithHtml(c, name.slice(0, -HTML.length));
    const source = sources.get(name);
    if (!source) return createUnknownSource(c);
    const selection = c.req.url.includes('?') ? readSelection((name) => c.req.query(name)) : undefined;
    return mapValue(getPublished(c, name, source), (result) =>
      respond(c, source, result, prepareFeedResponse(result, selection, now(), source)),
    );
  });

  app.on('GET', ['/feeds/:name/items/:id', '/feeds/:name/items/:id/'], async (c) => {
    const { name, id } = c.req.param();
    const source = sources.get(name);
    if (!source) return createUnknownSource(c);
    const result = await getPublished(c, name, source);
    const prepared = prepareItemResponse(result, id);
    if (!prepared) return createProblem('unknown-item', 'the feed has no item of this id', cors(c), { id });
    return respond(c, source, result, prepared);
  });

  const senderLimit = new SenderLimit(now);
  app.post('/feeds/:name/items/:id/views', async (c) => {
    const { name, id } = c.req.param();
    const source = sources.get(name);
    if (!source) return createUnknownSource(c);
    if (!source.viewsUrl) return createProblem('unknown-path', 'views of this source are not counted', cors(c));
    const itemId = findItemId(await source.getResult(toWaitUntil(c)), id);
    if (itemId === undefined) return createProblem('unknown-item', 'the feed has no item of this id', cors(c), { id });
    const headers = cors(c);
    const isLeftOut = isUncounted(c.req.raw, 'access-control-allow-origin' in headers);
    if (!isLeftOut && senderLimit.allows(senderOf(c.req.raw, c.env), `${name} ${itemId}`))
      await source.countView?.(itemId, toWaitUntil(c));
    return new Response(null, { status: 204, headers: { ...headers, 'cache-control': 'no-store' } });
  });

  app.get('/images/:name/:key', createImageRoute({ sources, pictures, cors, toWaitUntil }));

  const respondWithFile = site && createSiteRoute(site);

  const listSources = (c: Context) =>
    c.json(
      {
        name: 'bantin gateway',
        version,
        sources: [...sources].map(([name, { type, title }]) => ({ name, type, title, url: `/feeds/${name}` })),
      },
      200,
      { ...cors(c), 'cache-control': 'public, max-age=60' },
    );
  // The same at an address of its own, for the site, whose start page is at `/`.
  app.get('/sources.json', listSources);
  app.get('/', async (c) => {
    if (!respondWithFile) return listSources(c);
    const page = wantsHtml(c) ? await respondWithFile(c) : undefined;
    if (page) return page;
    const answer = listSources(c);
    answer.headers.append('vary', 'Accept');
    return answer;
  });

  const readHealth = () => [...sources].map(([name, source]): [string, SourceHealth] => [name, source.getHealth()]);

  app.get('/healthz', (c) => {
    const health = readHealth();
    const status = toStatus(
      health.map(([, state]) => state),
      cache.isOverLimit,
    );
    // Where nothing has started the sources, no reader is sent to a gateway that is not ready.
    if (status === 'starting')
      for (const source of sources.values()) toWaitUntil(c)(source.keepFresh() ?? Promise.resolve());
    const body = { status, version, memory: cache.bytes, sources: Object.fromEntries(health) };
    return c.json(body, STATUS_CODES[status], { ...cors(c), 'cache-control': 'no-store' });
  });

  if (config.metrics)
    app.get('/metrics', () => {
      const text = metrics.format({ version, health: readHealth(), memory: cache.bytes });
      return new Response(text, {
        headers: { 'content-type': 'text/plain; version=0.0.4; charset=utf-8', 'cache-control': 'no-store' },
      });
    });

  app.get('/openapi.json', (c) =>
    c.json(describeApi(version, Boolean(config.metrics)), 200, { ...cors(c), 'cache-control': 'public, max-age=3600' }),
  );

  // Unknown paths, and all methods except GET and HEAD: Hono answers HEAD with the route of GET.
  app.notFound(async (c) => {
    const isRead = c.req.method === 'GET' || c.req.method === 'HEAD';
    const file = isRead && !isOwnPath(c.req.path) ? await respondWithFile?.(c) : undefined;
    if (file) return file;
    const headers = cors(c);
    const { method } = c.req;
    if (method === 'OPTIONS') return new Response(null, { status: 204, headers: toOptionsHeaders(headers) });
    if (method !== 'GET' && method !== 'HEAD')
      return createProblem('method', `${method} is not supported`, { ...headers, allow: ALLOWED_METHODS });
    return createProblem('unknown-path', 'see / for the available sources', headers);
  });

  app.onError((error, c) => {
    const headers = cors(c);
    if (error instanceof SourceUnavailableError) return createUnavailableProblem(error, headers);
    if (error instanceof QueryError)
      return createProblem('bad-query', error.message, headers, { parameter: error.parameter });
    return createInternalProblem(error, log, headers);
  });

  return app;
}
