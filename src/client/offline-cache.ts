/** Keeps the last good copy of each feed in the browser, for the days when its publisher is down. */
import type { Feed } from '../feed/model.js';
import { prepareFeed } from '../feed/read.js';
import { deleteCopy, readCopy, writeCopy } from './feed-cache.js';
import { loadAllowList } from './request.js';

/** Limits of a copy: of a very long feed only the first items are kept. */
const MAX_ITEMS = 200;
const MAX_CHARACTERS = 500_000;

/**
 * The last good copy of a feed that the page still takes news from, and when it was read from the publisher (milliseconds since 1970);
 * undefined where it is older than its feed allows, which deletes it. Never rejects.
 *
 * @param key Ends with a space and the address of the feed.
 */
export async function restore(key: string): Promise<{ feed: Feed; time: number } | undefined> {
  try {
    (await loadAllowList())?.checkOrigin(key.slice(key.lastIndexOf(' ') + 1));
    const copy = await readCopy(key);
    if (!copy) return;
    const feed = await prepareFeed(JSON.parse(copy.json));
    const { max_stale = Number.POSITIVE_INFINITY, stale_since = '' } = feed._bantin ?? {};
    // A gateway may have had only a copy, too, so what counts is when the publisher last answered.
    const confirmedAt = Date.parse(stale_since) || copy.time;
    if (Date.now() - confirmedAt < max_stale * 1000) return { feed, time: copy.time };
    await deleteCopy(key);
  } catch {
    return undefined; // not allowed, or written by another version, or by another script
  }
}

/** Stores a copy of a feed when the browser is idle. */
export function save(key: string, feed: Feed): void {
  // Safari has no idle callbacks, and there an element with that id takes the place of the function.
  const whenIdle = typeof requestIdleCallback === 'function' ? requestIdleCallback : setTimeout;
  whenIdle(() => void writeCopy(key, serialize(feed)));
}

/** A feed as JSON, with as many of its items as the limits allow. */
function serialize(feed: Feed): string {
  const withItems = (count: number) => stringify({ ...feed, items: feed.items.slice(0, count) });
  let count = MAX_ITEMS;
  let json = withItems(count);
  while (json.length > MAX_CHARACTERS && count > 1) {
    count = Math.floor(count / 2);
    json = withItems(count);
  }
  return json;
}

/** Some old libraries give strings and lists a `toJSON`, whose result cannot be parsed: the replacer takes the real value. */
const stringify = (value: unknown) =>
  JSON.stringify(value, function (this: Record<string, unknown>, name: string) {
    return this[name];
  });
