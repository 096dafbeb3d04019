import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Frameworks for which there are only types. */
const TYPED_FRAMEWORKS = ['jsx', 'vue', 'svelte', 'astro'];

interface Documented {
  name: string;
  description?: string;
  type?: { text: string };
}

interface Element extends Documented {
  tagName: string;
  attributes: Documented[];
  events?: Documented[];
  members: (Documented & { kind: string; readonly?: boolean })[];
}

/** `import 'bantin/vue'` stays in the code where it is written, so there is an empty module for it. */
export function writeFrameworkTypes(directory: string): void {
  for (const name of TYPED_FRAMEWORKS) {
    copyFileSync(`src/frameworks/${name}.d.ts`, join(directory, 'frameworks', `${name}.d.ts`));
    writeFileSync(join(directory, 'frameworks', `${name}.js`), 'export {};\n');
  }
}

/** `"'a' | 'b'"` as its values; none for other types. */
const valuesOf = ({ type }: Documented) => [...(type?.text.matchAll(/'([^']*)'/g) ?? [])].map(([, value]) => value!);

function readElements(directory: string): Element[] {
  const { modules } = JSON.parse(readFileSync(join(directory, 'custom-elements.json'), 'utf8'));
  return modules
    .flatMap((module: { declarations?: Element[] }) => module.declarations ?? [])
    .filter(({ tagName }: Element) => tagName);
}

/** https://code.visualstudio.com/blogs/2020/02/24/custom-data-format */
const toCustomData = ({ tagName, description, attributes }: Element) => ({
  name: tagName,
  description,
  attributes: attributes.map((attribute) => ({
    name: attribute.name,
    description: attribute.description,
    ...(attribute.type?.text === 'boolean' ? { valueSet: 'v' } : {}),
    values: valuesOf(attribute).map((name) => ({ name })),
  })),
});

/** https://github.com/JetBrains/web-types */
const toWebTypes = ({ tagName, description, attributes, members, events = [] }: Element) => ({
  name: tagName,
  description,
  attributes: attributes.map(({ name, description, type }) => ({ name, description, value: { type: type?.text } })),
  js: {
    properties: members
      .filter(({ kind, readonly }) => kind === 'field' && !readonly)
      .map(({ name, description, type }) => ({ name, description, type: type?.text })),
    events: events.map(({ name, description }) => ({ name, description })),
  },
});

/** Writes what editors read about the elements, from the manifest. */
export function writeEditorData(directory: string, version: string): void {
  const elements = readElements(directory);
  const write = (file: string, data: unknown) => writeFileSync(join(directory, file), `${JSON.stringify(data)}\n`);
  write('vscode.html-custom-data.json', { version: 1.1, tags: elements.map(toCustomData) });
  write('web-types.json', {
    $schema: 'https://json.schemastore.org/web-types',
    name: 'bantin',
    version,
    'js-types-syntax': 'typescript',
    'description-markup': 'markdown',
    contributions: { html: { elements: elements.map(toWebTypes) } },
  });
}
