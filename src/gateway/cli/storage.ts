import { createStorage } from 'unstorage';
import fsDriver from 'unstorage/drivers/fs-lite';
import redisDriver from 'unstorage/drivers/redis';
import type { GatewayStorage } from '../types.js';
import type { Settings } from './config-file.js';

/** Seconds after which a copy that nobody renewed goes from Redis by itself: the 30 days that widgets keep one. */
const TTL = 30 * 24 * 3600;

/** How often, and how far apart in milliseconds, a storage is tried before the first request. */
const TRIES = 10;
const PAUSE = 200;

export type OpenStorage = GatewayStorage & { close(): Promise<void> };

function redis(url: string) {
  const driver = redisDriver({
    url,
    ttl: TTL,
    preConnect: true,
    // While Redis is away nothing waits for it; the gateway goes on from memory, and the client keeps trying.
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    retryStrategy: (attempt) => Math.min(attempt * PAUSE, 5000),
  });
  // Told where it is used; without a listener, ioredis would print it as well.
  driver.getInstance?.().on('error', () => {});
  return driver;
}

/**
 * Opens the storage of a configuration, by a driver of unstorage (https://unstorage.unjs.io/drivers), and gives it two
 * seconds to connect: what it holds makes the start warm. One that does not answer is no reason not to start.
 */
export async function openStorage(settings: NonNullable<Settings['storage']>): Promise<OpenStorage> {
  const storage = createStorage({
    driver: settings.driver === 'fs' ? fsDriver({ base: settings.base }) : redis(settings.url),
  });
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const answers = await storage.getItem('bantin:ready').then(
      () => true,
      () => false,
    );
    if (answers) break;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  return {
    getItem: (key) => storage.getItem(key),
    setItem: (key, value) => storage.setItem(key, value),
    close: () => storage.dispose(),
  };
}
