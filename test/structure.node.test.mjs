import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { before, describe, it } from 'node:test';

/**
 * Holds the arrows of the house (CONTRIBUTING.md): what a folder may import, beside itself. Type-only imports vanish when
 * built, so the model's types may be named anywhere.
 */
const ARROWS = {
  feed: [],
  i18n: [],
  sanitize: [],
  styles: [],
  events: [],
  themes: [],
  client: ['feed'],
  controllers: ['client', 'feed', 'i18n', 'events'],
  elements: ['controllers', 'client', 'feed', 'i18n', 'sanitize', 'styles', 'events', 'themes'],
  embed: ['elements', 'controllers', 'client', 'feed', 'i18n', 'themes', 'styles', 'events'],
  gateway: ['client', 'feed'],
};
/** Elements take `feed/` for its pure functions; data and words reach them through controllers alone. */
const ONLY_THROUGH_CONTROLLERS = /^(client|i18n)\//;

const IMPORT = /\b(import|export)\s+(type\s+)?([^'";]*?\bfrom\s*)?['"]([^'"]+)['"]/g;
const DYNAMIC_IMPORT = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

const withoutComments = (code) => code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');

/** `{file, code, imports: [{target, typeOnly, lazy}]}` of every source file; targets are paths in src/, or package names. */
function readSources() {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => /(?<!\.d)\.ts$/.test(file));
  return files.map((file) => {
    const code = withoutComments(readFileSync(join('src', file), 'utf8'));
    const target = (specifier) =>
      specifier.startsWith('.') ? join(dirname(file), specifier).replace(/\.js$/, '.ts') : specifier;
    const imports = [
      ...[...code.matchAll(IMPORT)].map(([, , type, names, specifier]) => ({
        target: target(specifier),
        // `import { type A, type B }` leaves nothing behind either
        typeOnly: Boolean(type) || /^\{(\s*type\s[^,}]+,?)+\s*\}/.test(names ?? ''),
        lazy: false,
      })),
      ...[...code.matchAll(DYNAMIC_IMPORT)].map(([, specifier]) => ({
        target: target(specifier),
        typeOnly: false,
        lazy: true,
      })),
    ];
    return { file, code, imports };
  });
}

const folder = (path) => path.split('/')[0];
const inside = (path) => path.endsWith('.ts');

describe('the shape of the code', () => {
  let sources;
  before(() => {
    sources = readSources();
    assert.ok(sources.length > 20, 'the sources were found');
    assert.ok(sources.flatMap(({ imports }) => imports).length > 40, 'their imports were found');
  });

  it('has arrows that run one way', () => {
    const wrong = [];
    for (const { file, imports } of sources) {
      if (!file.includes('/')) continue; // entry points may take from anywhere
      assert.ok(ARROWS[folder(file)], `src/${folder(file)} has no place in the arrows`);
      for (const { target, typeOnly } of imports) {
        if (!inside(target) || typeOnly || folder(target) === folder(file)) continue;
        if (!ARROWS[folder(file)].includes(folder(target))) wrong.push(`${file} -> ${target}`);
      }
    }
    assert.deepEqual(wrong, []);
  });

  it('has types that follow the arrows too, the model and the errors aside', () => {
    const wrong = [];
    for (const { file, imports } of sources) {
      if (!file.includes('/')) continue;
      for (const { target, typeOnly } of imports) {
        if (!inside(target) || !typeOnly || folder(target) === folder(file)) continue;
        if (/^feed\/(model|errors)\.ts$/.test(target)) continue;
        if (folder(file) === 'events' || folder(target) === 'events') continue;
        if (!ARROWS[folder(file)].includes(folder(target))) wrong.push(`${file} -> ${target}`);
      }
    }
    assert.deepEqual(wrong, []);
  });

  it('lets elements reach the network and the words through controllers alone', () => {
    const wrong = [];
    for (const { file, imports } of sources) {
      if (folder(file) !== 'elements') continue;
      for (const { target, typeOnly } of imports)
        if (!typeOnly && ONLY_THROUGH_CONTROLLERS.test(target)) wrong.push(`${file} -> ${target}`);
    }
    assert.deepEqual(wrong, []);
  });

  it('keeps Lit out of what works without elements', () => {
    const free = ['feed', 'client', 'gateway', 'sanitize', 'i18n', 'events'];
    const wrong = sources
      .filter(({ file }) => free.includes(folder(file)))
      .filter(({ imports }) => imports.some(({ target }) => /^(lit|@lit)(\/|$)/.test(target)))
      .map(({ file }) => file);
    assert.deepEqual(wrong, []);
  });

  it('imports no package that is not declared', () => {
    const {
      dependencies = {},
      devDependencies,
      peerDependencies = {},
    } = JSON.parse(readFileSync('package.json', 'utf8'));
    const declared = Object.keys({ ...dependencies, ...peerDependencies });
    const packageOf = (name) => (name.startsWith('@') ? name.split('/', 2).join('/') : folder(name));
    const used = (files) => {
      const targets = files
        .flatMap(({ imports }) => imports)
        .filter(({ target, typeOnly }) => !inside(target) && !typeOnly && !/^(virtual|node):/.test(target));
      return new Set(targets.map(({ target }) => packageOf(target)));
    };
    const onServers = ({ file }) => folder(file) === 'gateway';
    assert.deepEqual(
      [...used(sources.filter((source) => !onServers(source)))].filter((name) => !declared.includes(name)),
      [],
    );
    // What the gateway takes is bundled into it, so it is installed by those who build it alone.
    assert.deepEqual(
      [...used(sources.filter(onServers))].filter((name) => !(name in devDependencies)),
      [],
    );
  });

  it('meets Node in the gateway alone', () => {
    const wrong = sources
      .filter(({ file }) => folder(file) !== 'gateway')
      .filter(({ imports }) => imports.some(({ target }) => target.startsWith('node:')))
      .map(({ file }) => file);
    assert.deepEqual(wrong, []);
  });

  it('keeps the gateway out of everything that a browser gets', () => {
    const graph = new Map(sources.map(({ file, imports }) => [file, imports.map(({ target }) => target)]));
    const reached = new Set();
    const visit = (file) => {
      if (reached.has(file) || !graph.has(file)) return;
      reached.add(file);
      graph.get(file).forEach(visit);
    };
    for (const file of graph.keys()) if (folder(file) !== 'gateway') visit(file);
    assert.ok(reached.size > 20);
    assert.deepEqual(
      [...reached].filter((file) => folder(file) === 'gateway'),
      [],
    );
  });

  it('has no DOM globals in the gateway', () => {
    const wrong = sources
      .filter(({ file }) => folder(file) === 'gateway')
      .filter(({ code }) => /\b(document|window|location|localStorage)\.\w|new XMLHttpRequest/.test(code))
      .map(({ file }) => file);
    assert.deepEqual(wrong, []);
  });

  it('has no cycle', () => {
    const graph = new Map(
      sources.map(({ file, imports }) => [
        file,
        // A lazy import runs later, and a type never does.
        imports
          .filter(({ target, typeOnly, lazy }) => inside(target) && !typeOnly && !lazy)
          .map(({ target }) => target),
      ]),
    );
    const done = new Set();
    const visit = (file, path) => {
      const start = path.indexOf(file);
      assert.equal(start, -1, `cycle: ${[...path.slice(start), file].join(' -> ')}`);
      if (done.has(file)) return;
      for (const target of graph.get(file) ?? assert.fail(`${path.at(-1)} imports ${file}, which is not there`))
        visit(target, [...path, file]);
      done.add(file);
    };
    for (const file of graph.keys()) visit(file, []);
  });

  it('registers elements in define files only', () => {
    const registering = sources.filter(({ code }) => /customElements\s*\.\s*define\b|@customElement\b/.test(code));
    assert.deepEqual(
      registering.map(({ file }) => file).filter((file) => !/^elements\/(.*\/)?define\.ts$/.test(file)),
      [],
    );
    assert.ok(registering.length > 0, 'something registers elements');
  });

  it('writes no style attribute and evaluates no string, which strict policies forbid', () => {
    const forbidden = /\beval\(|new Function\(|\bstyleMap\b|unsafeHTML|\.innerHTML\s*=|\bstyle="|\bdocument\.write\b/;
    const wrong = sources
      .filter(({ code }) => forbidden.test(code))
      .map(({ file }) => relative('src', join('src', file)));
    assert.deepEqual(wrong, []);
  });
});
