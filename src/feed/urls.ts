import { string } from './text.js';

/** An absolute http(s) address, or undefined: no other scheme gets past this line. */
export function absoluteUrl(value: unknown, base?: string): string | undefined {
  const address = string(value);
  // Most are absent or plain: parsing them is a tenth of all work on a feed.
  if (!address || /^https?:\/\/[\w.-]+(:[1-5]?\d{4})?\/[\w/-]*(\.\w+)?$/.test(address)) return address;
  try {
    const url = new URL(address, base);
    if (/^https?:/.test(url.protocol)) return url.href;
  } catch {
    // Not an address.
  }
}
