import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { hostPages } from './servers/host-pages.mjs';
import { startServers } from './servers/index.mjs';
import { bundle } from './tools/bundle.mjs';
import { browserCommands } from './tools/commands.mjs';
import { engines } from './tools/engines.mjs';
import { themeSheetsPlugin } from './tools/theme-sheets.mjs';

const require = createRequire(import.meta.url);
export const root = fileURLToPath(new URL('..', import.meta.url));

/** Serves msw's worker at the root, so that its scope is the whole origin. */
function mswPlugin() {
  return {
    name: 'msw-worker',
    async serve({ path }) {
      if (path === '/mockServiceWorker.js')
        return { body: await readFile(require.resolve('msw/mockServiceWorker.js'), 'utf8'), type: 'js' };
    },
  };
}

/** Libraries that are published as one script. */
const PUBLISHED = { mootools: 'mootools', turbo: '@hotwired/turbo' };

/** Serves scripts of partners' pages as classic scripts: under a name with `.js` the runner would transform them. */
function hostScriptsPlugin() {
  return {
    name: 'host-scripts',
    async serve({ path }) {
      const [, name] = /^\/__hosts\/([\w-]+)$/.exec(path) ?? [];
      const file = PUBLISHED[name] ? require.resolve(PUBLISHED[name]) : `${root}test/fixtures/hosts/${name}.js`;
      if (name === 'react') return { body: await bundle(file), type: 'js' };
      if (name) return { body: await readFile(file, 'utf8'), type: 'js' };
    },
  };
}

/** Serves editors that consist of many modules. */
function editorsPlugin() {
  return {
    name: 'editors',
    async serve({ path }) {
      const [, name] = /^\/__editors\/([\w-]+)$/.exec(path) ?? [];
      if (name) return { body: await bundle(`${root}test/fixtures/editors/${name}.js`), type: 'js' };
    },
  };
}

/** Where JSON files are JavaScript modules: at their own addresses a browser may have cached them as JSON. */
const JSON_MODULES = '/__json-modules';

/** Serves the JSON files that the builder of the site imports, with the version as an export, like Vite. */
function jsonModulesPlugin() {
  return {
    name: 'json-modules',
    resolveImport({ source, context }) {
      if (!source.endsWith('.json') || !context.path.startsWith('/demo/site/builder/')) return;
      return JSON_MODULES + new URL(source, `http://localhost${context.path}`).pathname;
    },
    async serve({ path }) {
      if (!path.startsWith(JSON_MODULES)) return;
      const text = await readFile(root + path.slice(JSON_MODULES.length + 1), 'utf8');
      const { version } = JSON.parse(text);
      return { body: `export default ${text};${version ? `export const version = '${version}';` : ''}`, type: 'js' };
    },
  };
}

/** Serves corpora of real and hostile input, which lie beside the repository on some machines; 404 if there are none. */
function corporaPlugin() {
  return {
    name: 'corpora',
    async serve({ path }) {
      const [, name] = /^\/__corpora\/([\w-]+\.json)$/.exec(path) ?? [];
      const body = name && (await readFile(`${root}../shared/corpora/${name}`, 'utf8').catch(() => undefined));
      if (body) return { body, type: 'json' };
    },
  };
}

/** Starts the CDN and the publisher beside the server of the test page, and serves their addresses to tests. */
function serversPlugin(cdnRoot) {
  let servers;
  return {
    name: 'other-origins',
    async serverStart() {
      servers = await startServers({ cdnRoot });
    },
    async serverStop() {
      await servers.close();
    },
    serve({ path }) {
      if (path === '/__servers') return { body: JSON.stringify(servers.origins), type: 'json' };
    },
  };
}

/** The files of each suite. The two never share a browser, because msw's service worker would intercept requests for built files. */
export const suites = {
  unit: ['test/**/*.test.ts', '!test/e2e/**', '!test/site/*.test.ts'],
  e2e: ['test/e2e/**/*.test.ts', 'test/site/*.test.ts'],
};

/** The test runner's configuration for a launcher from tools/engines.mjs and a list of globs. */
export function configure({ launcher, files, reporters, grep, cdnRoot = `${root}dist/cdn` }) {
  return {
    rootDir: root,
    files,
    browsers: [launcher],
    concurrency: 1, // only one page at a time has the focus and animation frames
    browserStartTimeout: 60_000,
    testsStartTimeout: 60_000,
    testsFinishTimeout: files.some((file) => file.includes('.full.')) ? 1_800_000 : 300_000,
    // Lit's development build is used on purpose, and CKEditor is given scripts on purpose.
    filterBrowserLogs: ({ args }) => !/Lit is in dev mode|unsafe-script-element/.test(String(args[0])),
    nodeResolve: { exportConditions: ['browser', 'development'] },
    middleware: [hostPages()],
    plugins: [
      mswPlugin(),
      corporaPlugin(),
      jsonModulesPlugin(),
      hostScriptsPlugin(),
      editorsPlugin(),
      themeSheetsPlugin(root),
      serversPlugin(cdnRoot),
      browserCommands(),
      esbuildPlugin({
        ts: true,
        target: 'es2022',
        tsconfig: `${root}tsconfig.json`,
        define: { __HELP__: '"README.md#"' },
      }),
    ],
    testFramework: { config: { ui: 'bdd', timeout: 15_000, ...(grep ? { grep } : {}) } },
    ...(reporters ? { reporters } : {}),
  };
}

/** For `npx wtr --config test/web-test-runner.config.mjs --watch --files ...` by hand. */
export default configure({
  launcher: (await engines.Chromium()).launcher,
  files: [...suites.unit, ...suites.e2e, '!test/**/*.full.test.ts'],
});
