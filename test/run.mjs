#!/usr/bin/env node
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { findFiles } from './tools/files.mjs';

const HELP = `node test/run.mjs [options]

  (nothing)        build, then everything in Chromium and Node: npm test
  --engines        build, then the browser tests in Chromium, Firefox and WebKitGTK: npm run test:engines
  --engine NAME    the browser tests in this engine (may be repeated)
  --full           with the files *.full.test.*, which take too long for CI: npm run test:full
  --files GLOB     only these (may be repeated), for instance 'test/e2e/embed.test.ts'
  --grep TEXT      only tests whose name contains this
  --no-build       use dist/ as it is
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
  if (!options.files || options.files.some((glob) => glob.startsWith('test/site/'))) {
    const site = spawnSync(process.execPath, ['demo/site/build.mjs'], { stdio: ['ignore', 'ignore', 'inherit'] });
    if (site.status !== 0) {
      console.error('The site could not be built, so nothing was tested: npm run site');
      process.exit(1);
    }
  }
}
// After the build, because these modules may read dist/.
const { suites } = await import('./web-test-runner.config.mjs');
const { engines } = await import('./tools/engines.mjs');
const { runBrowserTests } = await import('./tools/browser-tests.mjs');
const { runNodeTests } = await import('./tools/node-tests.mjs');

const wanted = options.files && new Set(findFiles(options.files));
/** The files that match these globs and the options. */
function select(globs) {
  const files = findFiles(options.full ? globs : [...globs, '!test/**/*.full.test.*']);
  return files.filter((file) => !wanted || wanted.has(file));
}

const names = options.engine ?? (options.engines ? Object.keys(engines) : ['Chromium']);
const summary = [];
/** What is still to run: `{ engine, run }`. */
const steps = [];

/** Tests mostly wait, so some steps run at a time, each with its own browsers and servers. Firefox needs more of a processor. */
const AT_A_TIME = 3;
const OF_FIREFOX_AT_A_TIME = 2;

/**
 * Failed files run a second time at the end, when nothing else runs, because a browser on a busy machine is now and then too
 * slow. The summary lists what passed at the second try. When more files than this fail, something is broken and they are not
 * repeated.
 */
const MOST_TO_RETRY = 10;

/** Every file that ran: `{ name, runTests, result }`, with the result of its last run. */
const runs = [];

function step(engine, name, runTests, files) {
  const run = async () => {
    const start = Date.now();
    const results = await runTests(files).catch((error) => crash(files, error));
    runs.push(...results.map((result) => ({ name, runTests, result })));
    const seconds = ((Date.now() - start) / 1000).toFixed(1);
    summary.push(`${name}: ${sum(results, 'passed')} passed, ${sum(results, 'failed')} failed, ${seconds} s`);
  };
  steps.push({ engine, run });
}

async function retryFailures() {
  const failed = runs.filter(({ result }) => result.failed);
  if (failed.length > MOST_TO_RETRY) return;
  for (const run of failed) {
    const { file, failures } = run.result;
    [run.result] = await run.runTests([file]).catch((error) => crash([file], error));
    if (!run.result.failed) summary.push(`${run.name}: passed at the second try: ${file}: ${failures.join('; ')}`);
  }
}

/** The results of files whose runner ended without any. */
const crash = (files, { message }) => files.map((file) => ({ file, passed: 0, failed: 1, failures: [message] }));

const sum = (results, count) => results.reduce((total, result) => total + result[count], 0);

/** A suite as steps that take about as long, more than run at a time, so that none is left to run alone at the end for long. */
function splitIntoSteps(engine, suite, runTests, files, count) {
  const name = [engine, suite].filter(Boolean).join(', ');

  const shares = Array.from({ length: count }, (_, first) => files.filter((_, index) => index % count === first));
  for (const [index, share] of shares.entries())
    if (share.length) step(engine, count > 1 ? `${name} ${index + 1}/${count}` : name, runTests, share);
}

// First, because its files run one after the other and take longest.
if (!options.engines && !options.engine) {
  const files = select(['test/**/*.node.test.mjs', 'test/**/*.node.full.test.mjs']);
  splitIntoSteps('Node', '', (some) => runNodeTests(some.map((file) => resolve(file))), files, 2);
}

const cdnRoot = options.cdn && resolve(options.cdn);
for (const engine of names) {
  const runTests = (files) => runBrowserTests({ engine, files, cdnRoot, grep: options.grep });
  for (const [suite, globs] of Object.entries(suites))
    splitIntoSteps(engine, suite, runTests, select(globs), suite === 'e2e' ? 4 : 1);
}
async function runSteps(queue, atATime) {
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) await next.run();
  };
  await Promise.all(Array.from({ length: atATime }, work));
}
const isFirefox = ({ engine }) => engine === 'Firefox';
await runSteps(steps.filter(isFirefox), OF_FIREFOX_AT_A_TIME);
await runSteps(
  steps.filter((step) => !isFirefox(step)),
  AT_A_TIME,
);

await retryFailures();

const results = runs.map(({ result }) => result);
const passed = sum(results, 'passed');
let failed = sum(results, 'failed');
if (passed + failed === 0) {
  console.error(`No test matches ${options.files?.join(' ') ?? 'the suite'}`);
  failed = 1;
}
console.log(`\n${summary.map((line) => `  ${line}`).join('\n')}\n`);
// Repeated at the end, because the log is long.
for (const { name, result } of runs)
  if (result.failed) console.log(`  ✗ ${name}: ${result.file}: ${result.failures.join('; ')}`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
