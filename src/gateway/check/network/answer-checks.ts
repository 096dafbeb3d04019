/** Checks of an answer by its status and headers. */
import { type CheckFinding, found, foundByDoctor } from '../finding.js';
import type { Answer } from './send.js';

/** Seconds that a feed may be cached without readers noticing. */
const LONG = 6 * 3600;
/** Bytes from which on compression is worth it. */
const WORTH_COMPRESSING = 10_000;
/** Bytes from which on phones wait long. */
const LARGE = 2 ** 20;
/** Milliseconds after which the doctor, too, calls a feed slow. */
const SLOW = 3000;

/** What is wrong with a status; undefined for one that brings a body. */
export function checkStatus({ status, url, headers }: Answer): CheckFinding | undefined {
  const { host } = new URL(url);
  if (status === 204 || status === 205 || status === 304)
    return found('error', 'http/no-content', { host, status }, url);
  if (status >= 200 && status < 300) return undefined;
  if (status === 401 || status === 407) return found('error', 'http/unauthorized', { host, status }, url);
  if (status === 403) return found('error', 'http/forbidden', { host, status }, url);
  if (status === 404 || status === 410) return found('error', 'http/not-found', { host, status }, url);
  if (status === 429) {
    const wait = headers.get('retry-after') ?? '';
    return found('error', 'http/rate-limited', { host, status, ...(/^\d{1,9}$/.test(wait) && { wait }) }, url);
  }
  return found('error', status >= 500 ? 'http/server-error' : 'http/other', { host, status }, url);
}

/** `max-age` of https://www.rfc-editor.org/rfc/rfc9111#name-cache-control; 0 where there is none. */
const readMaxAge = (cacheControl: string) => Number(/(?:^|[\s,])max-age="?(\d{1,10})/i.exec(cacheControl)?.[1] ?? 0);

function checkCaching({ headers }: Answer): CheckFinding[] {
  const cacheControl = headers.get('cache-control') ?? '';
  const hours = Math.round(readMaxAge(cacheControl) / 3600);
  if (readMaxAge(cacheControl) > LONG) return [found('warning', 'caching/long', { hours })];
  if (/no-store/i.test(cacheControl)) return [found('hint', 'caching/no-store', { value: cacheControl })];
  const names = ['cache-control', 'expires', 'etag', 'last-modified'];
  return names.some((name) => headers.has(name)) ? [] : [found('hint', 'caching/none', {})];
}

function checkSize({ headers, bytes, sentBytes, milliseconds, url }: Answer): CheckFinding[] {
  const findings: CheckFinding[] = [];
  if (bytes.length > LARGE) findings.push(found('warning', 'size/large', { bytes: bytes.length }));
  if (!headers.has('content-encoding') && sentBytes > WORTH_COMPRESSING)
    findings.push(found('hint', 'compression/none', { bytes: sentBytes }));
  if (milliseconds > SLOW)
    findings.push(foundByDoctor('warning', { code: 'slow', url, seconds: Math.round(milliseconds / 1000) }));
  return findings;
}

/** @param isJson What the content is, whatever its type says. */
function checkContentType({ headers }: Answer, format: string, isJson: boolean): CheckFinding[] {
  const type = (headers.get('content-type') ?? '').split(';')[0]!.trim().toLowerCase();
  if (!type) return [found('hint', 'content-type/missing', {})];
  if (type === 'text/html' || type === 'application/xhtml+xml')
    return [found('warning', 'content-type/html', { type })];
  const isRight = isJson ? /[/+]json$/.test(type) : /[/+]xml$/.test(type);
  return isRight ? [] : [found('hint', 'content-type/other', { type, format })];
}

/** What is wrong with the answer that brought a feed. */
export const checkFeedAnswer = (answer: Answer, format: string, isJson: boolean): CheckFinding[] => [
  ...checkContentType(answer, format, isJson),
  ...checkCaching(answer),
  ...checkSize(answer),
];

/**
 * What is wrong with the answer to the question whether anything is new.
 *
 * @param again The answer to a request with the validators of the first one.
 */
export function checkRevalidation(first: Answer, again: Answer): CheckFinding[] {
  const etag = first.headers.get('etag');
  if (!etag && !first.headers.has('last-modified')) return [];
  if (again.status === 304) return [];
  const isSame = Buffer.from(first.bytes).equals(again.bytes);
  if (!isSame || again.status !== 200) return [];
  const hasChanged = etag && again.headers.get('etag') !== etag;
  return [hasChanged ? found('hint', 'caching/changing-etag', {}) : found('hint', 'caching/no-304', {})];
}
