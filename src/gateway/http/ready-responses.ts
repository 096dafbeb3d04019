import type { PreparedFeed } from '../feeds/prepared-feed.js';
import type { PreparedResponse } from './prepared-response.js';

/** Bytes that the responses of one feed may take in addition to the feed. Most bodies are parts of it and take none. */
const MAX_SIZE = 2 ** 17;
/** Bytes that a response takes with its headers, and each part of its body as a view of the feed. */
const RESPONSE_SIZE = 1000;
const PART_SIZE = 200;

interface ReadyResponse {
  response: PreparedResponse;
  changedAt: number;
  /** When the next item of the feed expires, in milliseconds since 1970. */
  validUntil: number;
}

/** The responses that were made of one feed, by what was requested. */
class ReadyResponses {
  readonly #responses = new Map<string, ReadyResponse>();
  #size = 0;

  get(key: string, changedAt: number, now: number): PreparedResponse | undefined {
    const ready = this.#responses.get(key);
    return ready?.changedAt === changedAt && now < ready.validUntil ? ready.response : undefined;
  }

  /** Starts again when there are too many, so that endless queries take no more memory than this. */
  keep(key: string, ready: ReadyResponse): void {
    const { parts, ownBytes } = ready.response;
    const size = RESPONSE_SIZE + PART_SIZE * parts + ownBytes + 2 * key.length;
    if (size > MAX_SIZE) return;
    if (this.#responses.has(key) || this.#size + size > MAX_SIZE) {
      this.#responses.clear();
      this.#size = 0;
    }
    this.#responses.set(key, ready);
    this.#size += size;
  }
}

/** Weak, so that they are dropped with their feed. */
const byFeed = new WeakMap<PreparedFeed, ReadyResponses>();

/** The responses that are ready for a feed. */
export function readyResponsesOf(feed: PreparedFeed): ReadyResponses {
  const known = byFeed.get(feed);
  if (known) return known;
  const created = new ReadyResponses();
  byFeed.set(feed, created);
  return created;
}

/** When the next item expires; infinite where none does. */
export const findNextExpiry = ({ expires }: PreparedFeed, now: number): number =>
  expires.reduce((next, time) => (time > now && time < next ? time : next), Number.POSITIVE_INFINITY);
