import { decodeUtf8 } from './decode.js';
import { FeedError } from './errors.js';
import { type FormatName, formats } from './formats/index.js';
import { parseBody } from './formats/parse-body.js';
import type { RawFeed, ReadOptions } from './raw-feed.js';
import { warnOnce } from './warn-once.js';

/**
 * Maps a body that is not a JSON Feed in UTF-8. The functions for XML are in this chunk; those for WordPress, for XML that
 * is not well-formed and for other encodings are loaded where they are needed.
 *
 * @throws FeedError `not-a-feed`.
 */
export async function readOtherFormats(bytes: ArrayBuffer, options: ReadOptions): Promise<RawFeed> {
  const { url } = options;
  const text = decodeUtf8(bytes) ?? (await import('./decode-legacy.js')).decodeLegacy(bytes, options.contentType);
  const body = parseBody(text);
  for (const [name, { matches, load }] of Object.entries(formats)) {
    if (!matches(body)) continue;
    const map = await load();
    const raw = map(body, options);
    if (!raw) continue;
    if (name === ('broken-xml' satisfies FormatName)) warnOnce(`broken: ${url ?? ''}`, 'broken');
    return raw;
  }
  throw new FeedError('not-a-feed', 'neither JSON nor XML of a feed', { url });
}
