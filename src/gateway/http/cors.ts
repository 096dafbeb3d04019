type Headers = Record<string, string>;

/** Headers that scripts of other origins may read in addition to the safelisted ones: https://fetch.spec.whatwg.org/#http-access-control-expose-headers */
const EXPOSED_HEADERS = 'ETag, Age, Retry-After';

export const ALLOWED_METHODS = 'GET, HEAD, OPTIONS';

/**
 * Creates the function that returns the CORS headers of an answer (https://fetch.spec.whatwg.org/#http-cors-protocol), for
 * any origin or for those of a list. With a list every answer varies by origin, also one without an `Origin` header:
 * https://www.rfc-editor.org/rfc/rfc9110#field.vary
 */
export function createCors(origins: '*' | string[] = '*'): (origin: string | undefined) => Headers {
  const allow = (origin: string) => ({
    'access-control-allow-origin': origin,
    'access-control-expose-headers': EXPOSED_HEADERS,
  });
  if (origins === '*') {
    const headers = allow('*');
    return () => headers;
  }
  const allowed = new Set(origins);
  return (origin) => ({ vary: 'Origin', ...(origin && allowed.has(origin) ? allow(origin) : {}) });
}

/** Headers of the answer to OPTIONS (https://www.rfc-editor.org/rfc/rfc9110#OPTIONS), preflights included. */
export const toOptionsHeaders = (cors: Headers): Headers => ({
  ...cors,
  allow: ALLOWED_METHODS, // https://www.rfc-editor.org/rfc/rfc9110#field.allow
  'access-control-allow-methods': ALLOWED_METHODS,
  'access-control-allow-headers': 'If-None-Match, If-Modified-Since, Cache-Control, Accept',
  'access-control-max-age': '86400',
});
