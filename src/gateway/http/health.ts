import type { SourceHealth } from '../sources/source-result.js';

/** How the gateway is as a whole. */
export type Status = 'starting' | 'ok' | 'degraded' | 'down';

/** A load balancer sends readers only to a gateway that has something to serve. */
export const STATUS_CODES: Record<Status, 200 | 503> = { starting: 503, ok: 200, degraded: 200, down: 503 };

/**
 * `starting` until the first source has a feed; `down` where none has one and all failed; `degraded` where a source failed or
 * the feeds take more memory than they should.
 */
export function toStatus(health: SourceHealth[], isOverMemory: boolean): Status {
  if (!health.some(({ ready }) => ready)) return health.every(({ failures }) => failures > 0) ? 'down' : 'starting';
  return isOverMemory || health.some(({ failures }) => failures > 0) ? 'degraded' : 'ok';
}
