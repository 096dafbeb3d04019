import { en } from './en.js';
import { vi } from './vi.js';
import type { Words } from './words.js';

const locales: Record<string, Words> = { vi, en };

/**
 * Teaches the widgets another language, or other words for one they know.
 *
 * @param lang BCP 47, in any case; `fr` serves `fr-CA` as well.
 * @param words Every word of it.
 */
export function registerLocale(lang: string, words: Words): void {
  locales[lang.toLowerCase()] = words;
}

/** The words for a language; one that nobody registered reads Vietnamese. */
export function wordsFor(lang: string): Words {
  const tag = lang.toLowerCase();
  return locales[tag] ?? locales[tag.split('-')[0]!] ?? vi;
}
