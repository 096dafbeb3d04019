/**
 * Loads a chunk and its static imports in parallel.
 *
 * @param file Name of the chunk.
 * @param dependencies Names of the chunks that it imports statically.
 */
export type LoadChunk = (file: string, ...dependencies: string[]) => Promise<unknown>;

/** The loader's function, through which every `import()` of a chunk goes: the build writes the calls. */
export let loadChunk: LoadChunk;

export function setChunkLoader(loader: LoadChunk): void {
  loadChunk = loader;
}
