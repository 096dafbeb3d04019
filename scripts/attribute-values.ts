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

/** By element: all its attributes in the order of their names, each with its kind, or with its values where it takes only some. */
export function readAttributes(manifest: string): Record<string, Record<string, string | string[]>> {
  const kindOf = (type = 'string') => parseUnion(type) ?? (/^(?:number|boolean)$/.test(type) ? type : 'text');
  return Object.fromEntries(
    readElements(manifest).map(({ tagName, attributes = [] }) => [
      tagName,
      Object.fromEntries(
        attributes.map(({ name, type }) => [name, kindOf(type?.text)] as const).sort(([a], [b]) => (a < b ? -1 : 1)),
      ),
    ]),
  );
}
