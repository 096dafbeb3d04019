import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { before, describe, it } from 'node:test';
import { parseSync } from 'vite';
import { findCycles } from './tools/cycles.mjs';

/** What each folder of `src` may import from, beside itself: see CONTRIBUTING.md. */
const ARROWS = {
  feed: [],
  i18n: [],
  sanitize: [],
  styles: [],
  events: [],
  themes: [],
  findings: ['feed'],
  client: ['feed'],
  controllers: ['client', 'feed', 'i18n', 'events'],
  elements: ['controllers', 'client', 'feed', 'i18n', 'sanitize', 'styles', 'events', 'themes'],
  embed: ['findings', 'elements', 'controllers', 'client', 'feed', 'i18n', 'themes', 'styles', 'events'],
  ssr: ['elements', 'controllers', 'feed', 'sanitize'],
  gateway: ['findings', 'ssr', 'client', 'feed'],
  frameworks: ['news-list.ts', 'news-article.ts', 'related-news.ts', 'elements', 'events'],
};
/** Elements import the pure functions of `feed/`; data and translated strings reach them through controllers only. */
const ONLY_THROUGH_CONTROLLERS = /^(client|i18n)\//;

const DEFAULT_ZONE = 'Asia/Ho_Chi_Minh';
const ELEMENT_NAMES = ['news-list', 'news-article', 'related-news'];

/** All nodes of a syntax tree: https://github.com/estree/estree */
function* walk(node) {
  if (!node || typeof node !== 'object') return;
  if (Array.isArray(node)) {
    for (const child of node) yield* walk(child);
    return;
  }
  if (typeof node.type === 'string') yield node;
  for (const child of Object.values(node)) yield* walk(child);
}

const isTypeOnly = ({ type, importKind, exportKind, specifiers = [] }) =>
  type === 'TSImportType' ||
  importKind === 'type' ||
  exportKind === 'type' ||
  (specifiers.length > 0 && specifiers.every((each) => (each.importKind ?? each.exportKind) === 'type'));

/** `{target, typeOnly, lazy}` of a node that imports something; targets are paths in src/, or package names. */
function readImport(node, file) {
  const specifier = node.source?.value;
  if (typeof specifier !== 'string') return [];
  const target = specifier.startsWith('.')
    ? normalize(join(dirname(file), specifier)).replace(/\.js$/, '.ts')
    : specifier;
  return [{ target, typeOnly: isTypeOnly(node), lazy: node.type === 'ImportExpression' }];
}

/** The text with its comments replaced by spaces, so that positions stay the same. */
function withoutComments(text, comments) {
  let code = text;
  for (const { start, end } of comments) code = code.slice(0, start) + ' '.repeat(end - start) + code.slice(end);
  return code;
}

/** `{file, text, code, comments, nodes, imports}` of every source file; `code` is `text` without comments. */
function readSources() {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => /(?<!\.d)\.ts$/.test(file));
  return files.map((file) => {
    const text = readFileSync(join('src', file), 'utf8');
    const { program, comments, errors } = parseSync(file, text);
    assert.deepEqual(errors, [], `src/${file} parses`);
    const nodes = [...walk(program)];
    const imports = nodes.flatMap((node) => readImport(node, file));
    return { file, text, code: withoutComments(text, comments), comments, nodes, imports };
  });
}

const folder = (path) => path.split('/')[0];
const inside = (path) => path.endsWith('.ts');

describe('the structure of src/', () => {
  let sources;
  before(() => {
    sources = readSources();
    assert.ok(sources.length > 20, 'the sources were found');
    assert.ok(sources.flatMap(({ imports }) => imports).length > 40, 'their imports were found');
  });

  it('imports in one direction between folders', () => {
    const wrong = [];
    for (const { file, imports } of sources) {
      if (!file.includes('/')) continue; // entry points may import from anywhere
      assert.ok(ARROWS[folder(file)], `src/${folder(file)} is missing in ARROWS`);
      for (const { target, typeOnly } of imports) {
        if (!inside(target) || typeOnly || folder(target) === folder(file)) continue;
        if (!ARROWS[folder(file)].includes(folder(target))) wrong.push(`${file} -> ${target}`);
      }
    }
    assert.deepEqual(wrong, []);
  });

  it('imports types in the same direction, those of the model and of errors excepted', () => {
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

  it('reaches the network and translated strings from elements through controllers only', () => {
    const wrong = [];
    for (const { file, imports } of sources) {
      if (folder(file) !== 'elements') continue;
      for (const { target, typeOnly } of imports)
        if (!typeOnly && ONLY_THROUGH_CONTROLLERS.test(target)) wrong.push(`${file} -> ${target}`);
    }
    assert.deepEqual(wrong, []);
  });

  it('imports Lit only where there are elements', () => {
    const free = ['feed', 'client', 'findings', 'gateway', 'sanitize', 'i18n', 'events'];
    const wrong = sources
      .filter(({ file }) => free.includes(folder(file)))
      .filter(({ imports }) => imports.some(({ target }) => /^(lit|@lit)(\/|$)/.test(target)))
      .map(({ file }) => file);
    assert.deepEqual(wrong, []);
  });

  it('imports only packages that are declared', () => {
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
    const onServers = ({ file }) =>
      ['gateway', 'ssr'].includes(folder(file)) || /^(feed\/server|frameworks)\//.test(file);
    assert.deepEqual(
      [...used(sources.filter((source) => !onServers(source)))].filter((name) => !declared.includes(name)),
      [],
    );
    // These are bundled with their dependencies, so only those who build it install them.
    assert.deepEqual(
      [...used(sources.filter(onServers))].filter((name) => !declared.includes(name) && !(name in devDependencies)),
      [],
    );
  });

  it('imports Node modules in the gateway only', () => {
    const wrong = sources
      .filter(({ file }) => folder(file) !== 'gateway')
      .filter(({ imports }) => imports.some(({ target }) => target.startsWith('node:')))
      .map(({ file }) => file);
    assert.deepEqual(wrong, []);
  });

  it('imports the gateway from nothing that a browser loads', () => {
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

  it('uses no DOM globals in the gateway', () => {
    const wrong = sources
      .filter(({ file }) => folder(file) === 'gateway')
      .filter(({ code }) => /\b(document|window|location|localStorage)\.\w|new XMLHttpRequest/.test(code))
      .map(({ file }) => file);
    assert.deepEqual(wrong, []);
  });

  it('has no circle, types and lazy imports counted', () => {
    const graph = new Map(
      sources.map(({ file, imports }) => [file, imports.map(({ target }) => target).filter(inside)]),
    );
    const missing = [...graph].flatMap(([file, targets]) =>
      targets.filter((target) => !graph.has(target)).map((target) => `${file} -> ${target}`),
    );
    assert.deepEqual(missing, [], 'every imported file exists');
    const kindOf = (file, target) => {
      const found = sources.find((source) => source.file === file).imports.filter((one) => one.target === target);
      if (found.every(({ typeOnly }) => typeOnly)) return ' (type)';
      return found.every(({ typeOnly, lazy }) => typeOnly || lazy) ? ' (lazy)' : '';
    };
    const cycles = findCycles(graph);
    const lines = cycles.map((files) =>
      files.map((file, index) => `${file}${kindOf(file, files[(index + 1) % files.length])} ->`).join(' '),
    );
    assert.equal(cycles.length, 0, `${cycles.length} circles:\n${lines.map((line) => `  ${line} …`).join('\n')}`);
  });

  it('says why, in a comment above, where an element keeps state in a WeakMap or WeakSet', () => {
    const wrong = [];
    for (const { file, text, nodes, comments } of sources) {
      if (folder(file) !== 'elements') continue;
      const lineOf = (position) => text.slice(0, position).split('\n').length;
      const commented = new Set(comments.map(({ end }) => lineOf(end)));
      for (const { type, callee, start } of nodes) {
        if (type !== 'NewExpression' || !/^Weak(Map|Set)$/.test(callee.name)) continue;
        if (!commented.has(lineOf(start) - 1)) wrong.push(`${file}:${lineOf(start)}`);
      }
    }
    assert.deepEqual(wrong, []);
  });

  it('defines the default time zone once', () => {
    const defined = sources.flatMap(({ file, nodes }) =>
      nodes.filter(({ type, value }) => type === 'Literal' && value === DEFAULT_ZONE).map(() => file),
    );
    assert.deepEqual(defined, ['feed/short-date.ts']);
  });

  it('lists the names of the elements once', () => {
    const isList = ({ type, elements }) =>
      type === 'ArrayExpression' && ELEMENT_NAMES.every((name) => elements.some((element) => element?.value === name));
    const lists = sources.flatMap(({ file, nodes }) => nodes.filter(isList).map(() => file));
    assert.equal(lists.length, 1, lists.join(', '));
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
    const inPages = sources.filter(({ file }) => folder(file) !== 'ssr');
    const wrong = inPages.filter(({ code }) => forbidden.test(code)).map(({ file }) => file);
    assert.deepEqual(wrong, []);
  });
});
