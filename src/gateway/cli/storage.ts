import { createStorage } from 'unstorage';
import fsDriver from 'unstorage/drivers/fs-lite';
import redisDriver from 'unstorage/drivers/redis';
import type { GatewayStorage } from '../types.js';
import type { Settings } from './config-file.js';

/** Seconds after which a copy that nobody renewed goes from Redis by itself: the 30 days that widgets keep one. */
const TTL = 30 * 24 * 3600;

/** The storage of a configuration, by a driver of unstorage (https://unstorage.unjs.io/drivers). */
export function openStorage(settings: NonNullable<Settings['storage']>): GatewayStorage & { close(): Promise<void> } {
  const driver =
    settings.driver === 'fs'
      ? fsDriver({ base: settings.base })
      : redisDriver({
          url: settings.url,
          ttl: TTL,
          // While Redis is away nothing waits for it; the gateway goes on from memory, and the client keeps trying.
          enableOfflineQueue: false,
          maxRetriesPerRequest: 0,
          retryStrategy: (attempt) => Math.min(attempt * 200, 5000),
        });
  const storage = createStorage({ driver });
  return {
    getItem: (key) => storage.getItem(key),
    setItem: (key, value) => storage.setItem(key, value),
    close: () => storage.dispose(),
  };
}
