import ipaddr from 'ipaddr.js';

/** Who sent a request. */
export interface Sender {
  address: string;
  userAgent: string;
}

/** Where runtimes tell the address of a connection: Node's adapter, Deno and Bun. Workers tell it in a header. */
interface RuntimeEnv {
  incoming?: { socket?: { remoteAddress?: string } };
  remoteAddr?: { hostname?: string };
  requestIP?(request: Request): { address: string } | null;
}

/** Ranges of proxies beside the gateway; only such a peer is believed when it names the reader's address. */
const NEAR = new Set(['loopback', 'private', 'uniqueLocal', 'linkLocal']);

function isNear(address: string): boolean {
  const bare = address.replace(/%.*$/, ''); // without the zone of a link-local address
  return ipaddr.isValid(bare) && NEAR.has(ipaddr.process(bare).range());
}

/** What is one sender: an IPv4 address, or the 64 bits of an IPv6 address that a line has (https://www.rfc-editor.org/rfc/rfc6177). */
function toLine(text: string): string {
  if (!ipaddr.isValid(text)) return text;
  const address = ipaddr.process(text);
  return address.kind() === 'ipv4' ? address.toString() : (address as ipaddr.IPv6).parts.slice(0, 4).join(':');
}

/** The address of the connection; undefined where the runtime tells none. */
function peerOf(request: Request, env: unknown): string | undefined {
  const runtime = (env ?? {}) as RuntimeEnv;
  return (
    runtime.incoming?.socket?.remoteAddress ??
    runtime.remoteAddr?.hostname ??
    (typeof runtime.requestIP === 'function' ? runtime.requestIP(request)?.address : undefined)
  );
}

/**
 * Who sent a request, by the connection; by the last entry of `X-Forwarded-For` where the connection is that of a near proxy.
 * Where there is no connection, as in Cloudflare Workers, by the header that the runtime sets.
 */
export function senderOf(request: Request, env: unknown): Sender {
  const { headers } = request;
  const userAgent = headers.get('user-agent') ?? '';
  const forwarded = headers.get('x-forwarded-for')?.split(',').at(-1)?.trim();
  const peer = peerOf(request, env);
  const named = peer === undefined ? (headers.get('cf-connecting-ip') ?? forwarded) : isNear(peer) && forwarded;
  return { address: toLine(named || peer || ''), userAgent };
}

/** Whether a request comes from a page of this server; browsers name the page's origin with every POST. */
const isFromOwnPage = ({ headers }: Request) =>
  headers.get('origin')?.replace(/^https?:\/\//, '') === headers.get('host');

/**
 * Whether a view is left out: of readers who do not want to be counted (https://www.w3.org/TR/gpc/,
 * https://www.w3.org/TR/tracking-dnt/), of programs that name the page of their operator, as those of search engines do, and
 * of pages that may not read the feed.
 *
 * @param mayRead whether pages of the request's origin may read the answers.
 */
export function isUncounted(request: Request, mayRead: boolean): boolean {
  const { headers } = request;
  if (headers.get('sec-gpc') === '1' || headers.get('dnt') === '1') return true;
  if (/\+https?:/i.test(headers.get('user-agent') ?? '')) return true;
  return headers.has('origin') && !mayRead && !isFromOwnPage(request);
}
