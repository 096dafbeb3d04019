/** Attributes that an element does not know, and values that it reads as its default. */
import { values } from '../attribute-values.js';
import { meant } from './did-you-mean.js';
import type { Finding } from './findings.js';

/** As much of Lit's declarations (`elementProperties`) as is looked at. */
type Properties = Map<string, { type?: unknown; attribute?: string | false }>;

/** What has a meaning on any element, beside what the platform has a property for. */
const COMMON =
  /^(class|is|slot|part|exportparts|role|type|style|xmlns|item(id|prop|ref|scope|type))$|^(data|aria|v|x|ng)-|^on|^_|[^a-z0-9_-]/;

const isZone = (zone: string) => {
  try {
    return !!new Intl.DateTimeFormat('en', { timeZone: zone });
  } catch {
    return false;
  }
};

/** What may stand in an attribute, and whether it does; undefined where anything may. */
function rule(name: string, type: unknown, allowed: readonly string[] | undefined, value: string) {
  if (allowed) return { right: allowed.includes(value), allowed: allowed.join(', ') };
  if (type === Boolean) return { right: !/^(false|no|off|0|không)$/i.test(value), allowed: '' };
  if (name === 'heading-level') return { right: /^[1-6]$/.test(value), allowed: '1 – 6' };
  if (type === Number) return { right: /^\d+$/.test(value), allowed: '0, 1, 2, 3…' };
  if (name === 'since' || name === 'until')
    return { right: /^\d{4}-\d\d-\d\d$/.test(value) && !!Date.parse(value), allowed: '2026-01-31' };
  if (name === 'time-zone') return { right: isZone(value), allowed: 'Asia/Ho_Chi_Minh' };
  return undefined;
}

/** @param element Of one of our classes, under whatever name. */
export function attributeFindings(element: Element, tag: string): Finding[] {
  const { elementProperties } = element.constructor as unknown as { elementProperties: Properties };
  const types = new Map([...elementProperties].map(([name, { type, attribute }]) => [attribute || name, type]));
  const known = (element.constructor as unknown as { observedAttributes: string[] }).observedAttributes;
  const platform = new Set<string>();
  for (const name in HTMLElement.prototype) platform.add(name.toLowerCase());

  return [...element.attributes].flatMap(({ name, value }): Finding[] => {
    if (!known.includes(name)) {
      const similar = meant(name, known);
      // `data-limit` means well; other `data-*` and what frameworks leave there is none of our business
      const foreign = COMMON.test(name) && !(name.startsWith('data-') && known.includes(name.slice(5)));
      return platform.has(name) || foreign ? [] : [{ code: 'attribute', name, meant: similar }];
    }
    const choices = values[tag]?.[name];
    const { right, allowed } = rule(name, types.get(name), choices, value.trim()) ?? { right: true, allowed: '' };
    return right || (!value && types.get(name) !== Number)
      ? []
      : [{ code: 'value', name, value, allowed, meant: choices && meant(value, choices) }];
  });
}
