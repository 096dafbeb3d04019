/** `bantin/gateway`: serves feeds without CORS and pages without a feed as JSON Feed, by one `fetch(request)` handler. */
export type { FeedErrorCode } from '../feed/errors.js';
export type { Feed, FeedItem } from '../feed/model.js';
export { ConfigError } from './errors.js';
export { createGateway } from './gateway.js';
export type {
  ArticleConfig,
  ArticleSelectors,
  EditingOptions,
  FeedSourceConfig,
  Gateway,
  GatewayConfig,
  GatewayFeed,
  GatewayOptions,
  GatewayStorage,
  JsonPaths,
  JsonSourceConfig,
  ListingSelectors,
  ListingSourceConfig,
  LogEntry,
  MergePartConfig,
  MergeSourceConfig,
  PagingConfig,
  RequestContext,
  SourceConfig,
  UpstreamOptions,
} from './types.js';
