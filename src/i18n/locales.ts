import { en } from './en.js';
import type { Translation } from './translation.js';
import { vi } from './vi.js';

/** By BCP 47 tag in lower case. */
export const locales = new Map<string, Translation>([['en', en]]);

/** The strings of a language; Vietnamese for one that is not registered. */
export function translationFor(lang: string): Translation {
  const tag = lang.toLowerCase();
  return locales.get(tag) ?? locales.get(tag.split('-')[0]!) ?? vi;
}
