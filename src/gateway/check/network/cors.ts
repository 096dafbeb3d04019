/** Checks the headers that let a page of another origin read an answer: https://fetch.spec.whatwg.org/#cors-check */
import { type CheckFinding, found } from '../finding.js';

function isOrigin(value: string): boolean {
  return !value.includes('*') && URL.canParse(value) && new URL(value).origin === value;
}

/**
 * What keeps a page from reading an answer; undefined if nothing does.
 *
 * @param origin As it was sent: `null` after a redirect from one foreign origin to another.
 */
export function checkCors(headers: Headers, origin: string, host: string): CheckFinding | undefined {
  const value = headers.get('access-control-allow-origin')?.trim();
  if (!value) return found('error', 'cors/no-header', { host });
  if (value === '*' || value === origin) return undefined;
  if (value.includes(',')) return found('error', 'cors/several-values', { host, value });
  if (isOrigin(value) || value === 'null') return found('error', 'cors/other-origin', { host, value, origin });
  return found('error', 'cors/invalid', { host, value });
}

/** Whether a cache could give the answer for one page to another. */
export function checkVary(headers: Headers, origin: string): CheckFinding | undefined {
  const value = headers.get('access-control-allow-origin')?.trim() ?? '';
  const varies = /(?:^|,)\s*(?:origin|\*)\s*(?:,|$)/i.test(headers.get('vary') ?? '');
  return value === origin && !varies ? found('warning', 'cors/no-vary', { value }) : undefined;
}
