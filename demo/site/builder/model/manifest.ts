/** The attributes of the elements, as the package describes them. */
import manifest from '../../../../dist/npm/custom-elements.json';
import type { ElementName } from '../../../../src/elements/names.js';

export interface Attribute {
  name: string;
  /** The property, in camelCase. */
  fieldName: string;
  type: 'boolean' | 'number' | 'string' | 'choice';
  /** Of a choice. */
  values: readonly string[];
  /** As it would be written in HTML; empty where there is none. */
  default: string;
}

/** As much of the manifest as the builder uses: https://github.com/webcomponents/custom-elements-manifest */
interface Manifest {
  modules: { declarations?: { tagName?: string; attributes?: DescribedAttribute[] }[] }[];
}

interface DescribedAttribute {
  name: string;
  fieldName?: string;
  type?: { text: string };
  default?: string;
}

function readAttribute({ name, fieldName = name, type, default: initial = '' }: DescribedAttribute): Attribute {
  const text = type?.text ?? 'string';
  const values = [...text.matchAll(/'([^']*)'/g)].map(([, value]) => value!);
  return {
    name,
    fieldName,
    type: values.length ? 'choice' : readPlainType(text),
    values,
    default: text === 'boolean' || initial === 'null' ? '' : initial.replaceAll("'", ''),
  };
}

const readPlainType = (text: string) => (text === 'boolean' || text === 'number' ? text : 'string');

const declarations = (manifest as Manifest).modules.flatMap(({ declarations = [] }) => declarations);

const attributes = new Map(
  declarations.map(({ tagName, attributes = [] }) => [tagName, attributes.map(readAttribute)]),
);

/** All attributes of an element but `feed`, which the builder asks for first. */
export const attributesOf = (element: ElementName): readonly Attribute[] =>
  (attributes.get(element) ?? []).filter(({ name }) => name !== 'feed');

export const findAttribute = (element: ElementName, name: string): Attribute | undefined =>
  attributesOf(element).find((attribute) => attribute.name === name);
