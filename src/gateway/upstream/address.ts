import ipaddr from 'ipaddr.js';
import { FeedError } from '../../feed/errors.js';

/** Which servers may be connected to. */
export interface AddressPolicy {
  /** Allowed in addition to 80 and 443. */
  ports?: readonly number[];
  /** Only for tests and demos. */
  allowLoopback?: boolean;
}

/** Names that never belong to a public server: RFC 6761, RFC 8375, and the usual names of clouds and home routers. */
const PRIVATE_NAME = /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|home|corp|home\.arpa|test|invalid)$/;

/**
 * Addresses in public ranges where clouds serve metadata to their machines:
 * https://learn.microsoft.com/azure/virtual-network/what-is-ip-address-168-63-129-16
 */
const METADATA_ADDRESSES = new Set(['168.63.129.16']);

/** The IPv4 address that an IPv6 address is translated to on its way, else the address itself. */
function unwrapIPv4(address: ipaddr.IPv4 | ipaddr.IPv6): ipaddr.IPv4 | ipaddr.IPv6 {
  if (address.kind() === 'ipv4') return address;
  const range = address.range();
  const bytes = address.toByteArray();
  if (range === 'ipv4Mapped' || range === 'rfc6052') return new ipaddr.IPv4(bytes.slice(12)); // RFC 4291, RFC 6052
  if (range === '6to4') return new ipaddr.IPv4(bytes.slice(2, 6)); // RFC 3056
  return address;
}

/**
 * Whether an address is on the public Internet: not private, loopback, link-local (where clouds keep their metadata),
 * multicast, shared or reserved, in any notation.
 *
 * https://www.iana.org/assignments/iana-ipv4-special-registry, https://www.iana.org/assignments/iana-ipv6-special-registry
 */
export function isPublicAddress(text: string, { allowLoopback }: AddressPolicy = {}): boolean {
  const withoutBracketsAndZone = text.replace(/^\[|\]$/g, '').replace(/%.*$/, '');
  if (!ipaddr.isValid(withoutBracketsAndZone)) return false;
  const address = unwrapIPv4(ipaddr.parse(withoutBracketsAndZone));
  const range = address.range();
  if (range === 'loopback') return Boolean(allowLoopback);
  if (range !== 'unicast' || METADATA_ADDRESSES.has(address.toString())) return false;
  // IANA has assigned only 2000::/3 of IPv6 as global unicast; ipaddr.js calls the unassigned rest unicast as well.
  return address.kind() === 'ipv4' || (address.toByteArray()[0]! & 0xe0) === 0x20;
}

/** Whether the host of a URL is an IP address rather than a name. */
export const isAddress = (hostname: string) => /^\[|^[\d.]+$/.test(hostname);

/** Whether a host is this machine. */
export const isLoopback = (hostname: string) =>
  hostname === 'localhost' ||
  (isAddress(hostname) && isPublicAddress(hostname, { allowLoopback: true }) && !isPublicAddress(hostname));

/** Whether a host may be on the public Internet; what a name resolves to is checked when it is connected to. */
function isAllowedHost(hostname: string, policy: AddressPolicy): boolean {
  if (isAddress(hostname)) return isPublicAddress(hostname, policy);
  return hostname.includes('.') && !PRIVATE_NAME.test(hostname);
}

/**
 * Checks the scheme, credentials, port and host of a URL before it is requested. The URL parser has already normalised
 * notations such as `0x7f.1` and `2130706433` to 127.0.0.1.
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
  if (!isAllowedHost(hostname, policy)) throw refuse('a host that is not on the public Internet');
  return url;
}
