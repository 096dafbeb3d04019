import type { FeedHost } from './host.js';

const reported = new Set<string>();

/** One line in the console for each problem, however many elements have it; the README says more about its section. */
export function warnOnce(message: string, section: string): void {
  if (reported.has(message)) return;
  reported.add(message);
  console.warn(`bantin: ${message} (README.md#${section})`);
}

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
