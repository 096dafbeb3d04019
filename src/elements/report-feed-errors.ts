import { warnOnce } from '../feed/warn-once.js';
import type { FeedHost } from './host.js';

/** Writes into the console why feeds of an element failed, even where others or a copy make up for them. */
export function reportFeedErrors({ news }: FeedHost): void {
  for (const { error, feed } of news.feeds) {
    if (!error) continue;
    const { url = '', message } = error;
    warnOnce(message.includes(url) ? message : `${message}: ${url}`, sectionOf(error.code, url, !!feed));
  }
}

function sectionOf(code: string, url: string, hasCopy: boolean): string {
  if (code === 'blocked') return url.startsWith('http:') ? 'mixed-content' : 'address';
  if (hasCopy) return 'stale';
  return url ? code : 'source';
}
