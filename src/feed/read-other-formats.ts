import { decodeUtf8 } from './decode.js';
import { detect } from './detect.js';
import { mapXml } from './formats/xml.js';
import { markup } from './html-to-text.js';
import type { RawFeed } from './normalize.js';
import type { ReadOptions } from './read.js';
import { installMarkup } from './text.js';

const told = new Set<string>();

/** One line in the console for each feed that is not well-formed. */
function tell(url = '') {
  if (told.has(url)) return;
  told.add(url);
  console.warn(`bantin: broken: ${url} (README.md#broken)`);
}

/**
 * Brings a body that is no plain JSON Feed into the names of JSON Feed. XML is read here; what few bodies need is
 * fetched for them: other encodings than UTF-8, WordPress, and what mends XML that is not well-formed.
 *
 * @throws FeedError `not-a-feed`.
 */
export async function readOther(bytes: ArrayBuffer, options: ReadOptions): Promise<RawFeed> {
  installMarkup(markup);
  const text = decodeUtf8(bytes) ?? (await import('./decode-legacy.js')).decodeLegacy(bytes, options.contentType);
  const { json, posts } = detect(text, options.url);
  if (posts) return (await import('./formats/wordpress.js')).mapWordPress(posts, options);
  const sound = (json as RawFeed) ?? mapXml(text);
  if (sound) return sound;
  const mended = (await import('./formats/broken-xml.js')).mapBrokenXml(text, options);
  tell(options.url);
  return mended;
}
