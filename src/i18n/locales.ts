import { en } from './en.js';
import type { Translation } from './translation.js';
import { vi } from './vi.js';

const locales = new Map<string, Translation>([
  ['vi', vi],
  ['en', en],
]);

/**
 * Adds a language, or replaces the strings of one that is known.
 *
 * @param lang BCP 47, in any case; `fr` serves `fr-CA` as well.
 * @param translation All of its strings.
 */
export function registerLocale(lang: string, translation: Translation): void {
  const tag = lang.toLowerCase();
  // The elements read Vietnamese from the object itself, so that object is changed.
  locales.set(tag, tag === 'vi' ? Object.assign(vi, translation) : translation);
}

/** The strings of a language; Vietnamese for one that is not registered. */
export function translationFor(lang: string): Translation {
  const tag = lang.toLowerCase();
  return locales.get(tag) ?? locales.get(tag.split('-')[0]!) ?? vi;
}
