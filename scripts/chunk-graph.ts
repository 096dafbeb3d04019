import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import { integrityOf } from './cdn-files.ts';

const VIRTUAL = 'virtual:chunks';

interface Chunk {
  name: string;
  isEntry: boolean;
  /** Files of the chunks that it imports statically. */
  imports: string[];
}

/**
 * The chunks of the script tag, recorded while they are built. The outputs that are built after them, the loader and the
 * list of hashes, import the names from `virtual:chunks`.
 */
export class ChunkGraph {
  /** Where the chunks are written. */
  readonly directory: string;
  readonly #chunks = new Map<string, Chunk>();

  constructor(directory: string) {
    this.directory = directory;
  }

  /** The file that a chunk was written to. */
  fileOf(name: string): string {
    for (const [file, chunk] of this.#chunks) if (chunk.name === name) return file;
    throw new Error(`there is no chunk named ${name}`);
  }

  /** A chunk's file, then those of its static imports; the core excepted, which every page has. */
  filesOf(name: string): string[] {
    const files = new Set([this.fileOf(name)]);
    for (const file of files)
      for (const imported of this.#chunks.get(file)!.imports)
        if (this.#chunks.get(imported)!.name !== 'core') files.add(imported);
    return [...files];
  }

  /** Writes the graph for tools that look at the build, such as size-limit. */
  write(path: string): void {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `${JSON.stringify(Object.fromEntries(this.#chunks), null, 2)}\n`);
  }

  record(): Plugin {
    return {
      name: 'bantin:record-chunks',
      generateBundle: (_options, bundle) => {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'chunk') continue;
          const { name, isEntry, fileName, imports } = file;
          if (name === 'core' && imports.length) throw new Error(`the core is not one file: it imports ${imports}`);
          this.#chunks.set(fileName, { name, isEntry, imports });
        }
      },
    };
  }

  provide(): Plugin {
    return {
      name: 'bantin:provide-chunks',
      resolveId: (id) => (id === VIRTUAL ? `\0${VIRTUAL}` : undefined),
      load: (id) => (id === `\0${VIRTUAL}` ? this.#module() : undefined),
    };
  }

  /** See src/embed/chunks.d.ts. */
  #module() {
    const hash = (file: string) => integrityOf(join(this.directory, file), 'sha256');
    const table = [...this.#chunks].map(([file, { imports }]) => [file, [hash(file), ...imports]]);
    const exports = [`export const hashes = ${JSON.stringify(Object.fromEntries(table))};`];
    for (const { name, isEntry } of this.#chunks.values()) {
      if (!isEntry) continue;
      const identifier = name.replace(/\W(.)/g, (_, letter: string) => letter.toUpperCase());
      exports.push(`export const ${identifier} = ${JSON.stringify(this.filesOf(name))};`);
      exports.push(`export const ${identifier}Hash = ${JSON.stringify(hash(this.fileOf(name)))};`);
    }
    return exports.join('\n');
  }
}
