/** The headers that make a request conditional. */
export interface Conditions {
  ifNoneMatch: string | undefined;
  ifModifiedSince: string | undefined;
}

/** The tag without surrounding space and without the mark of a weak one. */
const toOpaqueTag = (tag: string) => tag.trim().replace(/^W\//, '');

/**
 * Whether the client's copy is current. `If-None-Match` takes precedence
 * (https://www.rfc-editor.org/rfc/rfc9110#section-13.2.2) and is compared weakly (…#section-8.8.3.2), because a proxy that
 * compresses the body makes our tag weak.
 */
export function isNotModified({ ifNoneMatch, ifModifiedSince }: Conditions, etag: string, changedAt: number): boolean {
  if (ifNoneMatch !== undefined) {
    if (ifNoneMatch.trim() === '*') return true;
    return ifNoneMatch.split(',').some((tag) => toOpaqueTag(tag) === etag);
  }
  if (ifModifiedSince === undefined) return false;
  // https://www.rfc-editor.org/rfc/rfc9110#field.if-modified-since: an invalid date counts as absent, and NaN compares as false.
  return Math.floor(changedAt / 1000) * 1000 <= Date.parse(ifModifiedSince);
}
