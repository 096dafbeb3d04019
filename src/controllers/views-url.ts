import { feedUrls } from '../client/feed-urls.js';
import type { FeedItem } from '../feed/model.js';
import type { FeedController, FeedOrigin } from './feed-controller.js';

/** An element with news, and where that comes from. */
type NewsHost = Node & { readonly news: FeedController; readonly origin: FeedOrigin };

/** The normaliser has encoded the braces where they are part of the path. */
const ID = /\{id\}|%7Bid%7D/gi;
/** Ids that an address takes for the folder or the one above it, encoded or not. */
const DOTS = /^\.\.?$/;

/** Whether an address belongs to the server of a feed; a feed may lead from `http:` to `https:`, and not back. */
function isSameServer(address: URL, feed: string): boolean {
  const { host, protocol } = new URL(feed);
  return address.host === host && (address.protocol === protocol || address.protocol === 'https:');
}

/**
 * Where a view of an item is reported: `_bantin.views_url` of the feed that it came in, on the server of that feed alone,
 * so that no publisher can send readers' requests elsewhere. For the page's own `data` and `source` that is the server of the page.
 *
 * Undefined where views are not counted, and while the server does not answer.
 */
export function viewsUrlOf({ id, url }: FeedItem, { news, origin, baseURI }: NewsHost): string | undefined {
  const place = news.feeds.findIndex(({ feed }) => feed?.items.some((item) => item.id === id && item.url === url));
  const shared = news.feeds[place];
  const template = shared?.feed?._bantin?.views_url;
  if (!template || !shared.isFresh || shared.error || DOTS.test(id)) return;
  const feedAddress = origin.data || origin.source ? baseURI : feedUrls(origin.feed)[place]!;
  const address = template.replace(ID, () => encodeURIComponent(id));
  return address !== template && isSameServer(new URL(address), feedAddress) ? address : undefined;
}
