import type { FeedItem } from '../../feed/model.js';

/** Address of the recording that the feed has of an item; undefined where it has none. */
export const audioOf = ({ attachments = [] }: FeedItem): string | undefined =>
  attachments.find(({ mime_type }) => mime_type.startsWith('audio/'))?.url;
