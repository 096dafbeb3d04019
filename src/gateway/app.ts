import { type Context, Hono } from 'hono';
import type { MemoryCache } from './cache/memory.js';
import { isNotModified } from './http/conditional.js';
import { ALLOW, corsFor, optionsHeaders } from './http/cors.js';
import { downProblem, problem } from './http/problems.js';
import { Answers, type Prepared } from './http/response-cache.js';
import { QueryError, readSelection } from './http/selection.js';
import { type Source, SourceDown, type Supply } from './sources/source-result.js';
import type { GatewayConfig, LogEntry } from './types.js';

/** Seconds that caches may go on with a copy while the gateway is down: https://www.rfc-editor.org/rfc/rfc5861#section-4 */
const STALE_IF_ERROR = 86_400;

interface AppOptions {
  config: GatewayConfig;
  version: string;
  sources: Map<string, Source>;
  memory: MemoryCache;
  now: () => number;
  log: (entry: LogEntry) => void;
}

/**
 * Browsers ask every time, which costs a 304; shared caches keep an answer for as long as its source is not asked anew:
 * https://www.rfc-editor.org/rfc/rfc9111#cache-response-directive.s-maxage, https://www.rfc-editor.org/rfc/rfc5861
 */
const cacheControl = (interval: number) =>
  `public, max-age=0, s-maxage=${interval}, stale-while-revalidate=${interval * 2}, stale-if-error=${STALE_IF_ERROR}`;

/** Goes on with a value: at once where it is at hand, as a promise costs more than all the rest of a cached answer. */
const upon = <T, R>(value: T | Promise<T>, next: (value: T) => R | Promise<R>): R | Promise<R> =>
  value instanceof Promise ? value.then(next) : next(value);

/** The routes. Names of sources come from the configuration alone; nothing a caller sends becomes an address. */
export function createApp({ config, version, sources, memory, now, log }: AppOptions): Hono {
  const app = new Hono({ strict: false });
  const answers = new Answers(memory, now);
  const corsOf = corsFor(config.origins);
  const anyOrigin = !Array.isArray(config.origins);
  const cors = (c: Context) => corsOf(anyOrigin ? null : (c.req.header('origin') ?? null));

  /** Work that goes on behind an answer: workers end when the answer is sent, unless they are told of it. */
  const later = (c: Context) => (work: Promise<unknown>) => {
    try {
      c.executionCtx.waitUntil?.(work);
    } catch {
      // Only workers have an execution context.
    }
  };

  function send(c: Context, { interval }: Source, { checked, changed }: Supply, prepared: Prepared): Response {
    // Since the server behind us confirmed it: https://www.rfc-editor.org/rfc/rfc9111#field.age
    const age = String(Math.max(0, Math.floor((now() - checked) / 1000)));
    const caching = { ...cors(c), 'cache-control': cacheControl(interval), age };
    const conditions = {
      ifNoneMatch: c.req.header('if-none-match'),
      ifModifiedSince: c.req.header('if-modified-since'),
    };
    // With what a 200 would have said about caching: https://www.rfc-editor.org/rfc/rfc9110#status.304
    if (isNotModified(conditions, prepared.etag, changed))
      return new Response(null, { status: 304, headers: { ...caching, ...prepared.validators } });
    return new Response(prepared.body, { headers: { ...caching, ...prepared.headers } });
  }

  const unknown = (c: Context) =>
    problem('unknown-source', `there is no source of this name`, cors(c), { source: c.req.param('name') });

  app.get('/feeds/:name', (c) => {
    const name = c.req.param('name');
    const source = sources.get(name);
    if (!source) return unknown(c);
    const selection = c.req.url.includes('?') ? readSelection(c.req.query()) : undefined;
    return upon(source.get(later(c)), (supply) =>
      upon(answers.feed(name, supply, selection), (prepared) => send(c, source, supply, prepared)),
    );
  });

  app.get('/feeds/:name/items/:id', async (c) => {
    const { name, id } = c.req.param();
    const source = sources.get(name);
    if (!source) return unknown(c);
    const supply = await source.get(later(c));
    const prepared = answers.item(name, supply, id);
    if (!prepared) return problem('unknown-item', 'the feed has no item of this id', cors(c), { id });
    return send(c, source, supply, await prepared);
  });

  app.get('/', (c) =>
    c.json(
      {
        name: 'bantin gateway',
        version,
        sources: [...sources].map(([name, { type, title }]) => ({ name, type, title, url: `/feeds/${name}` })),
      },
      200,
      { ...cors(c), 'cache-control': 'public, max-age=60' },
    ),
  );

  app.get('/healthz', (c) => {
    const health = Object.fromEntries([...sources].map(([name, source]) => [name, source.health()]));
    const down = Object.values(health).some(({ failures }) => failures > 0);
    const status = { status: down ? 'degraded' : 'ok', version, memory: memory.bytes, sources: health };
    return c.json(status, 200, { ...cors(c), 'cache-control': 'no-store' });
  });

  // What is no route, and every method but GET and HEAD, which Hono answers by the route of GET.
  app.notFound((c) => {
    const headers = cors(c);
    const { method } = c.req;
    if (method === 'OPTIONS') return new Response(null, { status: 204, headers: optionsHeaders(headers) });
    if (method !== 'GET' && method !== 'HEAD')
      return problem('method', `${method} is not answered`, { ...headers, allow: ALLOW });
    return problem('unknown-path', 'see / for what there is', headers);
  });

  app.onError((error, c) => {
    const headers = cors(c);
    if (error instanceof SourceDown) return downProblem(error, headers);
    if (error instanceof QueryError)
      return problem('bad-query', error.message, headers, { parameter: error.parameter });
    log({ event: 'error', detail: error.stack ?? String(error) });
    return problem('internal', 'an error of the gateway itself', headers);
  });

  return app;
}
