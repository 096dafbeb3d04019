import type { FeedItem } from '../../feed/model.js';
import { playerFor } from '../../sanitize/player.js';

/** Address of the recording that the feed has of an item; undefined where it has none. */
export const audioOf = ({ attachments = [] }: FeedItem): string | undefined =>
  attachments.find(({ url, mime_type }) => /^audio\//.test(mime_type) || playerFor(url) === 'audio')?.url;
