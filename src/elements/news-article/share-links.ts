import { SHARE_SCHEMES } from '../../sanitize/allow-list.js';

/** What is shared. */
export interface Shared {
  title: string;
  url: string;
}

type System = 'android' | 'ios' | 'desktop';

/** The system that a browser names in its user agent. */
export function systemOf(userAgent: string): System {
  if (/Android/i.test(userAgent)) return 'android';
  return /iPhone|iPad|iPod/.test(userAgent) ? 'ios' : 'desktop';
}

/**
 * Opens Zalo's app on a phone, with no script of Zalo's; undefined on a desktop, where it has no address.
 *
 * Android: https://developer.chrome.com/docs/android/intents
 */
export function zaloUrl({ title, url }: Shared, system: System): string | undefined {
  const text = encodeURIComponent(`${title} ${url}`.trim());
  switch (system) {
    case 'android':
      return `intent:#Intent;action=android.intent.action.SEND;type=text/plain;S.android.intent.extra.TEXT=${text};package=com.zing.zalo;end`;
    case 'ios':
      return `zaloshareext://shareext?url=${encodeURIComponent(url)}&type=8&version=1`;
    case 'desktop':
      return undefined;
  }
}

export const facebookUrl = ({ url }: Shared): string =>
  `https://www.facebook.com/sharer/sharer.php?u=${encodeURIComponent(url)}`;

export const emailUrl = ({ title, url }: Shared): string =>
  `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(url)}`;

/** Whether an address may be a link of the share panel. */
export const isShareUrl = (url: string): boolean => SHARE_SCHEMES.has(new URL(url).protocol);
