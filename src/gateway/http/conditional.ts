/** The headers of a request that make it conditional, and what they are compared with. */
export interface Conditions {
  ifNoneMatch: string | undefined;
  ifModifiedSince: string | undefined;
}

const opaque = (tag: string) => tag.trim().replace(/^W\//, '');

/**
 * Whether the reader's copy is still good. `If-None-Match` counts alone where it is there
 * (https://www.rfc-editor.org/rfc/rfc9110#section-13.2.2) and is compared weakly (…#section-8.8.3.2), as a proxy that
 * compresses weakens our tag.
 */
export function isNotModified({ ifNoneMatch, ifModifiedSince }: Conditions, etag: string, changed: number): boolean {
  if (ifNoneMatch !== undefined) {
    if (ifNoneMatch.trim() === '*') return true;
    return ifNoneMatch.split(',').some((tag) => opaque(tag) === etag);
  }
  if (ifModifiedSince === undefined) return false;
  // https://www.rfc-editor.org/rfc/rfc9110#field.if-modified-since: a date that is none counts as absent.
  return Math.floor(changed / 1000) * 1000 <= Date.parse(ifModifiedSince);
}
