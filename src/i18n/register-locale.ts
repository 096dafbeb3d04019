import { localeChanges } from './locale-changes.js';
import { locales, translationFor } from './locales.js';
import type { PartialTranslation } from './partial-translation.js';
import type { Translation } from './translation.js';
import { replaceVietnamese, vi } from './vi.js';
import { viReading } from './vi-reading.js';

/**
 * Adds a language, or replaces strings of one that is known. Elements on show take them at once.
 *
 * @param lang BCP 47, in any case; `fr` serves `fr-CA` as well, and all of `vi-…` is `vi`.
 * @param translation Any part of its strings. What is missing, or of the wrong type, stays as it was: Vietnamese in a new
 *   language.
 */
export function registerLocale(lang: string, translation: PartialTranslation): void {
  const tag = lang.toLowerCase();
  const isVietnamese = /^vi\b/.test(tag);
  const usual = isVietnamese ? vi : translationFor(tag);
  const { extended: loadUsual, reading: usualReading = viReading } = usual;
  const { extended, reading } = translation;
  const completed: Translation = {
    ...complete(usual, { ...translation, lang: translation.lang ?? lang }),
    extended: async () => complete(await loadUsual(), await loadPart(extended)),
    reading: complete(usualReading, reading),
  };
  if (isVietnamese) replaceVietnamese(completed);
  else locales.set(tag, completed);
  localeChanges.dispatchEvent(new Event('change'));
}

/** A part that does not load is as if it were missing: its language is one that readers need not know to use a button. */
async function loadPart(extended: unknown): Promise<unknown> {
  try {
    return typeof extended === 'function' ? await extended() : extended;
  } catch {
    return undefined;
  }
}

/** A table of strings, each replaced by that of a part where it is of the same type. */
function complete<Strings extends object>(usual: Strings, part: unknown): Strings {
  const own = Object(part) as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(usual).map(([name, value]) => [name, completeValue(value, own[name])]),
  ) as Strings;
}

function completeValue(usual: unknown, own: unknown): unknown {
  if (typeof own !== typeof usual || own === null) return usual;
  if (Array.isArray(usual)) return usual.map((value, index) => completeValue(value, (own as unknown[])[index]));
  return typeof usual === 'object' ? complete(usual as object, own) : own;
}
