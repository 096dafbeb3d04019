/** Finds attributes that an element does not have, and values that it replaces by the default. */

import type { ElementName } from '../../elements/names.js';
import { DEFAULT_ZONE } from '../../feed/short-date.js';
import { values } from '../attribute-values.js';
import { suggest } from './did-you-mean.js';
import type { Finding } from './findings.js';

/** The part of Lit's `elementProperties` that is read here. */
type Properties = Map<string, { type?: unknown; attribute?: string | false }>;

/** Attributes that any element may have, besides those that are properties of `HTMLElement`; frameworks add some. */
const COMMON =
  /^(class|is|slot|part|exportparts|role|type|style|xmlns|item(id|prop|ref|scope|type))$|^(data|aria|v|x|ng)-|^on|^_|[^a-z0-9_-]/;

function isTimeZone(zone: string) {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** Whether a value is right, and what the attribute takes; undefined for attributes that take any text. */
function checkValue(name: string, type: unknown, choices: readonly string[] | undefined, value: string) {
  if (choices) return { isRight: choices.includes(value), allowed: choices.join(', ') };
  if (type === Boolean) return { isRight: !/^(false|no|off|0|không)$/i.test(value), allowed: '' };
  if (name === 'heading-level') return { isRight: /^[1-6]$/.test(value), allowed: '1 – 6' };
  if (type === Number) return { isRight: /^\d+$/.test(value), allowed: '0, 1, 2, 3…' };
  if (name === 'since' || name === 'until')
    return { isRight: /^\d{4}-\d\d-\d\d$/.test(value) && !!Date.parse(value), allowed: '2026-01-31' };
  if (name === 'time-zone') return { isRight: isTimeZone(value), allowed: DEFAULT_ZONE };
  return undefined;
}

function getPlatformAttributes(): Set<string> {
  const names = new Set<string>();
  for (const name in HTMLElement.prototype) names.add(name.toLowerCase());
  return names;
}

/**
 * @param element Of one of our classes, with or without a prefix.
 * @param elementName As documented.
 */
export function checkAttributes(element: Element, elementName: ElementName): Finding[] {
  const { elementProperties, observedAttributes } = element.constructor as unknown as {
    elementProperties: Properties;
    observedAttributes: string[];
  };
  const types = new Map([...elementProperties].map(([name, { type, attribute }]) => [attribute || name, type]));
  const platform = getPlatformAttributes();
  // Servers of some frameworks print them, as text; the element takes no notice.
  const printed = new Set(
    [...elementProperties].map(([name, { attribute }]) => attribute === false && name.toLowerCase()),
  );

  const checkName = (name: string): Finding[] => {
    const isForPlaceholder = name.startsWith('data-') && observedAttributes.includes(name.slice('data-'.length));
    if (platform.has(name) || printed.has(name) || (COMMON.test(name) && !isForPlaceholder)) return [];
    return [{ code: 'attribute', name, suggestion: suggest(name, observedAttributes) }];
  };

  return [...element.attributes].flatMap(({ name, value }): Finding[] => {
    if (!observedAttributes.includes(name)) return checkName(name);
    const type = types.get(name);
    if (!value && type !== Number) return [];
    const choices = values[elementName]?.[name];
    const check = checkValue(name, type, choices, value.trim());
    if (!check || check.isRight) return [];
    const suggestion = choices && suggest(value, choices);
    return [{ code: 'value', name, value, allowed: check.allowed, suggestion }];
  });
}
