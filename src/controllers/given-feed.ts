import { feedUrls } from '../client/feed-urls.js';
import { sharedFeed } from '../client/shared-feed.js';
import type { Feed } from '../feed/model.js';
import type { FeedOrigin } from './feed-controller.js';

/**
 * Gives the elements of this page a feed that came with the page, so that it is not requested until it is refreshed. Of
 * several addresses each gets the whole feed, whose items are told apart when they are merged.
 *
 * @param time When the server read it; milliseconds since 1970.
 */
export function giveFeed(origin: FeedOrigin, feed: Feed, time: number): void {
  if (origin.data || origin.source) return;
  const urls = feedUrls(origin.feed);
  if (!urls.length) origin.data = feed;
  for (const url of urls) {
    const shared = sharedFeed(url, origin.timeZone, origin.noCache);
    if (!shared.feed) Object.assign(shared, { feed, time, isFresh: true, isGiven: !shared.hasSubscribers });
  }
}
