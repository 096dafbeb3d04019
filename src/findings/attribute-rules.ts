/** What the values of attributes have to be, whoever reads the attributes: the doctor in a page, or a check of its HTML. */
import { DEFAULT_ZONE } from '../feed/short-date.js';

/** What an attribute holds. */
export type AttributeKind = 'boolean' | 'number' | 'text';

/** Attributes that any element may have, besides those that are properties of `HTMLElement`; frameworks add some. */
const COMMON =
  /^(class|is|slot|part|exportparts|role|type|style|xmlns|item(id|prop|ref|scope|type))$|^(data|aria|v|x|ng)-|^on|^_|[^a-z0-9_-]/;

export const isCommonAttribute = (name: string): boolean => COMMON.test(name);

function isTimeZone(zone: string) {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/**
 * Whether a value is right, and what the attribute takes; undefined for attributes that take any text.
 *
 * @param choices The values of an attribute that takes only some.
 */
export function checkValue(name: string, kind: AttributeKind, choices: readonly string[] | undefined, value: string) {
  if (choices) return { isRight: choices.includes(value), allowed: choices.join(', ') };
  if (kind === 'boolean') return { isRight: !/^(false|no|off|0|không)$/i.test(value), allowed: '' };
  if (name === 'heading-level') return { isRight: /^[1-6]$/.test(value), allowed: '1 – 6' };
  if (kind === 'number') return { isRight: /^\d+$/.test(value), allowed: '0, 1, 2, 3…' };
  if (name === 'since' || name === 'until')
    return { isRight: /^\d{4}-\d\d-\d\d$/.test(value) && !!Date.parse(value), allowed: '2026-01-31' };
  if (name === 'time-zone') return { isRight: isTimeZone(value), allowed: DEFAULT_ZONE };
  return undefined;
}
