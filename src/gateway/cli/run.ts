import { statSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Server } from 'node:http';
import { serve } from '@hono/node-server';
import { createGateway } from '../gateway.js';
import type { Gateway, LogEntry } from '../types.js';
import { readConfigFile } from './config-file.js';
import { limitConnections, SERVER_OPTIONS } from './connections.js';
import { openStorage } from './storage.js';

export interface RunOptions {
  host?: string;
  port?: number;
}

type Line =
  | LogEntry
  | { event: 'listening'; url: string }
  | { event: 'reload'; sources: string[] }
  | { event: 'refused'; detail: string }
  | { event: 'stopping' | 'stopped' };

/** Milliseconds that running requests may take after a signal to stop. */
const STOP_TIMEOUT = 10_000;
/** Milliseconds between two looks at the configuration file, and at the parent process. */
const FILE_CHECK = 1000;
/** Milliseconds between two checks for idle connections while stopping. */
const STOP_INTERVAL = 100;

const LEVELS: Partial<Record<Line['event'], string>> = {
  failure: 'warn',
  article: 'warn',
  picture: 'warn',
  path: 'warn',
  expiry: 'warn',
  memory: 'warn',
  storage: 'warn',
  refused: 'error',
  error: 'error',
};

/** Writes one line of JSON to the standard output. */
function log(line: Line): void {
  process.stdout.write(
    `${JSON.stringify({ time: new Date().toISOString(), level: LEVELS[line.event] ?? 'info', ...line })}\n`,
  );
}

/**
 * Runs the gateway of a configuration file until SIGTERM or SIGINT; then finishes the running requests and exits.
 *
 * @throws {ConfigError}
 */
export async function runGateway(file: string, { host, port }: RunOptions): Promise<void> {
  const modifiedAt = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  const { listen, storage: storageSettings, logRequests, config } = readConfigFile(file);
  const storage = storageSettings && (await openStorage(storageSettings));
  const gateway = createGateway(config, { storage, log, logRequests, readerUrl: import.meta.url });
  const server = serve(
    {
      fetch: (request, env) => gateway.fetch(request, env),
      hostname: host ?? listen.host ?? '127.0.0.1',
      port: port ?? listen.port ?? 8080,
      serverOptions: SERVER_OPTIONS,
    },
    ({ address, family, port }) => {
      const hostname = family === 'IPv6' ? `[${address}]` : address;
      log({ event: 'listening', url: `http://${hostname}:${port}` });
    },
  ) as Server;
  server.on('error', (error) => {
    log({ event: 'error', detail: error.message });
    // Later errors concern single connections, such as one that could not be accepted.
    if (!server.listening) process.exit(1);
  });
  limitConnections(server, Object.keys(config.sources).length);
  gateway.start();
  reloadOnChange(file, modifiedAt, gateway);
  logUncaughtErrors();
  stopOnSignal(server, async () => {
    await gateway.close();
    await storage?.close();
  });
}

/**
 * Reads the configuration again on SIGHUP and when the file changes; a wrong one is refused, and the one before stays.
 *
 * @param modifiedAt of the file before it was read, in milliseconds, so that no change is missed while the gateway starts.
 */
function reloadOnChange(file: string, modifiedAt: number | undefined, gateway: Gateway): void {
  let knownAt = modifiedAt;
  const reload = () => {
    try {
      const { config } = readConfigFile(file);
      gateway.reload(config);
      log({ event: 'reload', sources: Object.keys(config.sources) });
    } catch (error) {
      log({ event: 'refused', detail: error instanceof Error ? error.message : String(error) });
    }
  };
  process.on('SIGHUP', reload);
  // By looking at the file, because editors and volumes of containers replace it, of which a watcher may learn nothing.
  setInterval(async () => {
    const now = (await stat(file).catch(() => undefined))?.mtimeMs;
    if (now === undefined || now === knownAt) return;
    knownAt = now;
    reload();
  }, FILE_CHECK).unref();
}

/**
 * Logs errors that nothing catches, rejections included, instead of ending the process: one bad response or request must
 * not stop all other sources. The work that failed ends by its timeout.
 */
function logUncaughtErrors(): void {
  process.on('uncaughtException', (error) => {
    log({ event: 'error', detail: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  });
  // A log that nobody reads any more emits an error, which would be logged in turn.
  process.stdout.on('error', () => {});
}

/** Finishes the running requests and exits on a signal; exits at once on a second one. */
function stopOnSignal(server: Server, close: () => Promise<void>): void {
  let isStopping = false;
  const exit = async () => {
    await close().catch(() => {});
    log({ event: 'stopped' });
    process.exit(0);
  };
  const stop = () => {
    if (isStopping) process.exit(1);
    isStopping = true;
    log({ event: 'stopping' });
    server.close(() => void exit());
    // Kept-alive connections become idle only when their current request is done, so they are checked repeatedly.
    setInterval(() => server.closeIdleConnections(), STOP_INTERVAL).unref();
    setTimeout(() => {
      server.closeAllConnections();
      void exit();
    }, STOP_TIMEOUT).unref();
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  // npx that is killed passes no signal on. Other parents, such as a shell, may end on purpose and leave the gateway running.
  if (process.env.npm_command !== 'exec') return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent && !isStopping) stop();
  }, FILE_CHECK).unref();
}
