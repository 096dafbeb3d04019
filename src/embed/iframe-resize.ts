/** No news is higher than this; pixels. */
const MAX_HEIGHT = 20_000;

/**
 * Makes a frame with `embed.html` in it as high as its content says it is. Only the frame that said so, only from the
 * origin that its address names, and only for that page: frames of others keep the height that they were given.
 */
export function resize({ source, origin, data }: MessageEvent<{ bantin: { height?: unknown } }>): void {
  const { height } = data.bantin;
  if (typeof height !== 'number' || !(height > 0)) return;
  for (const frame of document.querySelectorAll('iframe')) {
    if (frame.contentWindow !== source) continue;
    const { pathname, origin: own } = new URL(frame.src, document.baseURI);
    if (!pathname.endsWith('/embed.html') || (origin !== own && origin !== 'null')) continue;
    frame.style.height = `${Math.min(Math.ceil(height), MAX_HEIGHT)}px`;
    (source as Window).postMessage({ bantin: 'resized' }, '*');
  }
}
