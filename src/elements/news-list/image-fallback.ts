import { secureUrl, webUrl } from '../urls.js';

/** Replaces a picture that does not load by the fallback, else hides it; its box stays, so that nothing moves. */
function showFallbackImage(image: HTMLImageElement, fallbackImage: string): void {
  const fallback = secureUrl(webUrl(fallbackImage) ?? '');
  if (fallback && image.src !== fallback) {
    image.src = fallback;
    return;
  }
  image.style.visibility = 'hidden';
  image.addEventListener('load', () => image.style.removeProperty('visibility'), { once: true });
}

/** For an element around pictures. It captures, as the event does not bubble. */
export const imageErrorListener = (fallbackImage: () => string): EventListenerObject & AddEventListenerOptions => ({
  capture: true,
  handleEvent: ({ target }) => showFallbackImage(target as HTMLImageElement, fallbackImage()),
});
