import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import * as v from 'valibot';
import { bilingual, describeIssue } from '../config/messages.js';
import { parseConfig } from '../config/parse-config.js';
import { ConfigError } from '../errors.js';
import type { GatewayConfig } from '../types.js';
import { areCertificates, NO_CERTIFICATE } from '../upstream/certificates.js';
import { ConfigText } from './config-text.js';

/** The content of a configuration file: the gateway's own configuration, and what only the command line uses. */
export interface Settings {
  /** Where to listen. Default: 127.0.0.1, port 8080. */
  listen: { host?: string; port?: number };
  storage?: { driver: 'fs'; base: string } | { driver: 'redis'; url: string };
  /** Whether requests of readers are logged. Default: false. */
  logRequests?: boolean;
  config: GatewayConfig;
}

const nonEmptyText = v.pipe(v.string(), v.nonEmpty(bilingual('không được để trống', 'must not be empty')));
const isPort = v.check(
  (port: number) => Number.isInteger(port) && port >= 0 && port <= 65_535,
  bilingual('phải là số nguyên từ 0 đến 65535', 'must be a whole number from 0 to 65535'),
);
const redisUrl = v.pipe(
  v.string(),
  v.check(
    (url) => /^rediss?:\/\//.test(url) && URL.canParse(url),
    bilingual('phải là địa chỉ redis:// hoặc rediss://', 'must be a redis:// or rediss:// address'),
  ),
);

/** The keys of the command line; all others are passed to the gateway, which checks them. */
const fileSchema = v.looseObject({
  listen: v.optional(
    v.strictObject({
      host: v.optional(nonEmptyText),
      port: v.optional(v.pipe(v.number(), isPort)),
    }),
  ),
  storage: v.optional(
    v.variant('driver', [
      v.strictObject({ driver: v.literal('fs'), base: nonEmptyText }),
      v.strictObject({ driver: v.literal('redis'), url: redisUrl }),
    ]),
  ),
  logRequests: v.optional(v.boolean()),
});

const isPem = (text: string) => text.includes('-----BEGIN');

function readCertificate(file: string, path: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new ConfigError([{ path, message: bilingual(`không đọc được tệp ${file}`, `${file} cannot be read`) }]);
  }
}

/** Replaces file names of certificates, relative to the configuration file, by the content of the files. */
function readCertificates(config: GatewayConfig, folder: string): void {
  for (const [name, source] of Object.entries(config.sources)) {
    if (source.type === 'merge' || !source.ca) continue;
    source.ca = [source.ca].flat().map((entry) => {
      const path = `sources.${name}.ca`;
      const pem = isPem(entry) ? entry : readCertificate(resolve(folder, entry), path);
      if (!areCertificates(pem)) throw new ConfigError([{ path, message: NO_CERTIFICATE }]);
      return pem;
    });
  }
}

/** Replaces `${NAME}` in headers and cookies by that variable of the environment, so that the file holds no secret. */
function readSecrets(config: GatewayConfig): void {
  const issues: { path: string; message: string }[] = [];
  const expand = (text: string, path: string) =>
    text.replace(/\$\{(\w+)\}/g, (_, name: string) => {
      const value = process.env[name];
      if (value === undefined) {
        const message = bilingual(`môi trường không có biến ${name}`, `the environment has no variable ${name}`);
        issues.push({ path, message });
      }
      return value ?? '';
    });
  for (const [name, source] of Object.entries(config.sources)) {
    if (source.type === 'merge') continue;
    for (const group of ['headers', 'cookies'] as const)
      for (const [key, value] of Object.entries(source[group] ?? {}))
        source[group]![key] = expand(value, `sources.${name}.${group}.${key}`);
  }
  if (issues.length) throw new ConfigError(issues);
}

/** @throws {ConfigError} */
function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const message = bilingual(`không đọc được tệp này: ${code}`, `this file cannot be read: ${code}`);
    throw new ConfigError([{ path: file, message }]);
  }
}

/** The storage that `BANTIN_REDIS_URL` in the environment names. */
function readRedisUrl(): Settings['storage'] {
  const url = process.env.BANTIN_REDIS_URL;
  if (!url) return;
  const { success, issues } = v.safeParse(redisUrl, url);
  if (!success) throw new ConfigError([{ path: 'BANTIN_REDIS_URL', message: issues[0].message }]);
  return { driver: 'redis', url };
}

function readSettings(json: unknown, folder: string): Settings {
  const { success, issues, output } = v.safeParse(fileSchema, json, { message: describeIssue });
  if (!success)
    throw new ConfigError(issues.map((issue) => ({ path: v.getDotPath(issue) ?? 'config', message: issue.message })));
  const { listen = {}, storage, logRequests, ...rest } = output;
  const config = parseConfig(rest);
  readCertificates(config, folder);
  readSecrets(config);
  if (typeof config.site === 'string') config.site = resolve(folder, config.site);
  if (storage?.driver === 'fs') storage.base = resolve(folder, storage.base);
  return { listen, storage: readRedisUrl() ?? storage, logRequests, config };
}

/**
 * Reads a configuration file. `BANTIN_REDIS_URL` in the environment overrides its storage, so that the password of a
 * Redis need not be in the file.
 *
 * @throws {ConfigError} with the line and the column of every invalid key.
 */
export function readConfigFile(file: string): Settings {
  const text = new ConfigText(file, readText(file));
  const json = text.parse();
  try {
    return readSettings(json, dirname(resolve(file)));
  } catch (error) {
    throw error instanceof ConfigError ? text.locate(error) : error;
  }
}
