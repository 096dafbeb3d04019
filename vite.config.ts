import { readFileSync } from 'node:fs';
import minifyTemplateLiterals from 'rollup-plugin-minify-template-literals';
import { defineConfig, type Rolldown } from 'vite';
import { readAttributes, readAttributeValues } from './scripts/attribute-values.ts';
import { copyVersion, writeIframePage, writeIntegrity } from './scripts/cdn-files.ts';
import { ChunkGraph } from './scripts/chunk-graph.ts';
import { loadChunksThroughLoader } from './scripts/chunk-loading.ts';
import { readHelpAddress } from './scripts/help-address.ts';
import { browserOutput, cdnOutput, serverOutput, withLicenses } from './scripts/outputs.ts';
import { writePackageFiles } from './scripts/package-files.ts';
import { serverPlugins } from './scripts/server-plugins.ts';
import { writeSnippet } from './scripts/snippet.ts';
import { writeThemes } from './scripts/themes.ts';

const NPM = 'dist/npm';
const CDN = 'dist/cdn';
const BIN = 'dist/bin';
const { version, homepage }: { version: string; homepage?: string } = JSON.parse(readFileSync('package.json', 'utf8'));
const chunks = new ChunkGraph(CDN);

/** Modules that developers import, which bring the others of `dist/npm` with them. */
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
    test: /\/(names|attribute-values|button\.styles|picture-fit|report-feed-errors|doctor\/elements)\.ts$/,
    priority: 1,
  },
  { name: 'publisher', test: /\/(publisher|original-url)\.ts$/, priority: 1 },
  // what reading the markup of a feed and cleaning an article have in common
  { name: 'image-tags', test: /\/(image-tags|windows-1252)\.ts$/ },
  { name: 'article-element', test: /\/(article-element(\.styles)?|find)\.ts$/ },
];

/**
 * Chunks that servers share: text in HTML, the parsers for feeds, feeds, the elements as HTML, what reads answers, and what
 * answers requests. The gateway imports the elements only where they are asked for.
 */
const serverGroups = [
  { name: 'text', test: /\/src\/(feed\/server\/character-names|ssr\/attributes)\.ts$/, priority: 6 },
  { name: 'parsers', test: /\/src\/feed\/server\/server-dom\.ts$/, priority: 5 },
  { name: 'feeds', test: /\/src\/feed\//, priority: 4 },
  { name: 'elements', test: /\/src\/ssr\/render-element\.ts$/, priority: 3 },
  { name: 'reading', test: /\/src\/gateway\/reading\/jobs\.ts$/, priority: 2 },
  { name: 'serving', test: /\/src\/gateway\/gateway\.ts$/, priority: 1 },
];

function bannerOf({ name }: Rolldown.RenderedChunk): string {
  // Nearly all of the core runs on every page, so Chromium may compile all of it while it arrives:
  // https://explainers-by-googlers.github.io/explicit-javascript-compile-hints-file-based/
  if (name === 'core') return '//# allFunctionsCalledOnLoad';
  if (name.startsWith('purify')) return '/*! DOMPurify | (c) Cure53 and contributors | Apache-2.0 or MPL-2.0 */';
  return '';
}

export default defineConfig({
  plugins: [serverPlugins()],
  build: { lib: { entry: {} } }, // without it, Vite puts its preload helper around dynamic imports
  define: {
    __VERSION__: JSON.stringify(version),
    __HELP__: JSON.stringify(readHelpAddress(process.env.BANTIN_SITE ?? homepage)),
    __ATTRIBUTES__: JSON.stringify(readAttributes(`${NPM}/custom-elements.json`)),
    __ATTRIBUTE_VALUES__: JSON.stringify(readAttributeValues(`${NPM}/custom-elements.json`)),
  },
  builder: {
    sharedConfigBuild: true, // one ChunkGraph for all outputs
    sharedPlugins: true,
    async buildApp(builder) {
      for (const environment of ['npm', 'react', 'server', 'cdn', 'doctor', 'integrity', 'iframePage', 'loader'])
        await builder.build(builder.environments[environment]!);
      await writeThemes(NPM);
      writePackageFiles({ npm: NPM, bin: BIN, cdn: CDN }, version);
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
      // As in the other outputs, as all take over the same HTML; but for presets, which become style sheets below.
      plugins: [minifyTemplateLiterals({ exclude: '**/src/themes/**' })],
      external: [/^(lit|@lit|@lit-labs|dompurify)(\/|$)/, /\/server-dom\.js$/],
      experimental: { attachDebugInfo: 'none' }, // a comment with the name of the file
      output: {
        preserveModules: true,
        preserveModulesRoot: 'src',
        entryFileNames: '[name].js',
        minify: false,
        comments: { jsdoc: false }, // the types have them
      },
    }),
    // A file of its own, because it has @lit/react in it.
    react: withLicenses(
      browserOutput(`${NPM}/frameworks`, { react: 'src/frameworks/react.ts' }, 'es', {
        external: /^(react$|\.\.\/)/,
        output: { entryFileNames: '[name].js' },
      }),
    ),
    // All that the gateway needs is in dist/bin, so that this directory can be deployed by itself.
    server: withLicenses(
      serverOutput(
        {
          'bin/bantin': 'src/gateway/cli/main.ts',
          'bin/reader': 'src/gateway/reading/thread-entry.ts',
          'bin/pictures': 'src/gateway/images/process-entry.ts',
          'bin/check': 'src/gateway/check/thread-entry.ts',
          'npm/gateway/index': 'src/gateway/index.ts',
          'npm/ssr/index': 'src/ssr/index.ts',
          'npm/feed/server/server-dom': 'src/feed/server/server-dom.ts',
        },
        {
          chunkFileNames: 'bin/[name].js',
          codeSplitting: { groups: serverGroups },
          banner: ({ name }) => (name === 'bin/bantin' ? '#!/usr/bin/env node' : ''),
        },
      ),
      'bin/LICENSES.md',
    ),
    cdn: withLicenses(
      cdnOutput(chunks, cdnEntries, 'es', {
        plugins: [loadChunksThroughLoader()],
        preserveEntrySignatures: 'allow-extension',
        output: { codeSplitting: { groups }, postBanner: bannerOf },
      }),
    ),
    // The doctor shares nothing with the other chunks, as those may be what is missing.
    doctor: cdnOutput(chunks, { doctor: 'src/embed/doctor/doctor.ts' }, 'es', { output: { codeSplitting: false } }),
    // These contain the names or hashes of the chunks above, or stand alone.
    integrity: cdnOutput(chunks, { integrity: 'src/embed/integrity.ts' }, 'es'),
    iframePage: cdnOutput(chunks, { embed: 'src/embed/iframe-page.ts' }, 'iife'),
    loader: cdnOutput(chunks, { bantin: 'src/embed/loader.ts' }, 'iife', {
      output: { entryFileNames: '[name].js', postBanner: `/*! bantin ${version} | MIT */` },
    }),
  },
});
