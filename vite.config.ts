import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { minify } from 'terser';
import { defineConfig, type EnvironmentOptions, type Plugin } from 'vite';
import { CDN, copyVersion, integrityOf, writeIntegrity, writePage, writeSnippet } from './scripts/cdn-files';
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
  'news-article': 'src/elements/news-article/news-article.ts',
  'related-news': 'src/elements/related-news/related-news.ts',
  'other-formats': 'src/feed/other-formats.ts',
  markup: 'src/feed/markup.ts',
  forms: 'src/embed/forms.ts',
  later: 'src/embed/later.ts',
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
const readingModules = new Set<string>();

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
      const words = new Set(ids.filter((id) => /\/i18n\//.test(id))); // each goes with the part that takes it
      for (const id of collect(cdnEntries['news-article'], new Set(), [core, formats, words]))
        (related.has(id) ? readingModules : articleModules).add(id);
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

/**
 * Has the script tag's own function stand for `import()` in its chunks, as it may have to check a file first: the function
 * goes around `import()` while names are still names, and takes its place when the files have theirs.
 */
function loadThroughLoader(): Plugin {
  return {
    name: 'bantin:load-through-loader',
    applyToEnvironment: ({ name }) => name === 'cdn',
    transform: {
      order: 'post',
      filter: { id: /\/src\/.*\.ts$/, code: /\bimport\(/ },
      handler: (code) => ({
        code: `import { load } from 'virtual:load';${code.replace(/\bimport\((['"][^'"]+['"])\)/g, 'load(import($1))')}`,
        map: null,
      }),
    },
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue;
        file.code = file.code.replace(
          /([\w$]+)\(import\(["'`]\.\/([^"'`]+)["'`]\)(\.then\([^()]+\))?\)/g,
          '$1("$2")$3',
        );
        if (/\bimport\(/.test(file.code))
          this.error(`${file.fileName} imports on its own: ${file.code.match(/.{40}\bimport\(.{40}/)}`);
      }
    },
  };
}

/** Whether the value between two pieces of a template is an attribute's, and text stands beside it. */
const isBeside = (before: string, after = '') =>
  /\s[@.\w-]+=("[^"<>]+|[^\s"'<>]+)$/.test(before) ||
  (/\w="$/.test(before) && !after.startsWith('"')) ||
  (/\w=$/.test(before) && !/^[\s>]/.test(after));

/** White space in the templates of Lit is for those who read the source; browsers get none of it. */
function squeezeTemplates(): Plugin {
  const squeeze: Record<string, (text: string) => string> = {
    css: (text) =>
      text
        .replace(/\/\*.*?\*\//gs, '')
        .replace(/\s+/g, ' ')
        .replace(/ ?([{};,>/]) ?/g, '$1')
        .replace(/: /g, ':')
        .replace(/;}/g, '}')
        .replace(/='([\w-]+)'\]/g, '=$1]')
        .replace(/\b0\./g, '.'),
    html: (text) =>
      text
        .replace(/\s*\n\s*/g, ' ')
        .replace(/(^|>) (?=<|$)/g, '$1')
        .replace(/="([\w-]+)"(?=[ >])/g, '=$1'),
  };
  return {
    name: 'bantin:squeeze-templates',
    enforce: 'post',
    applyToEnvironment: ({ name }) => name === 'cdn',
    transform: {
      filter: { id: /\/src\/.*\.ts$/, code: /\b(css|html)`/ },
      handler(code) {
        const edits: [start: number, end: number, text: string][] = [];
        JSON.stringify(this.parse(code), (_, node) => {
          if (node?.type === 'TaggedTemplateExpression' && squeeze[node.tag.name]) {
            // an attribute of several pieces: Lit's code for that is trimmed away
            const pieces: string[] = node.quasi.quasis.map(({ value }: { value: { raw: string } }) => value.raw);
            if (node.tag.name === 'html' && pieces.some((piece, index) => isBeside(piece, pieces[index + 1])))
              this.error(`text beside the value of an attribute: ${pieces.join('...')}`);
            for (const { start, end, value } of node.quasi.quasis)
              edits.push([start, end, squeeze[node.tag.name]!(value.raw)]);
          }
          return node;
        });
        for (const [start, end, text] of edits.sort(([a], [b]) => b - a))
          code = code.slice(0, start) + text + code.slice(end);
        return { code, map: null };
      },
    },
  };
}

/** The bundler's own helper lists names with `for in`, which finds what old libraries add to every object as well. */
function ownNames(): Plugin {
  return {
    name: 'bantin:own-names',
    applyToEnvironment: ({ name }) => name === 'cdn',
    transform: {
      filter: { id: /rolldown\/runtime/ },
      handler(code) {
        const own = code.replace(/for \((let|var) (\w+) in all\)/, 'for ($1 $2 of Object.keys(all))');
        if (own === code) this.error('the helper of the bundler has changed');
        return { code: own, map: null };
      },
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
      /\/failure\.js$/.test(id) && !importer?.endsWith('/later.ts') ? resolve('src/embed/later.ts') : undefined,
  };
}

/** Initials for our private custom properties: `--_title-lines` is `--_tl` in the files for the script tag. Presets set the rest. */
function shortProperties(): Plugin {
  const names = new Map<string, string>();
  return {
    name: 'bantin:short-properties',
    applyToEnvironment: ({ name }) => name === 'cdn',
    transform: {
      filter: { id: /\/src\/.*\.ts$/, code: /--_/ },
      handler(code) {
        const shorter = code.replace(
          /--_((?:title|excerpt)-lines|excerpt|gap|radius|size)\b/g,
          (name, words: string) => {
            const short = `--_${words.replace(/([a-z])[a-z]*-?/g, '$1')}`;
            if ((names.get(short) ?? name) !== name)
              this.error(`${name} and ${names.get(short)} have the same initials`);
            names.set(short, name);
            return short;
          },
        );
        return { code: shorter, map: null };
      },
    },
  };
}

/** Terser after the bundler's own minifier, for the last hundred bytes that each finds and the other does not. */
function minifyAgain(): Plugin {
  return {
    name: 'bantin:minify-again',
    applyToEnvironment: ({ name }) => !['npm', 'gateway', 'bin'].includes(name),
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const options = {
          ecma: 2020,
          module: true,
          format: { comments: /license|^!/i },
          compress: { passes: 3, hoist_funs: true, keep_fargs: false, unsafe_arrows: true, pure_getters: true },
        } as const;
        // once more, as there is more to find in what the first round leaves
        for (const file of Object.values(bundle))
          for (let rounds = /^(core|news-article)$/.test(file.name!) ? 2 : 1; rounds > 0; rounds--)
            if (file.type === 'chunk') file.code = (await minify(file.code, options)).code!;
        // Nearly all of the core runs on every page: Chromium then compiles it beside the main thread, while it arrives
        // (https://explainers-by-googlers.github.io/explicit-javascript-compile-hints-file-based/).
        for (const file of Object.values(bundle))
          if (file.type === 'chunk' && file.name === 'core') file.code = `//# allFunctionsCalledOnLoad\n${file.code}`;
      },
    },
  };
}

/** The values that attributes take where they take only some: what the `declare` fields of the elements allow. */
function attributeValues() {
  const elements: Record<string, Record<string, string[]>> = {};
  for (const name of ['news-list', 'news-article', 'related-news']) {
    const own: Record<string, string[]> = (elements[name] = {});
    for (const file of [
      'feed-element.ts',
      ...(name === 'news-list' ? [] : ['reading-element.ts']),
      `${name}/${name}.ts`,
    ]) {
      const text = readFileSync(join('src/elements', file), 'utf8');
      for (const [, field, type] of text.matchAll(/^ {2}declare (\w+): ([^;]+);/gm)) {
        const union = /^\w+$/.test(type!) ? typeNamed(type!, file, text) : type;
        if (!/^'[^']+'( \| '[^']+')+$/.test(union ?? '')) continue;
        const attribute = field!.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
        own[attribute] = [...union!.matchAll(/'([^']+)'/g)].map(([, value]) => value!);
      }
    }
  }
  return elements;
}

/** What a type that a file imports stands for; undefined for those of the language. */
function typeNamed(type: string, file: string, text: string): string | undefined {
  const from = new RegExp(`import [^;]*\\b${type}\\b[^;]* from '([^']+)\\.js'`).exec(text)?.[1];
  const source = from && readFileSync(join('src/elements', file, '..', `${from}.ts`), 'utf8');
  return source && new RegExp(`type ${type} =\\s*\\|?\\s*([^;]+);`).exec(source)?.[1]?.replace(/\s+/g, ' ');
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
      minify: false,
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
            // filters and search want it as well, and no related news with it
            { name: 'fold', test: /\/feed\/fold\.ts$/ },
            { name: 'reading', test: (id: string) => readingModules.has(id) },
            // most texts have leftovers or blocks, which both take the nodes
            { name: 'news-article', test: (id: string) => articleModules.has(id) || /\/sanitize\/nodes\.ts$/.test(id) },
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
    page: output(CDN, { embed: 'src/embed/page.ts' }, 'iife', {
      output: { minify: true, hashCharacters: 'hex', entryFileNames: '[name]-[hash].js' },
    }),
    loader: output(CDN, { bantin: 'src/embed/loader.ts' }, 'iife', {
      output: { minify: true, entryFileNames: '[name].js', postBanner: `/*! bantin ${version} | MIT */` },
    }),
  },
});
