#!/usr/bin/env node
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { findFiles } from './tools/files.mjs';

const HELP = `node test/run.mjs [options]

  (nothing)        build, then everything in Chromium and Node: npm test
  --engines        build, then the browser tests in Chromium, Firefox and WebKitGTK: npm run test:engines
  --engine NAME    the browser tests in this engine (may be repeated)
  --full           with the files *.full.test.*, which are too long for every day: npm run test:full
  --files GLOB     only these (may be repeated), for instance 'test/e2e/embed.test.ts'
  --grep TEXT      only tests whose name contains this
  --no-build       take dist/ as it is
  --cdn DIR        the built files to test end to end, instead of dist/cdn`;

const { values: options } = parseArgs({
  options: {
    engines: { type: 'boolean' },
    engine: { type: 'string', multiple: true },
    full: { type: 'boolean' },
    files: { type: 'string', multiple: true },
    grep: { type: 'string' },
    'no-build': { type: 'boolean' },
    cdn: { type: 'string' },
    help: { type: 'boolean' },
  },
});
if (options.help) {
  console.log(HELP);
  process.exit();
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(1)); // browsers end with us
process.chdir(new URL('..', import.meta.url).pathname);
if (!options['no-build']) {
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], { stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) {
    console.error('The build failed, so nothing was tested.');
    process.exit(1);
  }
}
// After the build: what these import may look at dist/.
const { suites } = await import('./web-test-runner.config.mjs');
const { engines } = await import('./tools/engines.mjs');
const { runBrowserTests } = await import('./tools/browser-tests.mjs');
const { runNodeTests } = await import('./tools/node-tests.mjs');

const wanted = options.files && new Set(findFiles(options.files));
/** The files of these globs that were asked for. */
function select(globs) {
  const files = findFiles(options.full ? globs : [...globs, '!test/**/*.full.test.*']);
  return files.filter((file) => !wanted || wanted.has(file));
}

const names = options.engine ?? (options.engines ? Object.keys(engines) : ['Chromium']);
const total = { passed: 0, failed: 0 };
const summary = [];
const steps = [];

/** Most of a test's time is waiting for something, so two steps go on at a time, each with browsers and servers of its own. */
const AT_A_TIME = 2;

function step(name, runTests) {
  steps.push(async () => {
    const start = Date.now();
    let result;
    try {
      result = await runTests();
    } catch (error) {
      console.error(`${name}: ${error.message}`);
      result = { passed: 0, failed: 1 };
    }
    total.passed += result.passed;
    total.failed += result.failed;
    const seconds = ((Date.now() - start) / 1000).toFixed(1);
    summary.push(`${name}: ${result.passed} passed, ${result.failed} failed, ${seconds} s`);
  });
}

/** Every so-manyth file from `first` on, so that both halves of a suite take about as long. */
const share = (files, first) => files.filter((_, index) => index % AT_A_TIME === first);

for (const engine of names) {
  for (const [suite, globs] of Object.entries(suites)) {
    const all = select(globs);
    const shares = suite === 'e2e' && all.length > 1 ? [share(all, 0), share(all, 1)] : [all];
    for (const [index, files] of shares.entries()) {
      if (files.length === 0) continue;
      const cdnRoot = options.cdn && resolve(options.cdn);
      const name = `${engine}, ${suite}${shares.length > 1 ? ` ${index + 1}/${shares.length}` : ''}`;
      step(name, () => runBrowserTests({ engine, files, cdnRoot, grep: options.grep }));
    }
  }
}
if (!options.engines && !options.engine) {
  const files = select(['test/**/*.node.test.mjs', 'test/**/*.node.full.test.mjs']).map((file) => resolve(file));
  if (files.length) step('Node', () => runNodeTests(files));
}

const work = async () => {
  for (let next = steps.shift(); next; next = steps.shift()) await next();
};
await Promise.all(Array.from({ length: AT_A_TIME }, work));

if (total.passed + total.failed === 0) {
  console.error(`No test matches ${options.files?.join(' ') ?? 'the suite'}`);
  total.failed = 1;
}
console.log(`\n${summary.map((line) => `  ${line}`).join('\n')}\n`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed ? 1 : 0);
