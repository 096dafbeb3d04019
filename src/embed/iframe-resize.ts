import { getOrigin, readAllowedOrigins } from '../client/allowed-origins.js';

/** Pixels; about ten screens. What is longer scrolls inside the frame. */
const MAX_HEIGHT = 10_000;

/**
 * Whether a frame shows an `embed.html` that may choose its own height: one from where this script comes from, or from an
 * origin that the page allows. Any content author can insert a frame with an address that ends in `/embed.html`.
 */
function isTrustedFrame(src: string): boolean {
  const origins = [getOrigin(import.meta.url), ...(readAllowedOrigins() ?? [])];
  return origins.includes(getOrigin(src)) && new URL(src, document.baseURI).pathname.endsWith('/embed.html');
}

/**
 * Gives a frame that shows `embed.html` the height that its page reports. The message must come from that frame, and from
 * the origin in the frame's address; a sandboxed page has the origin `null`.
 */
export function resizeFrame({ source, origin, data }: MessageEvent<{ bantin: { height?: unknown } }>): void {
  const { height } = data.bantin;
  if (typeof height !== 'number' || !(height > 0)) return;
  for (const frame of document.querySelectorAll('iframe')) {
    const isSender = frame.contentWindow === source && (origin === getOrigin(frame.src) || origin === 'null');
    if (!isSender || !isTrustedFrame(frame.src)) continue;
    frame.style.height = `${Math.min(Math.ceil(height), MAX_HEIGHT)}px`;
    (source as Window).postMessage({ bantin: 'resized' }, '*');
  }
}
