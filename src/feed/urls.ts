import type { RawFeed } from './raw-feed.js';
import { toShortText } from './text.js';

/** An absolute http(s) address, or undefined: no other scheme gets into the model. */
export function absoluteUrl(value: unknown, base?: string): string | undefined {
  const address = toShortText(value);
  // Most addresses are absent or plain, and parsing them takes a tenth of the time that a feed takes.
  if (!address || /^https?:\/\/[\w.-]+(:[1-5]?\d{4})?\/[\w/-]*(\.\w+)?$/.test(address)) return address;
  try {
    const url = new URL(address, base);
    if (/^https?:/.test(url.protocol)) return url.href;
  } catch {
    // Not an address.
  }
}

/** The address that relative links of a feed start from: its home page, else its own address. */
export const baseUrl = ({ home_page_url, feed_url }: RawFeed, url?: string): string | undefined =>
  absoluteUrl(home_page_url, url) ?? absoluteUrl(feed_url, url) ?? url;
