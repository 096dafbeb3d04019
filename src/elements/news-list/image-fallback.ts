import { secureUrl, webUrl } from '../urls.js';

/** Replaces a picture that does not load by the fallback, else by the initial that items without a picture have. */
function showFallbackImage(image: HTMLImageElement, fallbackImage: string, initial: string): void {
  const fallback = secureUrl(webUrl(fallbackImage) ?? '');
  if (fallback && image.src !== fallback) {
    image.src = fallback;
    return;
  }
  image.style.visibility = 'hidden';
  image.parentElement!.dataset.initial = initial;
}

/** Shows small pictures, banners and emblems (square, and drawn) whole: in a box of another shape little of them would be left. */
function fitImage(image: HTMLImageElement): void {
  const { clientWidth, currentSrc, naturalHeight, naturalWidth, parentElement } = image;
  const ratio = naturalWidth / naturalHeight;
  const isEmblem = /\.(png|svg|gif)$/i.test(currentSrc) && ratio > 0.8 && ratio < 1.25;
  image.classList.toggle('whole', naturalWidth < clientWidth || ratio > 2.5 || isEmblem);
  image.style.visibility = '';
  delete parentElement!.dataset.initial;
}

/** For an element around pictures. They capture, as the events of pictures do not bubble. */
export const imageErrorListener = (
  fallbackImage: () => string,
  initialOf: (image: HTMLImageElement) => string,
): EventListenerObject & AddEventListenerOptions => ({
  capture: true,
  handleEvent({ target }) {
    const image = target as HTMLImageElement;
    showFallbackImage(image, fallbackImage(), initialOf(image));
  },
});

export const imageLoadListener: EventListenerObject & AddEventListenerOptions = {
  capture: true,
  handleEvent: ({ target }) => fitImage(target as HTMLImageElement),
};
