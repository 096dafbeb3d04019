import ipaddr from 'ipaddr.js';
import { FeedError } from '../../feed/errors.js';

/** Which servers may be asked. */
export interface AddressPolicy {
  /** Besides 80 and 443. */
  ports?: readonly number[];
  /** Tests and demos only. */
  allowLoopback?: boolean;
}

// Names that never lead to a public server: RFC 6761, RFC 8375, and what clouds and routers call themselves.
const INNER_NAME = /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|home|corp|home\.arpa|test|invalid)$/;

/** The IPv4 address that an IPv6 address stands for where it is translated on the way, else the address itself. */
function innermost(address: ipaddr.IPv4 | ipaddr.IPv6): ipaddr.IPv4 | ipaddr.IPv6 {
  if (address.kind() === 'ipv4') return address;
  const six = address as ipaddr.IPv6;
  const bytes = six.toByteArray();
  const range = six.range();
  if (range === 'ipv4Mapped' || range === 'rfc6052') return new ipaddr.IPv4(bytes.slice(12)); // RFC 4291, RFC 6052
  if (range === '6to4') return new ipaddr.IPv4(bytes.slice(2, 6)); // RFC 3056
  return six;
}

const LOOPBACK = 'loopback';

/**
 * Whether an address belongs to the public Internet: no private, loopback, link-local (clouds keep their metadata there),
 * multicast, shared or reserved one, in whichever form it is written.
 *
 * https://www.iana.org/assignments/iana-ipv4-special-registry, https://www.iana.org/assignments/iana-ipv6-special-registry
 */
export function isPublicAddress(text: string, { allowLoopback }: AddressPolicy = {}): boolean {
  const bare = text.replace(/^\[|\]$/g, '').replace(/%.*$/, '');
  if (!ipaddr.isValid(bare)) return false;
  const address = innermost(ipaddr.parse(bare));
  const range = address.range();
  if (range === LOOPBACK) return Boolean(allowLoopback);
  if (range !== 'unicast') return false;
  // Global unicast is all that IANA has given out of IPv6; the rest of "unicast" is none of the Internet's.
  return address.kind() === 'ipv4' || (address.toByteArray()[0]! & 0xe0) === 0x20;
}

/** Whether a host in a URL is an address rather than a name. */
export const isAddress = (hostname: string) => /^\[|^[\d.]+$/.test(hostname);

const isLoopback = (hostname: string) =>
  hostname === 'localhost' ||
  (isAddress(hostname) && isPublicAddress(hostname, { allowLoopback: true }) && !isPublicAddress(hostname));

/**
 * Looks at an address before it is asked for: at its scheme, credentials, port and host. The URL standard has already
 * turned `0x7f.1` and `2130706433` into 127.0.0.1. What a name resolves to is looked at when it is connected to.
 *
 * @throws {FeedError} `blocked`
 */
export function checkUrl(text: string | URL, policy: AddressPolicy): URL {
  const refuse = (why: string) => new FeedError('blocked', why);
  if (!URL.canParse(text)) throw refuse('not an absolute address');
  const url = new URL(text);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw refuse(`the scheme ${url.protocol}`);
  if (url.username || url.password) throw refuse('credentials in an address');
  const hostname = url.hostname.replace(/\.$/, '');
  if (policy.allowLoopback && isLoopback(hostname)) return url;
  if (url.port && url.port !== '80' && url.port !== '443' && !policy.ports?.includes(Number(url.port)))
    throw refuse(`the port ${url.port}`);
  if (isAddress(hostname) ? !isPublicAddress(hostname, policy) : INNER_NAME.test(hostname) || !hostname.includes('.'))
    throw refuse('a host that is not on the public Internet');
  return url;
}
