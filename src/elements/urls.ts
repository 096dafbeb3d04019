import { absoluteUrl } from '../feed/urls.js';

/** A whole number from 1 to `max`, else the default: what an attribute says may be anything. */
export const whole = (value: number, fallback: number, max = Infinity): number =>
  Number.isInteger(value) && value > 0 && value <= max ? value : fallback;

/** An address in the page as an absolute http(s) one, else undefined: nothing else may become a link or a picture. */
export const webUrl = (url: string): string | undefined => absoluteUrl(url, document.baseURI);

/** An https: page may not show pictures from http:, and hosts that have one nearly always have the other. */
export const secured = (url: string): string =>
  location.protocol === 'https:' ? url.replace(/^http:/, 'https:') : url;
