import type { Context } from 'hono';
import { isNotModified } from '../http/conditional.js';
import { createProblem } from '../http/problems.js';
import { QueryError } from '../http/selection.js';
import type { Source, SourceResult, WaitUntil } from '../sources/source-result.js';
import { chooseFormat, WIDTHS } from './formats.js';
import { BusyError, PictureError } from './picture-error.js';
import type { Picture } from './picture-store.js';
import type { ServedPictures } from './served-pictures.js';

/**
 * Seconds for which browsers keep a picture. Not for ever: a publisher may replace a picture at the same address, and the key
 * is made of the address alone.
 */
const MAX_AGE = 86_400;
/** Seconds after which a caller may try again when too many pictures are made at a time. */
const BUSY_RETRY = 5;
/** Seconds to wait where a failure does not say. */
const RETRY_AFTER = 60;

export interface ImageRouteOptions {
  sources: Map<string, Source>;
  pictures: ServedPictures;
  cors: (c: Context) => Record<string, string>;
  toWaitUntil: (c: Context) => WaitUntil;
}

/** A shared cache asks as often as for the feed, so that a picture leaves it with its item. */
function toCacheControl({ interval, maxStale = Number.POSITIVE_INFINITY }: Source): string {
  return `public, max-age=${Math.min(MAX_AGE, maxStale)}, s-maxage=${Math.min(interval, maxStale)}`;
}

function readWidth(value: string | undefined): number {
  const width = WIDTHS.find((width) => String(width) === value);
  if (!width) throw new QueryError('w', `must be one of ${WIDTHS.join(', ')}`);
  return width;
}

/** Creates the handler of `GET /images/:name/:key`: a smaller version of a picture that stands in the present copy of a source. */
export function createImageRoute({ sources, pictures, cors, toWaitUntil }: ImageRouteOptions) {
  function respond(c: Context, source: Source, { bytes, type, etag }: Picture): Response {
    const { vary, ...allowed } = cors(c);
    const headers = {
      ...allowed,
      vary: vary ? `Accept, ${vary}` : 'Accept', // https://www.rfc-editor.org/rfc/rfc9110#field.vary
      'cache-control': toCacheControl(source),
      etag,
    };
    const conditions = { ifNoneMatch: c.req.header('if-none-match'), ifModifiedSince: undefined };
    if (isNotModified(conditions, etag, 0)) return new Response(null, { status: 304, headers });
    return new Response(bytes, {
      headers: {
        ...headers,
        'content-type': type,
        'content-length': String(bytes.length),
        'x-content-type-options': 'nosniff', // https://fetch.spec.whatwg.org/#x-content-type-options-header
        'cross-origin-resource-policy': 'cross-origin', // https://fetch.spec.whatwg.org/#cross-origin-resource-policy-header
      },
    });
  }

  function createFailure(c: Context, error: unknown): Response {
    const headers = cors(c);
    if (error instanceof BusyError)
      return createProblem('busy', 'too many pictures are being made', {
        ...headers,
        'retry-after': String(BUSY_RETRY),
      });
    if (!(error instanceof PictureError)) throw error;
    return createProblem(error.code, error.detail, {
      ...headers,
      'retry-after': String(error.retryAfter ?? RETRY_AFTER),
    });
  }

  return async (c: Context): Promise<Response> => {
    const { name = '', key = '' } = c.req.param();
    const source = sources.get(name);
    if (!source) return createProblem('unknown-source', 'there is no source of this name', cors(c), { source: name });
    const width = readWidth(c.req.query('w'));
    const result: SourceResult = await source.getResult(toWaitUntil(c));
    const found = await pictures.find(name, result, key);
    if (!found) return createProblem('unknown-picture', 'no item of the feed has this picture', cors(c));
    const making = pictures.get(name, found, { width, format: chooseFormat(c.req.header('accept')) });
    toWaitUntil(c)(making.catch(() => {}));
    try {
      return respond(c, source, await making);
    } catch (error) {
      return createFailure(c, error);
    }
  };
}
