import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import * as v from 'valibot';
import { ConfigError } from '../errors.js';
import type { GatewayConfig } from '../types.js';

/** What the command line takes besides the gateway's own configuration. */
export interface Settings {
  /** Where to listen; 127.0.0.1 and 8080 unless told. */
  listen: { host?: string; port?: number };
  storage?: { driver: 'fs'; base: string } | { driver: 'redis'; url: string };
  config: GatewayConfig;
}

const own = v.looseObject({
  listen: v.optional(
    v.strictObject({
      host: v.optional(v.string()),
      port: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(65_535))),
    }),
  ),
  storage: v.optional(
    v.variant('driver', [
      v.strictObject({ driver: v.literal('fs'), base: v.pipe(v.string(), v.nonEmpty()) }),
      v.strictObject({ driver: v.literal('redis'), url: v.pipe(v.string(), v.regex(/^rediss?:\/\//)) }),
    ]),
  ),
});

const isPem = (text: string) => text.includes('-----BEGIN');

/** Certificates that are named by their files, beside the configuration. */
function readCertificates(config: GatewayConfig, folder: string): void {
  for (const [name, source] of Object.entries(config.sources ?? {})) {
    if (source.type === 'merge' || !source.ca) continue;
    source.ca = [source.ca].flat().map((entry) => {
      if (isPem(entry)) return entry;
      try {
        return readFileSync(resolve(folder, entry), 'utf8');
      } catch {
        throw new ConfigError([{ path: `sources.${name}.ca`, message: `${entry} cannot be read` }]);
      }
    });
  }
}

/**
 * Reads a configuration file. Addresses of storages may stand in the environment instead, as they hold passwords:
 * `BANTIN_REDIS_URL` counts before what the file says.
 *
 * @throws {ConfigError}
 */
export function readConfigFile(file: string): Settings {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new ConfigError([{ path: file, message: (error as Error).message }]);
  }
  const { success, issues, output } = v.safeParse(own, json);
  if (!success)
    throw new ConfigError(issues.map((issue) => ({ path: v.getDotPath(issue) ?? 'config', message: issue.message })));
  const { listen = {}, storage, ...rest } = output;
  const config = rest as unknown as GatewayConfig;
  readCertificates(config, dirname(resolve(file)));
  const url = process.env.BANTIN_REDIS_URL;
  if (storage?.driver === 'fs') storage.base = resolve(dirname(resolve(file)), storage.base);
  return { listen, storage: url ? { driver: 'redis', url } : storage, config };
}
