/// <reference types="node" />
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseConfig } from '../config.js';
import type { GatewayConfig, SourceConfig } from '../types.js';
import { isLoopback } from '../upstream/address.js';

/** Keys of a configuration file that the gateway itself does not know. */
type FileConfig = Partial<GatewayConfig> & Record<string, unknown>;

/**
 * Reads the configuration that new sources are added to; an empty one where there is no file.
 *
 * @throws {Error} when the file is no configuration of a gateway.
 */
export function readExisting(file: string | undefined): FileConfig {
  if (!file || !existsSync(file)) return {};
  const parsed: unknown = JSON.parse(readFileSync(file, 'utf8').replace(/^\ufeff/, ''));
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) throw new Error('not an object');
  const { sources } = parsed as FileConfig;
  if (sources !== undefined && (typeof sources !== 'object' || sources === null || Array.isArray(sources)))
    throw new Error('sources: not an object');
  return parsed as FileConfig;
}

/** A configuration with further sources; what was there stays. */
export function addSources(existing: FileConfig, added: ReadonlyMap<string, SourceConfig>): FileConfig {
  const urls = [...added.values()].map((source) => new URL((source as { url: string }).url));
  const isLocal = urls.some(({ hostname }) => isLoopback(hostname));
  const ports = new Set(existing.ports ?? []);
  for (const { hostname, port } of urls) if (port && !isLoopback(hostname)) ports.add(Number(port));
  return {
    ...existing,
    sources: { ...existing.sources, ...Object.fromEntries(added) },
    ...(ports.size > 0 && { ports: [...ports] }),
    ...(isLocal && { allowLoopback: true }),
  };
}

/** @throws {ConfigError} where the gateway would refuse the sources. */
export const checkSources = (sources: ReadonlyMap<string, SourceConfig>): void =>
  void parseConfig({ sources: Object.fromEntries(sources), allowLoopback: true });

export const toJson = (config: FileConfig): string => `${JSON.stringify(config, null, 2)}\n`;

export const writeConfig = (file: string, config: FileConfig): void => writeFileSync(file, toJson(config));
