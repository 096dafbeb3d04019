import { vi } from './vi.js';
import type { Words } from './words.js';

type Load = () => Promise<Words>;

const locales = new Map<string, Words | Load>([
  ['vi', vi],
  ['en', async () => (await import('./en.js')).en],
]);

/**
 * Teaches the widgets another language, or other words for one they know.
 *
 * @param lang BCP 47; `fr` serves `fr-CA` as well.
 * @param words Every word of it.
 */
export function registerLocale(lang: string, words: Words): void {
  locales.set(lang.toLowerCase(), words);
}

/** The words for a language: at once where they are here, else a promise. A language that nobody registered reads Vietnamese. */
export function wordsFor(lang: string): Words | Promise<Words> {
  const tag = lang.toLowerCase();
  const key = locales.has(tag) ? tag : (tag.split('-')[0] ?? '');
  const found = locales.get(key) ?? vi;
  if (typeof found !== 'function') return found;
  return found().then(
    (words) => {
      locales.set(key, words);
      return words;
    },
    () => vi, // its chunk did not arrive: Vietnamese beats nothing
  );
}
