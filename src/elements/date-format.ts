/** Dates of other zones, and long ones. */
import { longDate, zonedShortDate } from '../feed/dates.js';
import type { Words } from '../i18n/translation.js';
import type { ReadingElement } from './article-element.js';
import { lazy } from './lazy-module.js';

/** How an element shows dates; undefined while the words for that are on their way. */
export function dateFormat(host: ReadingElement, words: Words): ((iso: string) => string) | undefined {
  const { timeZone } = host;
  const rare = host.dateStyle === 'long' ? lazy(host, words.rare) : null;
  if (rare === undefined) return;
  return (iso) => (rare ? longDate(iso, rare.weekdays, timeZone) : zonedShortDate(iso, timeZone));
}
