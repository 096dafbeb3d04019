/// <reference types="node" />
import type { Server, ServerOptions } from 'node:http';
import type { Socket } from 'node:net';

/** Timeouts in milliseconds that end silent and slow connections: https://nodejs.org/api/http.html#serverheaderstimeout */
export const SERVER_OPTIONS: ServerOptions = {
  headersTimeout: 10_000,
  requestTimeout: 15_000,
  keepAliveTimeout: 5000,
  connectionsCheckingInterval: 1000,
};
/** Milliseconds without any traffic, longer than a refresh on which a response may wait. */
const INACTIVITY_TIMEOUT = 30_000;

/** The most connections at a time, whatever the system allows: each takes about 13 kB of memory. */
const MAX_CONNECTIONS = 8000;
/** File descriptors for the process itself, for resolving names and for the storage. */
const OWN_DESCRIPTORS = 64;
/** File descriptors for the refresh of one source; two, as a lost refresh can overlap with the next one. */
const SOURCE_DESCRIPTORS = 2;
/** Assumed where the system does not report a limit: the default of macOS, the lowest in use. */
const DEFAULT_OPEN_FILES = 256;

/** The number of file descriptors that this process may have open. */
function getOpenFileLimit(): number {
  const report = process.report?.getReport() as
    | { userLimits?: { open_files?: { soft?: number | string } } }
    | undefined;
  const soft = report?.userLimits?.open_files?.soft;
  if (soft === 'unlimited') return Number.POSITIVE_INFINITY;
  return Number(soft) || DEFAULT_OPEN_FILES;
}

/**
 * Keeps the number of connections below the file descriptors, so that readers cannot take those that refreshes need. At
 * most half of the connections may be idle; beyond that, those that have been idle for longest are ended, so that a flood
 * of silent connections does not keep readers out.
 */
export function limitConnections(server: Server, sourceCount: number): void {
  const openFiles = getOpenFileLimit();
  const reserved = Math.min(OWN_DESCRIPTORS + SOURCE_DESCRIPTORS * sourceCount, openFiles / 2);
  const limit = Math.floor(Math.min(MAX_CONNECTIONS, openFiles - reserved));
  server.maxConnections = limit;
  server.timeout = INACTIVITY_TIMEOUT;
  limitIdleConnections(server, Math.floor(limit / 2));
}

function limitIdleConnections(server: Server, limit: number): void {
  // A Set keeps insertion order, so its first entry has been idle for longest.
  const idle = new Set<Socket>();
  const markIdle = (socket: Socket) => {
    if (socket.destroyed) return;
    idle.add(socket);
    if (idle.size <= limit) return;
    const [oldest] = idle;
    idle.delete(oldest!);
    oldest!.destroy();
  };
  server.on('connection', (socket) => {
    markIdle(socket);
    socket.on('close', () => idle.delete(socket));
  });
  server.on('request', ({ socket }, response) => {
    idle.delete(socket);
    response.on('close', () => markIdle(socket));
  });
}
