import { FeedError } from '../feed/errors.js';
import { isAllowedOrigin } from './allowed-origins.js';

/** @throws {FeedError} `not-allowed` for an address that {@link isAllowedOrigin} refuses. */
export function checkOrigin(url: string): void {
  if (!isAllowedOrigin(url)) throw new FeedError('not-allowed', url, { url });
}
