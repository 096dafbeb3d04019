import { FeedError } from './errors.js';

/** What a body turned out to be: parsed JSON, or XML that has still to be read. */
export type Detected = { kind: 'json' | 'wordpress'; value: unknown } | { kind: 'xml' };

const fail = (url?: string): never => {
  throw new FeedError('not-a-feed', 'The answer is not a feed', { url });
};

/**
 * Tells formats apart by what is written, whatever the content type says.
 *
 * @throws FeedError `not-a-feed` for web pages, other JSON, and nothing at all.
 */
export function detect(text: string, url?: string): Detected {
  if (/^[\s\ufeff]*[[{]/.test(text)) {
    try {
      const value = JSON.parse(text.trim());
      if (!Array.isArray(value)) return Array.isArray(value.items) ? { kind: 'json', value } : fail(url);
      if (value.every((post) => post && typeof post === 'object' && 'link' in post && 'title' in post))
        return { kind: 'wordpress', value };
    } catch {
      // Junk that starts like JSON: the rest may be XML.
    }
  }
  // A page may mention a feed, but a feed has no page around it.
  const root = text.search(/<(?:[a-z][\w.-]*:)?(?:rss|feed|rdf)[\s>]/i);
  const page = text.search(/<(?:html|body)[\s>]/i);
  return root < 0 || (page >= 0 && page < root) ? fail(url) : { kind: 'xml' };
}
