import { chmodSync, copyFileSync, readFileSync, writeFileSync } from 'node:fs';
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
function writeFrameworkTypes(directory: string): void {
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

/** Makes the program one that can be started, also where its directory is deployed by itself. */
function makeRunnable(directory: string): void {
  chmodSync(join(directory, 'bantin.js'), 0o755);
  // Tells Node that the files are ES modules.
  writeFileSync(join(directory, 'package.json'), '{ "type": "module", "sideEffects": false }\n');
}

/** Puts our own licence before those of what is bundled, for directories that are deployed without the rest of the package. */
function addOwnLicense(directory: string, version: string): void {
  const file = join(directory, 'LICENSES.md');
  const licenses = readFileSync(file, 'utf8');
  const bundled = licenses.slice(licenses.indexOf('## '));
  const own = `## bantin - ${version} (MIT)\n\n${readFileSync('LICENSE', 'utf8')}`;
  writeFileSync(file, `# Licences\n\nOf these files, and of what is bundled in them.\n\n${own}\n${bundled}`);
}

/** Leaves the white space out of the manifest. */
function compactManifest(directory: string): void {
  const file = join(directory, 'custom-elements.json');
  writeFileSync(file, `${JSON.stringify(JSON.parse(readFileSync(file, 'utf8')))}\n`);
}

/** Writes what editors read about the elements, from the manifest. */
function writeEditorData(directory: string, version: string): void {
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

/** Writes all files of the package that no bundler writes. */
export function writePackageFiles({ npm, bin, cdn }: Record<'npm' | 'bin' | 'cdn', string>, version: string): void {
  writeFrameworkTypes(npm);
  writeEditorData(npm, version);
  compactManifest(npm);
  makeRunnable(bin);
  for (const directory of [bin, cdn]) addOwnLicense(directory, version);
}
