/** Finds attributes that an element does not have, and values that it replaces by the default. */

import type { ElementName } from '../../elements/names.js';
import { checkValue, isCommonAttribute } from '../../findings/attribute-rules.js';
import { suggest } from '../../findings/did-you-mean.js';
import type { Finding } from '../../findings/findings.js';
import { values } from '../attribute-values.js';

/** The part of Lit's `elementProperties` that is read here. */
type Properties = Map<string, { type?: unknown; attribute?: string | false }>;

const kindOf = (type: unknown) => {
  if (type === Boolean) return 'boolean';
  return type === Number ? 'number' : 'text';
};

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
    if (platform.has(name) || printed.has(name) || (isCommonAttribute(name) && !isForPlaceholder)) return [];
    return [{ code: 'attribute', name, suggestion: suggest(name, observedAttributes) }];
  };

  return [...element.attributes].flatMap(({ name, value }): Finding[] => {
    if (!observedAttributes.includes(name)) return checkName(name);
    const type = types.get(name);
    if (!value && type !== Number) return [];
    const choices = values[elementName]?.[name];
    const check = checkValue(name, kindOf(type), choices, value.trim());
    if (!check || check.isRight) return [];
    const suggestion = choices && suggest(value, choices);
    return [{ code: 'value', name, value, allowed: check.allowed, suggestion }];
  });
}
