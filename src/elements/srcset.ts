import type { FeedItem } from '../feed/model.js';
import { secureUrl } from './urls.js';

/**
 * The smaller versions of an item's picture, and the picture itself as the widest, for `srcset`; undefined where the feed has
 * none. A browser takes none but these, so the picture itself is named with them, one pixel wider than they are.
 */
export function srcsetOf({ image, _bantin }: FeedItem): string | undefined {
  const images = (_bantin?.images ?? []).filter(({ url }) => url !== image);
  if (!image || !images.length) return;
  const widest = Math.max(...images.map(({ width }) => width));
  return [...images, { url: image, width: widest + 1 }]
    .map(({ url, width }) => `${encode(secureUrl(url))} ${width}w`)
    .join(', ');
}

/** A comma at the end of an address would count as the one between two of them. */
const encode = (url: string) => url.replace(/,$/, '%2C');
