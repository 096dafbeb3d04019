import { resolve } from 'node:path';
import { type ESTree, type Plugin, type Rolldown, Visitor } from 'vite';

const LOAD_CHUNK = JSON.stringify(resolve('src/embed/load-chunk.ts'));

type Edit = [start: number, end: number, text: string];

/** Applies edits that do not overlap, from the last to the first, so that the positions before them stay right. */
function applyEdits(code: string, edits: Edit[]): string {
  return edits
    .toSorted(([a], [b]) => b - a)
    .reduce((text, [start, end, replacement]) => text.slice(0, start) + replacement + text.slice(end), code);
}

/** The `import()` in `import('./x.js')` and in `import('./x.js').then(...)`. */
function findImport(node: ESTree.Argument): ESTree.ImportExpression | undefined {
  if (node.type === 'ImportExpression') return node;
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return undefined;
  return findImport(node.callee.object);
}

/** A chunk with all it imports statically, the core excepted, which every page has. */
function withDependencies(file: string, chunks: Record<string, Rolldown.RenderedChunk>, found = new Set<string>()) {
  const chunk = chunks[file];
  if (!chunk || chunk.name === 'core' || found.has(file)) return found;
  found.add(file);
  for (const imported of chunk.imports) withDependencies(imported, chunks, found);
  return found;
}

/**
 * Has every `import()` in the chunks of the script tag go through the loader's `loadChunk(file, ...dependencies)`, which
 * checks the integrity of a file before it runs, and requests a chunk together with its static imports.
 *
 * While modules are transformed, `import('./x.js')` becomes `loadChunk(import('./x.js'))`: the bundler still sees the import.
 * When chunks have names, that becomes `loadChunk('x-HASH.js', 'dependency-HASH.js')`.
 */
export function loadChunksThroughLoader(): Plugin {
  return {
    name: 'bantin:chunk-loading',

    transform: {
      order: 'post',
      filter: { id: '**/src/**/*.ts', code: 'import(' },
      handler(code) {
        const edits: Edit[] = [];
        new Visitor({
          ImportExpression: ({ start, end }) => edits.push([start, start, 'loadChunk('], [end, end, ')']),
        }).visit(this.parse(code));
        if (!edits.length) return; // a comment
        return { code: `import { loadChunk } from ${LOAD_CHUNK};\n${applyEdits(code, edits)}`, map: null };
      },
    },

    renderChunk(code, chunk, _options, { chunks }) {
      const edits: Edit[] = [];
      const alreadyLoaded = withDependencies(chunk.fileName, chunks);
      let imports = 0;
      new Visitor({
        ImportExpression: () => imports++,
        CallExpression: ({ callee, arguments: [argument], end }) => {
          if (callee.type !== 'Identifier' || !argument) return;
          const imported = findImport(argument);
          if (imported?.source.type !== 'Literal') return;
          const file = String(imported.source.value).slice('./'.length);
          const dependencies = [...withDependencies(file, chunks)].filter(
            (name) => name !== file && !alreadyLoaded.has(name),
          );
          const names = [file, ...dependencies.sort()].map((name) => JSON.stringify(name));
          edits.push([imported.start, imported.end, `${names})`], [end - 1, end, '']);
        },
      }).visit(this.parse(code));
      if (edits.length !== imports * 2) this.error(`${chunk.name} has an import() that does not go through the loader`);
      return { code: applyEdits(code, edits), map: null };
    },
  };
}
