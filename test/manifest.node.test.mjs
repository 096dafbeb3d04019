import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { validateCem } from '@wc-toolkit/cem-validator';

const FILE = 'dist/npm/custom-elements.json';
const manifest = JSON.parse(readFileSync(FILE, 'utf8'));
const declarations = manifest.modules.flatMap((module) => module.declarations);
const elements = declarations.filter(({ tagName }) => tagName);

/** What Lit and the browser call, in every element. */
const CALLBACKS = ['adoptedCallback', 'connectedCallback', 'disconnectedCallback'];

const typesOf = (module) => readFileSync(module.replace(/\.js$/, '.d.ts'), 'utf8');

/** The names that `export` gives in a file of types. */
function exportedNames(types) {
  const lists = [...types.matchAll(/^export (?:type )?\{([^}]*)\}/gm)].flatMap(([, list]) => list.split(','));
  const declared = [...types.matchAll(/^export declare (?:function|const|class) (\w+)/gm)].map(([, name]) => name);
  return [...lists.map((name) => name.replace(/^\s*type /, '').trim()), ...declared].filter(Boolean).sort();
}

/** The public members of a class and of the classes that it extends, but those of Lit. */
function membersOf(file, name) {
  const types = readFileSync(file, 'utf8');
  const [, base, body] = new RegExp(`class ${name} extends (\\w+) \\{\\n(.*?)\\n\\}`, 's').exec(types);
  const [, from] = new RegExp(`import .*\\b${base}\\b.* from '(\\..*)\\.js'`).exec(types) ?? [];
  const own = body.matchAll(
    /^ {4}(?!protected |private |static |constructor\b)(?:(?:abstract|readonly|get|set) )*(\w+)[?:(]/gm,
  );
  const names = [...own].map(([, member]) => member).filter((member) => !CALLBACKS.includes(member));
  return [...new Set([...names, ...(from ? membersOf(join(file, '..', `${from}.d.ts`), base) : [])])];
}

/** Storybook's table of an element: `extractArgTypes` of `@storybook/web-components`, where a later category replaces names. */
function readAsStorybook(element) {
  const { members = [], attributes = [], events = [], slots = [], cssProperties = [], cssParts = [] } = element;
  const categories = { properties: members, attributes, events, slots, cssProperties, cssParts };
  return Object.fromEntries(
    Object.entries(categories).flatMap(([category, entries]) =>
      entries
        .filter(({ kind, name }) => name && kind !== 'method')
        .map(({ name, type }) => [name, { category, type: type?.text }]),
    ),
  );
}

describe('the custom elements manifest', () => {
  it('is small, and names no module that is not there', () => {
    assert.ok(statSync(FILE).size <= 80_000, `${statSync(FILE).size} bytes`);
    assert.ok(manifest.modules.length > 3);
    JSON.stringify(manifest, (key, value) => {
      if (['path', 'module'].includes(key)) assert.ok(existsSync(value), value);
      return value;
    });
  });

  it('passes the validator', () => validateCem(manifest, { packageJsonPath: './package.json', logErrors: false }));

  it('describes each module that can be imported in pages, with all that its types export', () => {
    for (const { path, exports } of manifest.modules) {
      const names = exports.filter(({ kind }) => kind === 'js').map(({ name }) => name);
      assert.deepEqual(names.sort(), exportedNames(typesOf(path)), path);
    }
  });

  it('defines each element in the module that registers it', () => {
    for (const { path, exports } of manifest.modules) {
      const defined = exports.filter(({ kind }) => kind === 'custom-element-definition').map(({ name }) => name);
      const [, element] = /(news-list|news-article|related-news)\.js$/.exec(path) ?? [];
      assert.deepEqual(defined, element ? [element] : [], path);
    }
  });

  it('lists the public members of the elements, as their types do', () => {
    for (const { name, tagName, members } of elements) {
      const types = membersOf(`dist/npm/elements/${tagName}/${tagName}.d.ts`, name);
      assert.ok(types.includes('reload') && types.includes('feed'), name);
      assert.deepEqual(members.map((member) => member.name).sort(), types.sort(), name);
    }
  });

  it('gives each attribute and property its control in Storybook, also where a part has the same name', () => {
    for (const element of elements) {
      const table = readAsStorybook(element);
      for (const { name, type } of element.attributes)
        assert.deepEqual(table[name], { category: 'attributes', type: type.text }, `${element.tagName} ${name}`);
    }
    const [list] = elements.filter(({ tagName }) => tagName === 'news-list');
    const parts = list.cssParts.map(({ name }) => name.replace(/^::part\((.*)\)$/, '$1'));
    for (const name of ['heading', 'pager', 'search', 'category', 'refresh']) {
      assert.ok(parts.includes(name), name);
      assert.equal(readAsStorybook(list)[`::part(${name})`].category, 'cssParts');
    }
  });

  it('says the type of every attribute, and a default that a reader understands', () => {
    for (const { tagName, attributes } of elements)
      for (const { name, type, default: value, description } of attributes) {
        assert.ok(type?.text, `${tagName} ${name}`);
        assert.ok(description, `${tagName} ${name}`);
        assert.match(value, /^(?:'.*'|\d+|true|false|null)$/, `${tagName} ${name}`);
      }
  });
});
