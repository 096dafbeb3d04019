/** The settings that outputs of one kind have in common: modules for npm, files for a CDN, code for servers. */
import { builtinModules } from 'node:module';
import minifyTemplateLiterals from 'rollup-plugin-minify-template-literals';
import { type EnvironmentOptions, esmExternalRequirePlugin, type Rolldown } from 'vite';
import type { ChunkGraph } from './chunk-graph.ts';

/** By name of an output file: its source. */
type Entry = Record<string, string>;

const LICENSES = 'LICENSES.md';

/** Code for browsers. */
export function browserOutput(
  outDir: string,
  entry: Entry,
  format: 'es' | 'iife',
  rolldownOptions: Rolldown.RolldownOptions,
): EnvironmentOptions {
  return {
    consumer: 'client',
    build: {
      outDir,
      minify: false,
      target: ['chrome100', 'edge100', 'firefox115', 'safari16.4'],
      emptyOutDir: false,
      copyPublicDir: false,
      lib: { entry, name: 'bantin', formats: [format] },
      rolldownOptions,
    },
  };
}

/** Files for a CDN: minified, with the hash of their content in their names. */
export function cdnOutput(
  chunks: ChunkGraph,
  entry: Entry,
  format: 'es' | 'iife',
  options: Rolldown.RolldownOptions = {},
): EnvironmentOptions {
  const environment = browserOutput(chunks.directory, entry, format, {
    ...options,
    plugins: [minifyTemplateLiterals(), chunks.provide(), chunks.record(), options.plugins],
    output: {
      minify: true, // Vite itself keeps the white space of ES modules
      comments: { annotation: false }, // what only bundlers read
      hashCharacters: 'hex', // compresses better than base64
      entryFileNames: '[name]-[hash].js',
      chunkFileNames: '[name]-[hash].js',
      ...options.output,
    },
  });
  return { ...environment, build: { ...environment.build, minify: 'oxc' } };
}

/** Adds the licences of all packages in an output, in a file of its directory. */
export function withLicenses(environment: EnvironmentOptions, fileName = LICENSES): EnvironmentOptions {
  return { ...environment, build: { ...environment.build, license: { fileName } } };
}

/**
 * Code for servers, with all its dependencies inside, so that those who only use the elements install none of them. The
 * entries share chunks, as most of each is the same.
 */
export function serverOutput(entry: Entry, output: Rolldown.OutputOptions): EnvironmentOptions {
  return {
    consumer: 'server',
    resolve: { noExternal: true, conditions: ['node', 'module', 'import', 'default'] }, // Lit has a build for servers
    build: {
      outDir: 'dist',
      minify: 'oxc', // some edge platforms limit the size
      target: 'es2023',
      emptyOutDir: false,
      copyPublicDir: false,
      lib: { entry, formats: ['es'] },
      rolldownOptions: {
        // Otherwise the helpers of all chunks would import `node:module`, which edge platforms do not have.
        platform: 'neutral',
        external: ['sharp'], // native code, installed beside this package where pictures are served
        // The same templates as in the other outputs, since their text has to be the same in page and server.
        plugins: [minifyTemplateLiterals(), esmExternalRequirePlugin({ external: [...builtinModules, /^node:/] })],
        output: { minify: true, entryFileNames: '[name].js', ...output },
      },
    },
  };
}
