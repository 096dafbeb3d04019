import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import * as v from 'valibot';
import { ConfigError } from '../errors.js';
import type { GatewayConfig } from '../types.js';

/** The content of a configuration file: the gateway's own configuration, and what only the command line uses. */
export interface Settings {
  /** Where to listen. Default: 127.0.0.1, port 8080. */
  listen: { host?: string; port?: number };
  storage?: { driver: 'fs'; base: string } | { driver: 'redis'; url: string };
  config: GatewayConfig;
}

/** The keys of the command line; all others are passed to the gateway, which checks them. */
const fileSchema = v.looseObject({
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

/** Replaces file names of certificates, relative to the configuration file, by the content of the files. */
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
 * Reads a configuration file. `BANTIN_REDIS_URL` in the environment overrides its storage, so that the password of a
 * Redis need not be in the file.
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
  const { success, issues, output } = v.safeParse(fileSchema, json);
  if (!success)
    throw new ConfigError(issues.map((issue) => ({ path: v.getDotPath(issue) ?? 'config', message: issue.message })));
  const { listen = {}, storage, ...rest } = output;
  const config = rest as unknown as GatewayConfig;
  const folder = dirname(resolve(file));
  readCertificates(config, folder);
  if (storage?.driver === 'fs') storage.base = resolve(folder, storage.base);
  const redisUrl = process.env.BANTIN_REDIS_URL;
  return { listen, storage: redisUrl ? { driver: 'redis', url: redisUrl } : storage, config };
}
