import { en } from './en.js';
import type { Words } from './translation.js';
import { vi } from './vi.js';

const locales = new Map<string, Words>([
  ['vi', vi],
  ['en', en],
]);

/**
 * Teaches the widgets another language, or other words for one they know.
 *
 * @param lang BCP 47, in any case; `fr` serves `fr-CA` as well.
 * @param words Every word of it.
 */
export function registerLocale(lang: string, words: Words): void {
  const tag = lang.toLowerCase();
  // the elements have Vietnamese at hand without asking here
  locales.set(tag, tag === 'vi' ? Object.assign(vi, words) : words);
}

/** The words for a language; one that nobody registered reads Vietnamese. */
export function wordsFor(lang: string): Words {
  const tag = lang.toLowerCase();
  return locales.get(tag) ?? locales.get(tag.split('-')[0]!) ?? vi;
}
