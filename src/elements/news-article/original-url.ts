import type { FeedItem } from '../../feed/model.js';

/** Where the article is at its publisher. */
export const originalUrl = ({ url, external_url }: FeedItem): string | undefined => url ?? external_url;
