/**
 * Creates the function that returns the address at which readers reach the gateway, without a slash at its end: the
 * configured one, else that of the request. It needs no escapes in JSON.
 */
export function createBase(publicUrl: string | undefined): (requestUrl: string) => string {
  if (publicUrl !== undefined) {
    const base = new URL(publicUrl).href.replace(/\/$/, '');
    return () => base;
  }
  // `origin` is read again only where the address is another one, as that takes longer than all else for a ready answer.
  let last = { start: '', origin: '' };
  return (requestUrl) => {
    const start = requestUrl.slice(0, requestUrl.indexOf('/', requestUrl.indexOf('//') + 2));
    if (start !== last.start) last = { start, origin: new URL(requestUrl).origin };
    return last.origin;
  };
}
