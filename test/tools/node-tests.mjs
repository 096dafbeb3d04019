import { relative } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';

/** Milliseconds for one file: what a failed test leaves open would keep it running for ever. */
const FILE_TIMEOUT = 1_800_000;

/** Runs files with Node's own test runner: `{file, passed, failed, failures}` of each, with the names of what failed. */
export async function runNodeTests(files) {
  const results = new Map(
    files.map((path) => [path, { file: relative(process.cwd(), path), passed: 0, failed: 0, failures: [] }]),
  );
  const stream = run({ files, concurrency: false, timeout: FILE_TIMEOUT });
  // A suite and a file are not tests of their own, but a file that does not even load must count.
  const counts = ({ details, name }) => details.type !== 'suite' && !files.includes(name);
  // Events name the file that a test is written in, which several test files may share.
  let running;
  stream.on('test:dequeue', ({ name }) => {
    running = results.get(name) ?? running;
  });
  const resultOf = ({ file, name }) => results.get(file) ?? results.get(name) ?? running;
  stream.on('test:pass', (event) => {
    if (counts(event) && !event.skip && !event.todo) resultOf(event).passed++;
  });
  stream.on('test:fail', (event) => {
    if (!counts(event) && event.details.error?.failureType !== 'testCodeFailure') return;
    resultOf(event).failed++;
    resultOf(event).failures.push(event.name);
  });
  // Written in one piece, because other tests write to the terminal at the same time.
  let report = '';
  for await (const chunk of stream.compose(new spec())) report += chunk;
  process.stdout.write(report);
  return [...results.values()];
}
