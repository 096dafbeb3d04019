import { absoluteUrl } from '../feed/urls.js';

/** An address in the page as an absolute http(s) one, else undefined: nothing else may become a link or a picture. */
export const webUrl = (url: string | null | undefined): string | undefined => absoluteUrl(url, document.baseURI);

/** An https: page may not show pictures from http:, and hosts that have one nearly always have the other. */
export const secureUrl = (url: string): string =>
  location.protocol === 'https:' ? url.replace(/^http:/, 'https:') : url;
