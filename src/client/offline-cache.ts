/** Why the news stays when its publisher is down: the last good copy, and new attempts. Fetched beside the first request. */
import type { FeedError } from '../feed/errors.js';
import { prepareFeed } from '../feed/normalize.js';
import { readCopy, writeCopy } from './feed-cache.js';
import type { SharedFeed } from './shared-feed.js';

/** The longest wait before each attempt after the first; milliseconds. */
const WAITS = [1000, 3000];
/** Items and characters of a copy: so much of a very long feed stays for the day the publisher is down. */
const MAX_ITEMS = 200;
const MAX_COPY = 500_000;

/** Shows the last good copy of a feed until the publisher has answered. */
export async function recall(shared: SharedFeed): Promise<void> {
  if (shared.feed) return;
  try {
    const copy = await readCopy(shared.key!);
    const feed = copy && (await prepareFeed(JSON.parse(copy.json)));
    if (!feed || shared.feed) return;
    shared.feed = feed;
    shared.time = copy.time;
    shared.tell();
  } catch {
    // what another version left there, or somebody else
  }
}

/** Keeps a copy, when the page has nothing better to do. */
export function remember({ key, feed }: SharedFeed): void {
  (globalThis.requestIdleCallback ?? setTimeout)(() => {
    let json: string;
    // what a `toJSON` of old libraries would make of texts and lists, no JSON.parse takes back
    const raw = function (this: Record<string, unknown>, name: string) {
      return this[name];
    };
    let count = MAX_ITEMS;
    do {
      json = JSON.stringify({ ...feed, items: feed!.items.slice(0, count) }, raw);
      count >>= 1;
    } while (json.length > MAX_COPY && count);
    void writeCopy(key!, json);
  });
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const waiting = new Set<SharedFeed>();

function askWaiting() {
  for (const shared of waiting) void shared.load();
  waiting.clear();
}

/**
 * Whether to ask again after a failure; resolves when it is time to. Network errors and 5xx are worth two more attempts,
 * each after a random part of its wait ("full jitter"), so that readers do not come back all at once. After the last one
 * the feed is asked for when the browser is online again.
 * https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
 */
export async function again(shared: SharedFeed, { code, status = 0 }: FeedError, attempt: number): Promise<boolean> {
  // what is known is on show before anything is said of a failure; some databases never answer
  await Promise.race([recall(shared), pause(1000)]);
  const wait = code === 'network' || status >= 500 ? WAITS[attempt] : undefined;
  if (wait !== undefined) {
    await pause(Math.random() * wait);
    return true;
  }
  if (!shared.watched) return false;
  if (!waiting.size) addEventListener('online', askWaiting, { once: true });
  waiting.add(shared);
  shared.onLeft = () => {
    waiting.delete(shared);
    if (!waiting.size) removeEventListener('online', askWaiting);
  };
  return false;
}
