/** `bantin/gateway`: feeds without CORS and portals without feeds, behind one `fetch(request)` handler. */
export type { FeedErrorCode } from '../feed/errors.js';
export type { Feed, FeedItem } from '../feed/model.js';
export { ConfigError } from './errors.js';
export { createGateway } from './gateway.js';
export type {
  ArticleConfig,
  ArticleSelectors,
  FeedSourceConfig,
  Gateway,
  GatewayConfig,
  GatewayFeed,
  GatewayOptions,
  GatewayStorage,
  ListingSelectors,
  ListingSourceConfig,
  LogEntry,
  MergeSourceConfig,
  PagingConfig,
  RequestContext,
  SourceConfig,
  UpstreamOptions,
} from './types.js';
