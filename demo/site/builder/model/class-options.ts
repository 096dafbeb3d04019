/** Settings as classes of a link, `bantin-limit-5`, which src/embed/placeholders.ts reads. */
import type { ElementName } from '../../../../src/elements/names.js';
import { attributesOf } from './manifest.js';

/** Without `bantin-`; `_` stands for a space. */
export function toClassOption(element: ElementName, name: string, value: string): string {
  // `list` as a class is the element.
  if (name === 'layout' && element === 'news-list') return value;
  return value === '' ? name : `${name}-${value.replaceAll(' ', '_')}`;
}

export function readClassOption(element: ElementName, option: string): [name: string, value: string] {
  const attributes = attributesOf(element);
  if (attributes.some(({ name, values }) => name === 'layout' && values.includes(option))) return ['layout', option];
  const [name] = attributes
    .map((attribute) => attribute.name)
    .filter((known) => option === known || option.startsWith(`${known}-`))
    .sort((a, b) => b.length - a.length);
  return name ? [name, option.slice(name.length + 1).replaceAll('_', ' ')] : [option, ''];
}

/** False where a class would say something else: with a `_`, or a value that continues a name, as `level-2` does after `heading`. */
export function fitsIntoClass(element: ElementName, name: string, value: string): boolean {
  const [readName, readValue] = readClassOption(element, toClassOption(element, name, value));
  return readName === name && readValue === value;
}
