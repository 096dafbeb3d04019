import type { FeedItem } from './model.js';

/** When an item was published, else modified, in milliseconds since 1970; NaN where it has no date. */
export const timeOf = ({ date_published, date_modified }: FeedItem): number =>
  Date.parse(date_published ?? date_modified ?? '');
