import type { Feed, FeedItem } from '../feed/model.js';
import type { FeedHost } from './host.js';

/** The feed that an item came in: of merged feeds, each keeps the credit for its own items. */
export function publisherOf(item: FeedItem, { news }: FeedHost): Feed | undefined {
  const origin = news.feeds.find(({ feed }) => feed?.items.includes(item))?.feed;
  return origin ?? (news.state.status === 'ready' ? news.state.feed : undefined);
}
