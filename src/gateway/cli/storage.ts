import { createStorage, type Driver } from 'unstorage';
import fsDriver from 'unstorage/drivers/fs-lite';
import redisDriver from 'unstorage/drivers/redis';
import type { GatewayStorage } from '../types.js';
import type { Settings } from './config-file.js';

/** Seconds after which Redis drops a feed that was not saved again: 30 days, as long as widgets keep one. */
const TTL = 30 * 24 * 3600;

/** Attempts to read from the storage before the gateway starts without it. */
const MAX_ATTEMPTS = 10;
/** Milliseconds between two attempts. */
const PAUSE = 200;
/** The longest pause in milliseconds between two attempts to reconnect to Redis. */
const MAX_PAUSE = 5000;

/** The commands of ioredis that count. */
interface RedisCounters {
  hincrby(key: string, field: string, by: number): Promise<number>;
  hmget(key: string, ...fields: string[]): Promise<(string | null)[]>;
}

export type OpenStorage = GatewayStorage & { close(): Promise<void> };

function createRedisDriver(url: string) {
  const driver = redisDriver({
    url,
    ttl: TTL,
    preConnect: true,
    // While Redis is unavailable commands fail at once, the gateway goes on from memory, and the client reconnects.
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    retryStrategy: (attempt) => Math.min(attempt * PAUSE, MAX_PAUSE),
  });
  // The failed operation is logged where it is used; without a listener ioredis prints every error too.
  driver.getInstance?.().on('error', () => {});
  return driver;
}

/** Adds numbers as one step for all processes, where the driver is Redis: https://redis.io/docs/latest/commands/hincrby/ */
function createCounters(driver: Driver): Pick<GatewayStorage, 'increment' | 'getCounts'> {
  const redis = driver.name === 'redis' ? (driver.getInstance?.() as RedisCounters | undefined) : undefined;
  if (!redis) return {};
  return {
    increment: async (key, field, by) => void (await redis.hincrby(key, field, by)),
    getCounts: (key, fields) => redis.hmget(key, ...fields),
  };
}

/**
 * Opens the storage of a configuration with a driver of unstorage (https://unstorage.unjs.io/drivers), and waits up to two
 * seconds for it, so that the first requests find its feeds. The gateway starts even if the storage does not answer.
 */
export async function openStorage(settings: NonNullable<Settings['storage']>): Promise<OpenStorage> {
  const driver = settings.driver === 'fs' ? fsDriver({ base: settings.base }) : createRedisDriver(settings.url);
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
    ...createCounters(driver),
    getItem: (key) => storage.getItem(key),
    setItem: (key, value) => storage.setItem(key, value),
    close: () => storage.dispose(),
  };
}
