type Headers = Record<string, string>;

/** What scripts of other origins may read besides the safelisted ones: https://fetch.spec.whatwg.org/#http-access-control-expose-headers */
const EXPOSED = 'ETag, Age, Retry-After';
/** https://fetch.spec.whatwg.org/#cors-safelisted-method names the first two; preflights ask all the same. */
const METHODS = 'GET, HEAD, OPTIONS';

/**
 * Makes the function that gives an answer its CORS headers (https://fetch.spec.whatwg.org/#http-cors-protocol): for any
 * origin, or for those of a list. An answer that depends on the origin says so to caches, whoever asked:
 * https://www.rfc-editor.org/rfc/rfc9110#field.vary
 */
export function corsFor(origins: '*' | string[] = '*'): (origin: string | null) => Headers {
  if (origins === '*') {
    const open = { 'access-control-allow-origin': '*', 'access-control-expose-headers': EXPOSED };
    return () => open;
  }
  const allowed = new Set(origins);
  return (origin) => ({
    vary: 'Origin',
    ...(origin && allowed.has(origin)
      ? { 'access-control-allow-origin': origin, 'access-control-expose-headers': EXPOSED }
      : {}),
  });
}

/** Answers OPTIONS: https://www.rfc-editor.org/rfc/rfc9110#OPTIONS, and preflights for conditional requests. */
export const optionsHeaders = (cors: Headers): Headers => ({
  ...cors,
  allow: METHODS, // https://www.rfc-editor.org/rfc/rfc9110#field.allow
  'access-control-allow-methods': METHODS,
  'access-control-allow-headers': 'If-None-Match, If-Modified-Since, Cache-Control, Accept',
  'access-control-max-age': '86400',
});

export const ALLOW = METHODS;
