import { fork } from 'node:child_process';
import { once } from 'node:events';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defaultReporter, startTestRunner } from '@web/test-runner';
import { configure } from '../web-test-runner.config.mjs';
import { engines, freePort } from './engines.mjs';

function* testsOf(suite, prefix = '') {
  for (const test of suite?.tests ?? []) yield { ...test, name: `${prefix}${test.name}` };
  for (const inner of suite?.suites ?? []) yield* testsOf(inner, `${prefix}${inner.name} `);
}

/** The results of one test file. A file without tests, or with an error outside of them, counts as a failure. */
function countSession(session, grep = '') {
  // The runner lists tests that grep excludes as neither passed nor skipped.
  const tests = [...testsOf(session.testResults)].filter((test) => test.name.includes(grep));
  const count = {
    passed: tests.filter((test) => test.passed && !test.skipped).length,
    failed: tests.filter((test) => !test.passed && !test.skipped).length,
    failures: tests.filter((test) => !test.passed && !test.skipped).map((test) => test.name),
    seconds: tests.reduce((total, { duration = 0 }) => total + duration / 1000, 0),
    skipped: tests.filter((test) => test.skipped).map((test) => test.name),
  };
  const broken = session.errors.length > 0 || tests.length === 0 || (!session.passed && !grep);
  if (broken && count.failed === 0) count.failed = 1;
  return count;
}

/** Prints a line for each file; the default reporter adds the errors below it. */
function lineReporter(name, grep) {
  return {
    reportTestFileResults({ logger, sessionsForTestFile, testFile }) {
      for (const session of sessionsForTestFile) {
        const { passed, failed, seconds, skipped } = countSession(session, grep);
        const file = relative(process.cwd(), testFile);
        logger.log(
          `${failed ? '✗' : '✓'} ${name}  ${file}: ${passed} passed, ${failed} failed, ${seconds.toFixed(1)} s`,
        );
        for (const test of skipped) logger.log(`  skipped: ${test}`);
      }
    },
  };
}

async function run({ engine, files, cdnRoot, grep }) {
  const { launcher, stop } = await engines[engine]();
  try {
    const reporters = [lineReporter(engine, grep), defaultReporter({ reportTestProgress: false })];
    const runner = await startTestRunner({
      // Two runners that look for a free port at the same time would find the same one.
      config: { ...configure({ launcher, files, reporters, cdnRoot, grep }), port: await freePort() },
      readCliArgs: false,
      readFileConfig: false,
      autoExitProcess: false,
    });
    await new Promise((resolve) => runner.on('finished', resolve));
    const results = [...runner.sessions.all()].map((session) => {
      const { passed, failed, failures } = countSession(session, grep);
      return { file: relative(process.cwd(), session.testFile), passed, failed, failures };
    });
    await runner.stop();
    return results;
  } finally {
    await stop();
  }
}

const HERE = fileURLToPath(import.meta.url);

/**
 * Runs the files in one engine: `{file, passed, failed, failures}` of each, with the names of failed tests. Each run has a
 * process of its own, because two runners in one process would both take over the terminal.
 */
export async function runBrowserTests(task) {
  const child = fork(HERE);
  process.once('exit', () => child.kill());
  child.send(task);
  let results;
  child.once('message', (message) => {
    results = message;
  });
  await once(child, 'exit');
  if (!results) throw new Error('the test runner ended without results');
  return results;
}

if (process.argv[1] === HERE) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(1)); // browsers end with us
  process.once('message', async (task) => {
    process.send(await run(task), () => process.exit());
  });
}
