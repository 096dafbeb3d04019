/** Finds the addresses of a server, and which of them accept connections. */
import { lookup } from 'node:dns/promises';
import { connect } from 'node:net';
import { isAddress, isPublicAddress } from '../../upstream/address.js';
import type { CheckContext } from '../context.js';
import { type CheckFinding, found } from '../finding.js';

/** Milliseconds in which a server has to accept a connection. */
const CONNECT_TIMEOUT = 5000;

/** What the system says where this machine itself has no route for a family of addresses. */
const NO_ROUTE = new Set(['ENETUNREACH', 'EADDRNOTAVAIL', 'EAFNOSUPPORT', 'EINVAL']);

export interface Host {
  findings: CheckFinding[];
  /** One that accepts connections; undefined where there is none. */
  address?: string;
}

export const resolveWithSystem = async (hostname: string): Promise<string[]> =>
  (await lookup(hostname, { all: true, verbatim: true })).map(({ address }) => address);

const isIPv6 = (address: string) => address.includes(':');

const isLoopback = (address: string) => isPublicAddress(address, { allowLoopback: true }) && !isPublicAddress(address);

/** Tries to connect: `undefined` where that succeeds, else the code of the error. */
function tryAddress(address: string, port: number, signal: AbortSignal): Promise<string | undefined> {
  return new Promise((resolve) => {
    const socket = connect({ host: address, port, signal });
    const end = (code?: string) => {
      socket.destroy();
      resolve(code);
    };
    socket.setTimeout(CONNECT_TIMEOUT, () => end('timeout'));
    socket.on('connect', () => end());
    socket.on('error', (error: NodeJS.ErrnoException) => end(error.name === 'AbortError' ? 'timeout' : error.code));
  });
}

/** Why a connection was not accepted. */
function explainConnection(code: string, host: string): CheckFinding {
  switch (code) {
    case 'timeout':
    case 'ETIMEDOUT':
      return found('error', 'timeout/connect', { host, seconds: CONNECT_TIMEOUT / 1000 });
    case 'ECONNREFUSED':
      return found('error', 'network/refused', { host });
    case 'ECONNRESET':
      return found('error', 'network/reset', { host });
    default:
      return found('error', 'network/unreachable', { host });
  }
}

/** Whether readers can reach these addresses at all. */
function checkReach(addresses: string[], host: string): CheckFinding[] {
  if (addresses.every(isLoopback)) return [found('hint', 'private/loopback', { host })];
  if (!addresses.some((address) => isPublicAddress(address))) return [found('warning', 'private/network', { host })];
  return [];
}

/** What is wrong where a name has addresses of both families, or lacks one. */
function compareFamilies(
  { v4, v6, failure4, failure6 }: { v4?: string; v6?: string; failure4?: string; failure6?: string },
  host: string,
): CheckFinding[] {
  if (!v6) return v4 && isPublicAddress(v4) ? [found('hint', 'ipv6/none', { host })] : [];
  if (failure6 && NO_ROUTE.has(failure6)) return v4 ? [found('hint', 'ipv6/unchecked', { host })] : [];
  if (failure6 && v4) return [found('warning', 'ipv6/no-answer', { host, address: v6 })];
  if (v4 && failure4 && !NO_ROUTE.has(failure4)) return [found('error', 'ipv4/no-answer', { host, address: v4 })];
  return [];
}

/** Resolves the host of an address and connects to it, over IPv4 and over IPv6. */
export async function findHost(url: URL, { resolve, signal }: CheckContext): Promise<Host> {
  const { hostname } = url;
  const host = url.host;
  const isLiteral = isAddress(hostname);
  let addresses: string[];
  try {
    addresses = isLiteral ? [hostname.replace(/^\[|\]$/g, '')] : await resolve(hostname);
  } catch (error) {
    const isUnknown = /ENOTFOUND|ENODATA|EINVAL/.test((error as NodeJS.ErrnoException).code ?? '');
    return {
      findings: [found('error', isUnknown ? 'network/dns-not-found' : 'network/dns-failed', { host: hostname })],
    };
  }
  const v4 = addresses.find((address) => !isIPv6(address));
  const v6 = addresses.find(isIPv6);
  const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
  const [failure4, failure6] = await Promise.all(
    [v4, v6].map((address) => (address ? tryAddress(address, port, signal) : 'none')),
  );
  const reach = checkReach(addresses, host);
  const address = [failure4 ? undefined : v4, failure6 ? undefined : v6].find(Boolean);
  if (!address) return { findings: [explainConnection((v4 ? failure4 : failure6)!, host), ...reach] };
  const families = isLiteral || hostname === 'localhost' ? [] : compareFamilies({ v4, v6, failure4, failure6 }, host);
  return { findings: [...families, ...reach], address };
}

/** Remembers hosts, so that each is tried once in a check. */
export function createHostCache(context: CheckContext): (url: URL) => Promise<Host & { isNew: boolean }> {
  const known = new Map<string, Promise<Host>>();
  return async (url) => {
    const key = `${url.protocol}//${url.host}`;
    const earlier = known.get(key);
    const host = earlier ?? findHost(url, context);
    known.set(key, host);
    return { ...(await host), isNew: !earlier };
  };
}
