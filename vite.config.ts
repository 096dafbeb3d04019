import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { defineConfig, type EnvironmentOptions, type Plugin } from 'vite';
import { attributeValues } from './scripts/attribute-values';
import { CDN, copyVersion, integrityOf, writeIntegrity, writePage, writeSnippet } from './scripts/cdn-files';
import { loadThroughLoader } from './scripts/load-through-loader';
import { minifyAgain } from './scripts/minify-again';
import { ownCopies } from './scripts/own-copies';
import { ownNames, shortProperties } from './scripts/short-names';
import { squeezeTemplates } from './scripts/squeeze-templates';
import { trimLit } from './scripts/trim-lit';

const version: string = JSON.parse(readFileSync('package.json', 'utf8')).version;
const target = ['chrome100', 'edge100', 'firefox115', 'safari16.4'];

/** Source files that developers import one by one; every other module of `dist/npm` comes along as its own file. */
const npmEntries = ['index', 'news-list', 'news-article', 'related-news', 'feed/index'];

/**
 * The chunks that the loader asks for by name, and those that others take a part of: as an entry of its own, a chunk needs
 * no namespace object, with a helper, to tell what it exports from what it shares.
 */
const cdnEntries = {
  core: 'src/embed/core.ts',
  'news-article': 'src/elements/news-article/element.ts',
  'related-news': 'src/elements/related-news/element.ts',
  'other-formats': 'src/feed/read-other-formats.ts',
  markup: 'src/feed/html-to-text.ts',
  forms: 'src/embed/placeholder-entry.ts',
  later: 'src/embed/health-check.ts',
};

/** File names of the chunks that the loader asks for by name, known once they are built. */
const chunkNames: Record<string, string> = {};

/** The chunks that each chunk imports statically. */
const chunkImports: Record<string, string[]> = {};

/**
 * What these chunks are made of: all that their entries import statically, and no chunk before them or beside them. Left
 * alone, the bundler makes what they share with lazy parts chunks of their own.
 */
const coreModules = new Set<string>();
const articleModules = new Set<string>();

function rememberChunks(): Plugin {
  return {
    name: 'bantin:remember-chunks',
    applyToEnvironment: ({ name }) => ['cdn', 'doctor', 'integrity', 'page'].includes(name),
    buildEnd() {
      if (this.environment.name !== 'cdn') return;
      const ids = [...this.getModuleIds()];
      const collect = (path: string, found: Set<string>, others: Set<string>[] = []) => {
        const visit = (id: string) => {
          if (found.has(id) || others.some((other) => other.has(id))) return found;
          found.add(id);
          this.getModuleInfo(id)?.importedIds.forEach(visit);
          return found;
        };
        return visit(ids.find((id) => id.endsWith(path))!);
      };
      const core = collect(cdnEntries.core, coreModules);
      const formats = collect(cdnEntries['other-formats'], new Set());
      const related = collect(cdnEntries['related-news'], new Set(), [core]);
      const words = new Set(ids.filter((id) => /\/i18n\/|-words\.ts$/.test(id))); // each goes with the part that takes it
      for (const id of collect(cdnEntries['news-article'], new Set(), [core, formats, words]))
        if (related.has(id))
          this.error(`related news would fetch ${id} in a chunk of its own: see scripts/own-copies.ts`);
        else articleModules.add(id);
    },
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue;
        chunkNames[file.name] = file.fileName;
        chunkImports[file.fileName] = file.imports;
        if (file.name === 'core' && file.imports.length) this.error(`the core is in two: ${file.imports}`);
        // oxc leaves an unknown decorator as it stands, which no browser parses
        if (/^\s*@\w+\(/m.test(file.code)) this.error(`raw decorator in ${file.fileName}`);
      }
    },
  };
}

/** `sideEffects` in package.json speaks of what is published; the sources that register elements have theirs as well. */
function keepRegistrations(): Plugin {
  return {
    name: 'bantin:keep-registrations',
    transform: {
      filter: { id: /\/define\.ts$/ },
      handler: (code) => ({ code, map: null, moduleSideEffects: true }),
    },
  };
}

/** What is fetched some seconds after the news is one file: the view of a failure comes with what looks after the elements. */
function oneFileForLater(): Plugin {
  return {
    name: 'bantin:one-file-for-later',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'cdn',
    resolveId: (id, importer) =>
      /\/failure\.js$/.test(id) && !importer?.endsWith('/later.ts') ? resolve('src/embed/health-check.ts') : undefined,
  };
}

/** Modules that the build writes: the names of the chunks for the loader, and a decorate helper without what nobody uses here. */
function virtualModules(): Plugin {
  const modules: Record<string, () => string> = {
    'virtual:chunks': () =>
      Object.entries({
        core: chunkNames.core,
        xml: chunkNames['other-formats'],
        markup: chunkNames.markup,
        article: chunkNames['news-article'],
        related: chunkNames['related-news'],
        forms: chunkNames.forms,
        integrity: chunkNames.integrity,
        hash: integrityOf(join(CDN, chunkNames.integrity!), 'sha256'),
        doctor: chunkNames.doctor,
      })
        .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
        .join(''),
    'virtual:files': () => {
      const files = Object.entries(chunkImports).map(([file, imports]) => [
        file,
        [integrityOf(join(CDN, file), 'sha256'), ...imports],
      ]);
      return `export default ${JSON.stringify(Object.fromEntries(files))}`;
    },
    'virtual:load': () => 'export let load; export const loadBy = (how) => { load = how; };',
    'virtual:values': () => `export const values = ${JSON.stringify(attributeValues())};`,
    'virtual:decorate': () => 'export default ([decorate], target, key) => decorate(target, key)',
  };
  return {
    name: 'bantin:virtual-modules',
    enforce: 'pre',
    resolveId: (id) => (modules[id] ? `\0${id}` : undefined),
    load: (id) => modules[id.slice(1)]?.(),
    transform: {
      order: 'post',
      filter: { id: /\/src\//, code: /helpers\/decorate/ },
      handler: (code) => ({
        code: code.replace(/@oxc-project\/runtime\/helpers\/decorate/, 'virtual:decorate'),
        map: null,
      }),
    },
  };
}

/** The presets as style sheets of a page: they hold for all elements on it that name no preset of their own. */
function writeThemes(directory: string) {
  for (const name of ['ward', 'union', 'police', 'contrast']) {
    const [, rules] = /css`([^`]*)`/.exec(readFileSync(`src/themes/${name}.ts`, 'utf8'))!;
    const selector = ':where(news-list, news-article, related-news):not([theme])';
    writeFileSync(
      join(directory, `${name}.css`),
      rules!
        .replaceAll(`:host([theme='${name}'])`, selector)
        .replace(/\n {4}/g, '\n')
        .trim()
        .concat('\n'),
    );
  }
  writeFileSync(
    join(directory, 'plain.css'),
    '/* The fonts and colours of the page: what every element has by itself. */\n',
  );
}

function output(
  outDir: string,
  entry: Record<string, string>,
  format: 'es' | 'iife',
  options: object,
  minify = true,
): EnvironmentOptions {
  return {
    consumer: 'client',
    build: {
      outDir,
      minify: minify && 'oxc',
      target,
      emptyOutDir: false,
      copyPublicDir: false,
      lib: { entry, name: 'bantin', formats: [format] },
      rolldownOptions: options,
    },
  };
}

/** Code for servers, with all it needs inside, so that those who only use the widgets install nothing for it. */
function serverOutput(outDir: string, entry: Record<string, string>, options: object = {}): EnvironmentOptions {
  return {
    consumer: 'server',
    resolve: { noExternal: true, conditions: ['module', 'import', 'default'] },
    build: {
      outDir,
      minify: 'oxc', // some edges have a limit
      target: 'es2023',
      emptyOutDir: false,
      copyPublicDir: false,
      license: { fileName: 'LICENSES.md' }, // of what is bundled
      lib: { entry, formats: ['es'] },
      rolldownOptions: { output: { entryFileNames: '[name].js', codeSplitting: false, ...options } },
    },
  };
}

export default defineConfig({
  oxc: { decorator: { legacy: true } },
  build: { lib: { entry: {} } }, // here too, as it is what keeps Vite's preload helper out of dynamic imports
  define: { __VERSION__: JSON.stringify(version) },
  plugins: [
    keepRegistrations(),
    trimLit(),
    loadThroughLoader(),
    squeezeTemplates(),
    shortProperties(),
    ownNames(),
    oneFileForLater(),
    ownCopies(),
    rememberChunks(),
    virtualModules(),
    minifyAgain(),
  ],
  builder: {
    sharedConfigBuild: true, // else the configuration is read anew for each output, and the chunk names are lost
    sharedPlugins: true,
    async buildApp(builder) {
      for (const name of ['npm', 'gateway', 'bin', 'cdn', 'doctor', 'integrity', 'page', 'loader'])
        await builder.build(builder.environments[name]!);
      writeThemes('dist/npm/themes');
      writePage(chunkNames);
      writeIntegrity();
      writeSnippet(chunkNames, version);
      copyVersion(version);
      chmodSync('dist/bin/bantin.js', 0o755);
    },
  },
  environments: {
    npm: output(
      'dist/npm',
      Object.fromEntries(npmEntries.map((name) => [name, `src/${name}.ts`])),
      'es',
      {
        external: /^(lit|@lit|dompurify)(\/|$)/,
        output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js', minify: false },
      },
      false,
    ),
    gateway: serverOutput('dist/npm/gateway', { index: 'src/gateway/index.ts' }),
    bin: serverOutput('dist/bin', { bantin: 'src/gateway/cli/main.ts' }, { banner: '#!/usr/bin/env node' }),
    cdn: output(CDN, cdnEntries, 'es', {
      preserveEntrySignatures: 'allow-extension', // else what core shares with lazy chunks becomes a chunk of its own
      output: {
        minify: true,
        codeSplitting: {
          groups: [
            // of what articles and XML share, the one small part they would fetch in a second round
            { name: 'core', test: (id: string) => coreModules.has(id) || /\/feed\/trusted-types\.ts$/.test(id) },
            { name: 'news-article', test: (id: string) => articleModules.has(id) },
          ],
        },
        hashCharacters: 'hex', // eight of them are enough, and compress better than others
        entryFileNames: '[name]-[hash].js',
        chunkFileNames: '[name]-[hash].js',
        postBanner: ({ name }) =>
          /^purify/.test(name) ? '/*! DOMPurify | (c) Cure53 and contributors | Apache-2.0 or MPL-2.0 */' : '',
      },
    }),
    doctor: output(CDN, { doctor: 'src/embed/doctor/doctor.ts' }, 'es', {
      output: { minify: true, codeSplitting: false, hashCharacters: 'hex', entryFileNames: '[name]-[hash].js' },
    }),
    // what knows the files of the others, or stands alone
    integrity: output(CDN, { integrity: 'src/embed/integrity.ts' }, 'es', {
      output: { minify: true, hashCharacters: 'hex', entryFileNames: '[name]-[hash].js' },
    }),
    page: output(CDN, { embed: 'src/embed/iframe-page.ts' }, 'iife', {
      output: { minify: true, hashCharacters: 'hex', entryFileNames: '[name]-[hash].js' },
    }),
    loader: output(CDN, { bantin: 'src/embed/loader.ts' }, 'iife', {
      output: { minify: true, entryFileNames: '[name].js', postBanner: `/*! bantin ${version} | MIT */` },
    }),
  },
});
