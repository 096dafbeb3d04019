import { readFileSync } from 'node:fs';

interface Declaration {
  tagName?: string;
  attributes?: { name: string; type?: { text: string } }[];
}

/** `"'list' | 'cards'"` as `['list', 'cards']`; undefined for a type that is no union of strings. */
function parseUnion(type: string): string[] | undefined {
  const members = type.split('|').map((member) => member.trim());
  const literals = members.filter((member) => member !== '' && member !== 'undefined');
  if (!literals.length || literals.some((literal) => !literal.startsWith("'") || !literal.endsWith("'")))
    return undefined;
  return literals.map((literal) => literal.slice(1, -1));
}

function readElements(manifest: string): Declaration[] {
  const { modules }: { modules: { declarations?: Declaration[] }[] } = JSON.parse(readFileSync(manifest, 'utf8'));
  return modules.flatMap(({ declarations = [] }) => declarations).filter(({ tagName }) => tagName);
}

/** What an attribute holds, from the type of its property. */
function kindOf(type = ''): 'boolean' | 'number' | 'text' {
  if (type === 'boolean') return 'boolean';
  return type === 'number' ? 'number' : 'text';
}

/** By element and attribute: what it holds, from the custom elements manifest. */
export const readAttributeKinds = (manifest: string): Record<string, Record<string, string>> =>
  Object.fromEntries(
    readElements(manifest).map(({ tagName, attributes = [] }) => [
      tagName,
      Object.fromEntries(attributes.map(({ name, type }) => [name, kindOf(type?.text)])),
    ]),
  );

/** By element and attribute: the values of attributes that take only some, from the custom elements manifest. */
export function readAttributeValues(manifest: string): Record<string, Record<string, string[]>> {
  return Object.fromEntries(
    readElements(manifest).map(({ tagName, attributes = [] }) => [
      tagName,
      Object.fromEntries(
        attributes
          .map(({ name, type }) => [name, parseUnion(type?.text ?? '')] as const)
          .filter(([, values]) => values),
      ),
    ]),
  );
}
