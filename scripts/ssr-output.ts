import { resolve } from 'node:path';
import minifyTemplateLiterals from 'rollup-plugin-minify-template-literals';
import type { EnvironmentOptions, Plugin } from 'vite';

/** What the elements' code finds in a page, and `src/ssr/globals.ts` has on a server. */
const PAGE_GLOBALS = [
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

/** The elements on a server: one file with all that it needs, and Lit as it is on servers. */
export function ssrOutput(outDir: string): EnvironmentOptions {
  const globals = resolve('src/ssr/globals.ts');
  return {
    consumer: 'server',
    resolve: { noExternal: true, conditions: ['node', 'module', 'import', 'default'] },
    build: {
      outDir,
      minify: 'oxc',
      target: 'es2023',
      emptyOutDir: false,
      copyPublicDir: false,
      lib: { entry: { index: 'src/ssr/index.ts' }, formats: ['es'] },
      rolldownOptions: {
        // The same templates as in the other outputs, since their text has to be the same in page and server.
        plugins: [minifyTemplateLiterals()],
        transform: {
          inject: Object.fromEntries(PAGE_GLOBALS.map((name) => [name, [globals, name] as [string, string]])),
        },
        output: { entryFileNames: '[name].js', codeSplitting: false, minify: true },
      },
    },
  };
}

/** For that output: DOMPurify with a DOM, and Lit's digests of templates without a module of Node. */
export function replaceForServers(): Plugin {
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

/** For the gateway: the elements are in a file of their own, which it loads where they are asked for. */
export function keepSsrApart(): Plugin {
  return {
    name: 'keep-ssr-apart',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'server',
    resolveId(source) {
      if (source === '../../ssr/index.js') return { id: '../npm/ssr/index.js', external: true };
    },
  };
}
