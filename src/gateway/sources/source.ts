import type { Feed } from '../../feed/model.js';
import type { Validators } from '../upstream/upstream-client.js';

/** A feed as it was had last, with what it takes to ask for it again. */
export interface Copy {
  feed: Feed;
  /** When the server last confirmed it, in milliseconds since 1970. */
  checked: number;
  /** When its content last changed. */
  changed: number;
  validators: Validators;
}

/** What a source brings: a feed, or `undefined` where the server says that nothing has changed. */
export type Loaded = { feed: Feed; validators: Validators } | undefined;

/**
 * Asks the server of a source.
 *
 * @param previous what was had before.
 * @param signal ends the whole refresh.
 * @throws {FeedError | SelectorEmptyError}
 */
export type Load = (previous: Copy | undefined, signal: AbortSignal) => Promise<Loaded>;

export const listOf = <T>(value: T | T[] | undefined): T[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];
