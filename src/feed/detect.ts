import { FeedError } from './errors.js';

/** What a body turned out to be: parsed JSON of a kind, or XML that has still to be read. */
export type Detected = { json?: unknown; posts?: unknown[] };

/**
 * Tells formats apart by what is written, whatever the content type says. Neither `json` nor `posts`: XML.
 *
 * @throws FeedError `not-a-feed` for web pages, other JSON, and nothing at all.
 */
export function detect(text: string, url?: string): Detected {
  try {
    const json = JSON.parse(text.trim());
    if (Array.isArray(json)) return { posts: json };
    return { json };
  } catch {
    if (/<(?:[\w.-]+:)?(?:rss|feed|rdf)[\s>]/i.test(text)) return {};
    throw new FeedError('not-a-feed', 'neither JSON nor XML of a feed', { url });
  }
}
