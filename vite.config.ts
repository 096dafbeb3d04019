import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type EnvironmentOptions, type Plugin } from 'vite';

const version: string = JSON.parse(readFileSync('package.json', 'utf8')).version;
const target = ['chrome100', 'edge100', 'firefox115', 'safari16.4'];

/** Source files that developers import one by one; every other module of `dist/npm` comes along as its own file. */
const npmEntries = ['index', 'news-list', 'feed/index'];

/** File names of the chunks that the loader asks for by name, known once they are built. */
const chunkNames: Record<string, string> = {};

function rememberChunks(): Plugin {
  return {
    name: 'bantin:remember-chunks',
    applyToEnvironment: ({ name }) => name === 'cdn',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk') chunkNames[file.name] = file.fileName;
        // oxc leaves an unknown decorator as it stands, which no browser parses
        if (file.type === 'chunk' && /^\s*@\w+\(/m.test(file.code)) this.error(`raw decorator in ${file.fileName}`);
      }
    },
  };
}

/**
 * What the script tag leaves out of Lit: the version lists and the metadata it keeps in globals of the host page, hooks
 * of polyfills, and the way around adopted style sheets, which every browser in `target` has.
 */
const litTrims: [file: RegExp, cuts: [find: RegExp, replacement: string][]][] = [
  [/\/css-tag\.js$/, [[/\w+\.ShadowRoot&&\(.+?in CSSStyleSheet\.prototype/, '!0']]],
  [
    /\/reactive-element\.js$/,
    [
      [/Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/, ''],
      [/const (\w)=this\[Symbol\.metadata\];if\(null!==\1\)\{.+?elementProperties\.set\(\w,\w\)\}/, ''],
      [/\w+\?\.\(\{ReactiveElement:\w+\}\),\(\w+\.reactiveElementVersions\?\?=\[\]\)\.push\(".+?"\)/, '0'],
    ],
  ],
  [/\/lit-html\.js$/, [[/\w+\?\.\(\w+,\w+\),\(\w+\.litHtmlVersions\?\?=\[\]\)\.push\(".+?"\)/, '0']]],
  [
    /\/lit-element\.js$/,
    [
      [/\w+\.litElementHydrateSupport\?\.\(\{LitElement:\w+\}\);/, '0;'],
      [/const \w+=\w+\.litElementPolyfillSupport;\w+\?\.\(\{LitElement:\w+\}\);/, ''],
      [/\(\w+\.litElementVersions\?\?=\[\]\)\.push\(".+?"\);/, ''],
    ],
  ],
];

/** Applies {@link litTrims}; the build fails when a new version of Lit is written differently. */
function trimLit(): Plugin {
  return {
    name: 'bantin:trim-lit',
    applyToEnvironment: ({ name }) => name === 'cdn',
    transform(code, id) {
      const trim = /\/(@lit|lit-[a-z]+)\//.test(id) && litTrims.find(([file]) => file.test(id));
      if (!trim) return;
      for (const [find, replacement] of trim[1]) {
        if (!find.test(code)) this.error(`${id} has changed: ${find} is not in it`);
        code = code.replace(find, replacement);
      }
      return { code, map: null };
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

/** White space in the templates of Lit is for those who read the source; browsers get none of it. */
function squeezeTemplates(): Plugin {
  const squeeze: Record<string, (text: string) => string> = {
    css: (text) =>
      text
        .replace(/\s+/g, ' ')
        .replace(/ ?([{};,]) ?/g, '$1')
        .replace(/: /g, ':')
        .replace(/;}/g, '}'),
    html: (text) => text.replace(/\s*\n\s*/g, ' ').replace(/(^|>) (?=<|$)/g, '$1'),
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
          if (node?.type === 'TaggedTemplateExpression' && squeeze[node.tag.name])
            for (const { start, end, value } of node.quasi.quasis)
              edits.push([start, end, squeeze[node.tag.name]!(value.raw)]);
          return node;
        });
        for (const [start, end, text] of edits.sort(([a], [b]) => b - a))
          code = code.slice(0, start) + text + code.slice(end);
        return { code, map: null };
      },
    },
  };
}

/** Modules that the build writes: the names of the chunks for the loader, and a decorate helper without what nobody uses here. */
function virtualModules(): Plugin {
  const modules: Record<string, () => string> = {
    'virtual:chunks': () => `export const core = '${chunkNames.core}', xml = '${chunkNames['other-formats']}';`,
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

/** Subresource integrity of every file of `dist/cdn` (https://www.w3.org/TR/SRI/). */
function writeIntegrity(directory: string) {
  const files = readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'));
  const integrity = files.sort().map((file) => {
    const hash = createHash('sha384').update(readFileSync(join(directory, file)));
    return [file, `sha384-${hash.digest('base64')}`];
  });
  writeFileSync(join(directory, 'sri.json'), `${JSON.stringify(Object.fromEntries(integrity), null, 2)}\n`);
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

export default defineConfig({
  oxc: { decorator: { legacy: true } },
  build: { lib: { entry: {} } }, // here too, as it is what keeps Vite's preload helper out of dynamic imports
  define: { __VERSION__: JSON.stringify(version) },
  plugins: [keepRegistrations(), trimLit(), squeezeTemplates(), rememberChunks(), virtualModules()],
  builder: {
    sharedConfigBuild: true, // else the configuration is read anew for each output, and the chunk names are lost
    sharedPlugins: true,
    async buildApp(builder) {
      for (const name of ['npm', 'cdn', 'loader']) await builder.build(builder.environments[name]!);
      writeIntegrity('dist/cdn');
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
    cdn: output('dist/cdn', { core: 'src/embed/core.ts' }, 'es', {
      preserveEntrySignatures: 'allow-extension', // else what core shares with lazy chunks becomes a chunk of its own
      output: {
        minify: true,
        entryFileNames: '[name]-[hash].js',
        chunkFileNames: '[name]-[hash].js',
      },
    }),
    loader: output('dist/cdn', { bantin: 'src/embed/loader.ts' }, 'iife', {
      output: { minify: true, entryFileNames: '[name].js', postBanner: `/*! bantin ${version} | MIT */` },
    }),
  },
});
