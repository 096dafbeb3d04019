import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { hostPages } from './servers/host-pages.mjs';
import { startServers } from './servers/index.mjs';
import { bundle } from './tools/bundle.mjs';
import { browserCommands } from './tools/commands.mjs';
import { engines } from './tools/engines.mjs';

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

/** Libraries that come as one script. */
const PUBLISHED = { mootools: 'mootools', turbo: '@hotwired/turbo' };

/** Scripts of partners' pages, as they are: `.js` would have them made strict on the way. */
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

/** Editors that come as many modules. */
function editorsPlugin() {
  return {
    name: 'editors',
    async serve({ path }) {
      const [, name] = /^\/__editors\/([\w-]+)$/.exec(path) ?? [];
      if (name) return { body: await bundle(`${root}test/fixtures/editors/${name}.js`), type: 'js' };
    },
  };
}

/** Real and hostile input that lies beside the repository on some machines: 404 where it is not there. */
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

/** Starts the CDN and the publisher beside the test page's own server, and tells tests where they are. */
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

/** Which files make a suite. The two never share a browser: msw's service worker would sit between the built files and their servers. */
export const suites = {
  unit: ['test/**/*.test.ts', '!test/e2e/**'],
  e2e: ['test/e2e/**/*.test.ts'],
};

/** The test runner's configuration for a launcher from tools/engines.mjs and a list of globs. */
export function configure({ launcher, files, reporters, grep, cdnRoot = `${root}dist/cdn` }) {
  return {
    rootDir: root,
    files,
    browsers: [launcher],
    concurrency: 1, // one page has the focus and the frames that animate
    browserStartTimeout: 60_000,
    testsStartTimeout: 60_000,
    testsFinishTimeout: 240_000,
    // The development build checks how we use Lit; that it is one needs no saying in every file. And CKEditor is given
    // scripts on purpose.
    filterBrowserLogs: ({ args }) => !/Lit is in dev mode|unsafe-script-element/.test(String(args[0])),
    nodeResolve: { exportConditions: ['browser', 'development'] },
    middleware: [hostPages()],
    plugins: [
      mswPlugin(),
      corporaPlugin(),
      hostScriptsPlugin(),
      editorsPlugin(),
      serversPlugin(cdnRoot),
      browserCommands(),
      esbuildPlugin({ ts: true, target: 'es2022', tsconfig: `${root}tsconfig.json` }),
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
