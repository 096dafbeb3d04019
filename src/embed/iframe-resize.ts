/** Pixels; a page in a frame cannot ask for more. */
const MAX_HEIGHT = 20_000;

/**
 * Gives a frame that shows `embed.html` the height that its page reports. The message must come from that frame, and from
 * the origin in the frame's address; a sandboxed page has the origin `null`.
 */
export function resizeFrame({ source, origin, data }: MessageEvent<{ bantin: { height?: unknown } }>): void {
  const { height } = data.bantin;
  if (typeof height !== 'number' || !(height > 0)) return;
  for (const frame of document.querySelectorAll('iframe')) {
    if (frame.contentWindow !== source) continue;
    const { pathname, origin: frameOrigin } = new URL(frame.src, document.baseURI);
    if (!pathname.endsWith('/embed.html') || (origin !== frameOrigin && origin !== 'null')) continue;
    frame.style.height = `${Math.min(Math.ceil(height), MAX_HEIGHT)}px`;
    (source as Window).postMessage({ bantin: 'resized' }, '*');
  }
}
