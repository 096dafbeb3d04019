import { createStorage, type Driver } from 'unstorage';
import fsDriver from 'unstorage/drivers/fs-lite';
import type { GatewayStorage } from '../types.js';
import type { Settings } from './config-file.js';
import { RedisClient } from './redis-client.js';

/** Seconds after which Redis drops a feed that was not saved again: 30 days, as long as widgets keep one. */
const TTL = 30 * 24 * 3600;

/** Attempts to read from the storage before the gateway starts without it. */
const MAX_ATTEMPTS = 10;
/** Milliseconds between two attempts. */
const PAUSE = 200;

export type OpenStorage = GatewayStorage & { close(): Promise<void> };

/** Keeps feeds in Redis; https://unstorage.unjs.io/guide/custom-driver */
const createRedisDriver = (redis: RedisClient): Driver => ({
  name: 'redis',
  hasItem: async (key) => (await redis.send('EXISTS', key)) === 1,
  getItem: (key) => redis.send('GET', key) as Promise<string | null>,
  setItem: async (key, value) => void (await redis.send('SET', key, value, 'EX', TTL)),
  removeItem: async (key) => void (await redis.send('UNLINK', key)),
  getKeys: () => [], // the gateway looks for no keys
  dispose: () => redis.close(),
});

/** The pairs of a hash, which Redis lists one after the other. */
async function readHash(redis: RedisClient, key: string): Promise<Record<string, string>> {
  const parts = (await redis.send('HGETALL', key)) as string[];
  const fields = parts.filter((_, index) => index % 2 === 0);
  return Object.fromEntries(fields.map((field, index) => [field, parts[2 * index + 1]!]));
}

/** Adds numbers as one step for all processes: https://redis.io/docs/latest/commands/hincrby/ */
const createCounters = (redis: RedisClient): Pick<GatewayStorage, 'increment' | 'getCounts'> => ({
  increment: async (key, field, by) => void (await redis.send('HINCRBY', key, field, by)),
  getCounts: (key) => readHash(redis, key),
});

/**
 * Opens the storage of a configuration with a driver of unstorage (https://unstorage.unjs.io/drivers), and waits up to two
 * seconds for it, so that the first requests find its feeds. The gateway starts even if the storage does not answer.
 */
export async function openStorage(settings: NonNullable<Settings['storage']>): Promise<OpenStorage> {
  const redis = settings.driver === 'redis' ? new RedisClient(settings.url) : undefined;
  const driver = settings.driver === 'fs' ? fsDriver({ base: settings.base }) : createRedisDriver(redis!);
  const storage = createStorage({ driver });
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
    const isReady = await storage.getItem('bantin:ready').then(
      () => true,
      () => false,
    );
    if (isReady) break;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  return {
    ...(redis && createCounters(redis)),
    getItem: (key) => storage.getItem(key),
    setItem: (key, value) => storage.setItem(key, value),
    close: () => storage.dispose(),
  };
}
