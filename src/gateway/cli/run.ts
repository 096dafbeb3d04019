import type { Server } from 'node:http';
import { serve } from '@hono/node-server';
import { createGateway } from '../gateway.js';
import type { LogEntry } from '../types.js';
import { readConfigFile } from './config-file.js';
import { openStorage } from './storage.js';

export interface RunOptions {
  host?: string;
  port?: number;
  /** Only look at the configuration. */
  check?: boolean;
}

type Line = LogEntry | { event: 'listening'; url: string } | { event: 'stopping' | 'stopped' };

/** Milliseconds that answers which are under way may take once we are told to stop. */
const STOP_TIME = 10_000;

const LEVELS: Partial<Record<Line['event'], string>> = { failure: 'warn', storage: 'warn', error: 'error' };

/** One line of JSON. */
function log(line: Line): void {
  process.stdout.write(
    `${JSON.stringify({ time: new Date().toISOString(), level: LEVELS[line.event] ?? 'info', ...line })}\n`,
  );
}

/**
 * Runs the gateway of a configuration file until the process is told to stop; then answers what is under way, and ends.
 *
 * @throws {ConfigError}
 */
export async function runGateway(file: string, { host, port, check }: RunOptions): Promise<void> {
  const { listen, storage: settings, config } = readConfigFile(file);
  const storage = settings && !check ? await openStorage(settings) : undefined;
  const gateway = createGateway(config, { storage, log, logRequests: true });
  if (check) {
    console.log('Cấu hình đúng. The configuration is right.');
    return;
  }
  const hostname = host ?? listen.host ?? '127.0.0.1';
  const server = serve(
    { fetch: (request) => gateway.fetch(request), hostname, port: port ?? listen.port ?? 8080 },
    (at) =>
      log({ event: 'listening', url: `http://${at.family === 'IPv6' ? `[${at.address}]` : at.address}:${at.port}` }),
  ) as Server;
  server.on('error', (error) => {
    log({ event: 'error', detail: error.message });
    process.exit(1);
  });

  let stopping = false;
  const stop = () => {
    if (stopping) process.exit(1); // asked twice
    stopping = true;
    log({ event: 'stopping' });
    const end = async () => {
      await storage?.close().catch(() => {});
      log({ event: 'stopped' });
      process.exit(0);
    };
    setTimeout(() => {
      server.closeAllConnections();
      void end();
    }, STOP_TIME).unref();
    server.close(() => void end());
    // Connections that are kept open for a next request have none to wait for.
    setInterval(() => server.closeIdleConnections(), 100).unref();
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}
