import { chmodSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import minifyTemplateLiterals from 'rollup-plugin-minify-template-literals';
import { defineConfig, type EnvironmentOptions, type Plugin, type Rolldown } from 'vite';
import { readAttributeValues } from './scripts/attribute-values.ts';
import { copyVersion, writeIframePage, writeIntegrity } from './scripts/cdn-files.ts';
import { ChunkGraph } from './scripts/chunk-graph.ts';
import { loadChunksThroughLoader } from './scripts/chunk-loading.ts';
import { writeEditorData, writeFrameworkTypes } from './scripts/package-files.ts';
import { writeSnippet } from './scripts/snippet.ts';
import { writeThemes } from './scripts/themes.ts';

const NPM = 'dist/npm';
const CDN = 'dist/cdn';
const version: string = JSON.parse(readFileSync('package.json', 'utf8')).version;
const chunks = new ChunkGraph(CDN);

/** Modules that developers import; all others of `dist/npm` are there because these import them. */
const npmEntries = [
  'index',
  'index.server',
  'index.worker',
  'elements.worker',
  'load-feed',
  'load-feed.server',
  'news-list',
  'news-article',
  'related-news',
  'feed/index',
  'feed/index.server',
];

/** The chunks that the loader loads by name. */
const cdnEntries = {
  core: 'src/embed/core.ts',
  'news-article': 'src/elements/news-article/element.ts',
  'related-news': 'src/elements/related-news/element.ts',
  'other-formats': 'src/feed/read-other-formats.ts',
  markup: 'src/feed/html-to-text.ts',
  placeholders: 'src/embed/placeholder-entry.ts',
  'duplicate-tag': 'src/embed/duplicate-tag.ts',
};

/**
 * Chunks that the bundler would split: each costs a request, and space for its name in the chunks that import it. A group
 * takes with it what its modules import. It holds at most one module that is imported with `import()`: for more, the bundler
 * adds a helper that fails on pages whose scripts extend `Object.prototype`.
 */
const groups = [
  { name: 'core', test: /\/src\/(embed\/core|feed\/(warn-once|trusted-types))\.ts$/, priority: 2 },
  // small modules that optional chunks share; every page needs most of them when it is at rest
  {
    name: 'shared',
    test: /\/(names|attribute-values|button\.styles|report-feed-errors|doctor\/elements)\.ts$/,
    priority: 1,
  },
  { name: 'publisher', test: /\/(publisher|original-url)\.ts$/, priority: 1 },
  // what reading the markup of a feed and cleaning an article have in common
  { name: 'image-tags', test: /\/(image-tags|windows-1252)\.ts$/ },
  { name: 'article-element', test: /\/(article-element(\.styles)?|find)\.ts$/ },
];

type Entry = Record<string, string>;

/** Code for browsers. */
function browserOutput(
  outDir: string,
  entry: Entry,
  format: 'es' | 'iife',
  rolldownOptions: Rolldown.RolldownOptions,
): EnvironmentOptions {
  return {
    consumer: 'client',
    build: {
      outDir,
      minify: outDir === CDN && 'oxc',
      target: ['chrome100', 'edge100', 'firefox115', 'safari16.4'],
      emptyOutDir: false,
      copyPublicDir: false,
      lib: { entry, name: 'bantin', formats: [format] },
      rolldownOptions,
    },
  };
}

/** Files for a CDN: minified, with the hash of their content in their names. */
function cdnOutput(entry: Entry, format: 'es' | 'iife', options: Rolldown.RolldownOptions = {}): EnvironmentOptions {
  return browserOutput(CDN, entry, format, {
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
}

/** Code for servers, with all its dependencies inside, so that those who only use the elements install none of them. */
function serverOutput(outDir: string, entry: Entry, output: Rolldown.OutputOptions = {}): EnvironmentOptions {
  return {
    consumer: 'server',
    resolve: { noExternal: true, conditions: ['module', 'import', 'default'] },
    build: {
      outDir,
      minify: 'oxc', // some edge platforms limit the size
      target: 'es2023',
      emptyOutDir: false,
      copyPublicDir: false,
      license: { fileName: 'LICENSES.md' },
      lib: { entry, formats: ['es'] },
      rolldownOptions: { output: { entryFileNames: '[name].js', codeSplitting: false, ...output } },
    },
  };
}

/** What the elements' code finds in a page, and `src/ssr/globals.ts` has on a server. */
const pageGlobals = [
  'document',
  'location',
  'Document',
  'DOMParser',
  'Element',
  'Node',
  'NodeFilter',
  'ResizeObserver',
  'matchMedia',
];

function ssrOutput(): EnvironmentOptions {
  const { build, ...output } = serverOutput(`${NPM}/ssr`, { index: 'src/ssr/index.ts' });
  const globals = resolve('src/ssr/globals.ts');
  const inject = Object.fromEntries(pageGlobals.map((name) => [name, [globals, name] as [string, string]]));
  return {
    ...output,
    resolve: { noExternal: true, conditions: ['node', 'module', 'import', 'default'] },
    build: {
      ...build,
      rolldownOptions: {
        ...build!.rolldownOptions,
        plugins: [minifyTemplateLiterals()],
        transform: { inject },
      },
    },
  };
}

/** DOMPurify with a DOM, and the build of Lit's digests that needs no module of Node. */
function replaceForServers(): Plugin {
  return {
    name: 'replace-for-servers',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'ssr',
    resolveId(source, importer) {
      if (source === 'dompurify' && !importer?.endsWith('/src/ssr/purifier.ts')) return resolve('src/ssr/purifier.ts');
      if (source === '@lit-labs/ssr-client') return resolve('node_modules/@lit-labs/ssr-client/index.js');
    },
  };
}

function bannerOf({ name }: Rolldown.RenderedChunk): string {
  // Nearly all of the core runs on every page, so Chromium may compile all of it while it arrives:
  // https://explainers-by-googlers.github.io/explicit-javascript-compile-hints-file-based/
  if (name === 'core') return '//# allFunctionsCalledOnLoad';
  if (name.startsWith('purify')) return '/*! DOMPurify | (c) Cure53 and contributors | Apache-2.0 or MPL-2.0 */';
  return '';
}

export default defineConfig({
  plugins: [replaceForServers()],
  build: { lib: { entry: {} } }, // without it, Vite puts its preload helper around dynamic imports
  define: {
    __VERSION__: JSON.stringify(version),
    __ATTRIBUTE_VALUES__: JSON.stringify(readAttributeValues(`${NPM}/custom-elements.json`)),
  },
  builder: {
    sharedConfigBuild: true, // one ChunkGraph for all outputs
    sharedPlugins: true,
    async buildApp(builder) {
      for (const environment of [
        'npm',
        'react',
        'serverDom',
        'reader',
        'ssr',
        'gateway',
        'bin',
        'cdn',
        'doctor',
        'integrity',
        'iframePage',
        'loader',
      ])
        await builder.build(builder.environments[environment]!);
      chmodSync('dist/bin/bantin.js', 0o755);
      await writeThemes(NPM);
      writeFrameworkTypes(NPM);
      writeEditorData(NPM, version);
      const [core, integrity, iframePage] = ['core', 'integrity', 'embed'].map((name) => chunks.fileOf(name));
      writeIframePage(CDN, iframePage!);
      writeIntegrity(CDN);
      writeSnippet(CDN, version, { core: core!, integrity: integrity!, iframePage: iframePage! });
      copyVersion(CDN, version);
      chunks.write('dist/chunks.json');
    },
  },
  environments: {
    npm: browserOutput(NPM, Object.fromEntries(npmEntries.map((name) => [name, `src/${name}.ts`])), 'es', {
      plugins: [minifyTemplateLiterals()],
      external: [/^(lit|@lit|@lit-labs|dompurify)(\/|$)/, /\/server-dom\.js$/],
      output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js', minify: false },
    }),
    // A file of its own, because it has @lit/react in it.
    react: browserOutput(`${NPM}/frameworks`, { react: 'src/frameworks/react.ts' }, 'es', {
      external: /^(react$|\.\.\/)/,
      output: { entryFileNames: '[name].js' },
    }),
    // The parsers of feeds where there is no DOM: a file of its own, because it has its dependencies in it.
    serverDom: serverOutput(`${NPM}/feed/server`, { 'server-dom': 'src/feed/server/server-dom.ts' }),
    // The elements on a server, with the globals that they take from a page, and Lit as it is on servers.
    ssr: ssrOutput(),
    // What the gateway runs in threads; before the gateway, whose file of licences contains all of it.
    reader: serverOutput(`${NPM}/gateway`, { reader: 'src/gateway/reading/thread-entry.ts' }),
    gateway: serverOutput(`${NPM}/gateway`, { index: 'src/gateway/index.ts' }),
    bin: serverOutput('dist/bin', { bantin: 'src/gateway/cli/main.ts' }, { banner: '#!/usr/bin/env node' }),
    cdn: cdnOutput(cdnEntries, 'es', {
      plugins: [loadChunksThroughLoader()],
      preserveEntrySignatures: 'allow-extension',
      output: {
        codeSplitting: { groups },
        postBanner: bannerOf,
      },
    }),
    // The doctor shares nothing with the other chunks, as those may be what is missing.
    doctor: cdnOutput({ doctor: 'src/embed/doctor/doctor.ts' }, 'es', { output: { codeSplitting: false } }),
    // These contain the names or hashes of the chunks above, or stand alone.
    integrity: cdnOutput({ integrity: 'src/embed/integrity.ts' }, 'es'),
    iframePage: cdnOutput({ embed: 'src/embed/iframe-page.ts' }, 'iife'),
    loader: cdnOutput({ bantin: 'src/embed/loader.ts' }, 'iife', {
      output: { entryFileNames: '[name].js', postBanner: `/*! bantin ${version} | MIT */` },
    }),
  },
});
