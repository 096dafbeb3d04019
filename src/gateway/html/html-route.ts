import type { Context } from 'hono';
import { toFailure } from '../errors.js';
import { longHash } from '../hash.js';
import type { Bytes } from '../http/body.js';
import { describeState, tagOf, toParts } from '../http/prepare-response.js';
import type { PreparedResponse } from '../http/prepared-response.js';
import { type ProblemCode, statusOf } from '../http/problems.js';
import { findNextExpiry } from '../http/ready-responses.js';
import { QueryError } from '../http/selection.js';
import type { RenderElement } from '../reading/jobs.js';
import type { Reader } from '../reading/reader.js';
import { type Source, type SourceResult, SourceUnavailableError, type WaitUntil } from '../sources/source-result.js';
import type { LogEntry } from '../types.js';
import { chooseForElement, selectForElement, toFeedAddress } from './embedded-feed.js';
import { createEmptyElement, createFallback } from './fallback.js';
import { BusyError, type HtmlPage, HtmlPages, type Input, RenderError } from './html-pages.js';
import { type HtmlQuery, readHtmlQuery } from './html-query.js';

/** Milliseconds that rendering one element may take, with the time for which it waits for others. */
const RENDER_TIMEOUT = 10_000;
/** Characters of JSON that may be in one answer: a single article of more is no news. */
const MAX_JSON = 2 ** 21;
/** Attributes because of which an element shows something else as time goes by. */
const SHOWS_TIME = ['relative-dates', 'new-for'];
/** Seconds after which such an element is rendered again. */
const TIME_STEP = 60;
/** Seconds after which a caller may try again when too much is rendered at a time. */
const BUSY_RETRY = 5;

/** Opened by itself, the HTML runs nothing and loads nothing but pictures and sound; a page that includes it has its own policy. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src *; media-src *";
const TYPE = { 'content-type': 'text/html; charset=utf-8', 'x-content-type-options': 'nosniff' };
const DOCUMENT = { ...TYPE, 'content-security-policy': POLICY };

export interface HtmlRouteOptions {
  sources: Map<string, Source>;
  reader: Reader;
  /** The address at which readers reach this gateway, for a request to this address. */
  getBase: (requestUrl: string) => string;
  /** What a source has at the moment, as readers get it. */
  getPublished: (c: Context, name: string, source: Source) => SourceResult | Promise<SourceResult>;
  now: () => number;
  log: (entry: LogEntry) => void;
  cors: (c: Context) => Record<string, string>;
  toWaitUntil: (c: Context) => WaitUntil;
  /** Answers with what is prepared, or that the caller's copy is current. */
  respond(
    c: Context,
    source: Pick<Source, 'interval' | 'maxStale'>,
    result: SourceResult,
    prepared: PreparedResponse,
  ): Response;
}

/** One element of one source, at a moment. */
interface Rendering {
  query: HtmlQuery;
  name: string;
  base: string;
  /** That of the source, as JSON. */
  state: string;
  /** Milliseconds since 1970; 0 where the time does not show. */
  renderedAt: number;
}

function queryOf(url: string): URLSearchParams {
  const start = url.indexOf('?');
  return new URLSearchParams(start < 0 ? '' : url.slice(start));
}

/** As a weak tag: the same news rendered at another moment, or by another process, differs in bytes that say when. */
function toResponse({ tag, html }: HtmlPage, changedAt: number): PreparedResponse {
  const validators = { etag: `W/"${tag}"`, 'last-modified': new Date(changedAt).toUTCString() };
  return {
    createBody: () => html,
    etag: `"${tag}"`,
    validators,
    headers: { ...validators, ...DOCUMENT, 'content-length': String(html.length) },
    parts: 1,
    ownBytes: html.length,
  };
}

/**
 * Creates the handler of `GET /feeds/:name.html`: an element with the news of a source as HTML, to be included in pages. So
 * its errors are HTML as well; only a wrong query is answered with a problem, unless a browser asks.
 */
export function createHtmlRoute(options: HtmlRouteOptions): (c: Context, name: string) => Promise<Response> {
  const { sources, reader, getBase, getPublished, now, log, cors, toWaitUntil, respond } = options;
  const pages = new HtmlPages(now);

  async function render(name: string, input: RenderElement): Promise<Bytes> {
    try {
      return (await reader.run('render', input, { source: name, signal: AbortSignal.timeout(RENDER_TIMEOUT) })).html;
    } catch (error) {
      log({ event: 'error', detail: `${input.element} of ${name} cannot be rendered: ${(error as Error).message}` });
      throw new RenderError(toFailure(error).code);
    }
  }

  /** Works out what is rendered of a feed. */
  function prepare({ query, name, base, state, renderedAt }: Rendering, { feed }: SourceResult): Input {
    const { selection, chosen } = chooseForElement(query, feed, now());
    const attributes = { ...Object.fromEntries(query.attributes), feed: toFeedAddress(base, name, selection) };
    return {
      tag: longHash(`${__VERSION__} ${tagOf(feed, chosen, state)} ${renderedAt}`),
      validUntil: findNextExpiry(feed, now()),
      isFound: !selection.id || chosen.length > 0,
      async render() {
        const parts = toParts(feed, chosen, state).map((part) => new TextDecoder().decode(part));
        const json = parts.join('');
        if (json.length > MAX_JSON) throw new RenderError('too-large');
        return render(name, { element: query.element, attributes, json });
      },
    };
  }

  async function createPage(c: Context, name: string, source: Source, query: HtmlQuery): Promise<Response> {
    const result = await getPublished(c, name, source);
    const base = getBase(c.req.url);
    const viewsUrl = source.viewsUrl && base + source.viewsUrl;
    const state = describeState(result, { maxStale: source.maxStale, viewsUrl });
    const step = SHOWS_TIME.some((name) => query.attributes.has(name)) ? TIME_STEP * 1000 : 0;
    const renderedAt = step && Math.floor(now() / step) * step;
    const wanted = { key: `${name} ${base} ${query.key}`, version: `${result.feed.tag} ${state} ${renderedAt}` };
    const rendering = pages.get(wanted, () => prepare({ query, name, base, state, renderedAt }, result));
    if (rendering instanceof Promise) toWaitUntil(c)(rendering.catch(() => {}));
    const page = await rendering;
    if (!page.isFound) return createAnswer(c, 404, page.html);
    const [changedAt, checkedAt] = [result.changedAt, result.checkedAt].map((time) => Math.max(time, renderedAt));
    const { maxStale, interval } = source;
    return respond(
      c,
      { maxStale, interval: step ? Math.min(interval, TIME_STEP) : interval },
      { ...result, changedAt: changedAt!, checkedAt: checkedAt! },
      toResponse(page, changedAt!),
    );
  }

  /** An answer that no cache keeps. */
  const createAnswer = (c: Context, status: number, html: string | Bytes, headers: Record<string, string> = {}) =>
    new Response(html, { status, headers: { ...cors(c), ...DOCUMENT, 'cache-control': 'no-store', ...headers } });

  /** The answer where there is no news to show. */
  function createFailure(c: Context, name: string, query: HtmlQuery, error: unknown): Response {
    const html = createEmptyElement(query, toFeedAddress(getBase(c.req.url), name, selectForElement(query)));
    const answer = (code: ProblemCode, retryAfter?: number) =>
      createAnswer(c, statusOf(code), html, retryAfter ? { 'retry-after': String(retryAfter) } : {});
    if (error instanceof SourceUnavailableError) return answer(error.failure.code, error.retryAfter);
    const isBusy = error instanceof BusyError || (error instanceof RenderError && error.code === 'timeout');
    if (isBusy) return answer('busy', BUSY_RETRY);
    if (error instanceof RenderError) return answer(error.code);
    log({ event: 'error', detail: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    return answer('internal');
  }

  return async (c, name) => {
    const source = sources.get(name);
    let query: HtmlQuery;
    try {
      query = readHtmlQuery(queryOf(c.req.url));
    } catch (error) {
      // A browser, or a server that passes on what one accepts, would put a problem into a page.
      const isForPage = c.req.header('accept')?.includes('text/html');
      if (error instanceof QueryError && isForPage) return createAnswer(c, statusOf('bad-query'), createFallback());
      throw error;
    }
    if (!source) return createAnswer(c, statusOf('unknown-source'), createFallback(query.attributes.get('lang')));
    try {
      return await createPage(c, name, source, query);
    } catch (error) {
      return createFailure(c, name, query, error);
    }
  };
}
