import { FeedError } from './errors.js';

/** What a body turned out to be: parsed JSON of a kind, or XML that has still to be read. */
export type Detected = { json?: unknown; posts?: unknown[] };

/**
 * Tells formats apart by what is written, whatever the content type says. Neither `json` nor `posts`: XML.
 *
 * @throws FeedError `not-a-feed` for web pages, other JSON, and nothing at all.
 */
export function detect(text: string, url?: string): Detected {
  // not tried where it cannot be: an error costs more than this look
  if (/^\s*[[{]/.test(text))
    try {
      const json = JSON.parse(text);
      return Array.isArray(json) ? { posts: json } : { json };
    } catch {
      // Then it may be XML behind some junk.
    }
  if (/<(?:[\w.-]+:)?(?:rss|feed|rdf)[\s>]/i.test(text)) return {};
  throw new FeedError('not-a-feed', 'neither JSON nor XML of a feed', { url });
}
