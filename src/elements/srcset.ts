import type { FeedItem } from '../feed/model.js';
import { secureUrl } from './urls.js';

/** Pixels that are enough for a picture across a page. */
const WIDE = 1000;

/**
 * The smaller versions of an item's picture, for `srcset`; undefined where the feed has none. A browser takes none but these,
 * so the picture itself is named with them, one pixel wider than they are; not beside one that is wide enough for every
 * page, as phones with fine screens would take it.
 */
export function srcsetOf({ image, _bantin }: FeedItem): string | undefined {
  const images = (_bantin?.images ?? []).filter(({ url }) => url !== image);
  if (!image || !images.length) return;
  const widest = Math.max(...images.map(({ width }) => width));
  if (widest < WIDE) images.push({ url: image, width: widest + 1 });
  return images.map(({ url, width }) => `${encode(secureUrl(url))} ${width}w`).join(', ');
}

/** A comma at the end of an address would count as the one between two of them. */
const encode = (url: string) => url.replace(/,$/, '%2C');

/** Leaves the picture itself where one of its smaller versions does not load. True where there were any. */
export function dropSrcset(image: HTMLElement): boolean {
  const hasVersions = image.hasAttribute('srcset');
  image.removeAttribute('srcset');
  return hasVersions;
}
