import { run } from 'node:test';
import { spec } from 'node:test/reporters';

/** Runs files with Node's own test runner and counts: `{passed, failed}`. */
export async function runNodeTests(files) {
  const total = { passed: 0, failed: 0 };
  if (files.length === 0) return total;
  const stream = run({ files, concurrency: false });
  // A suite and a file are not tests of their own, but a file that does not even load must count.
  const counts = ({ details, name }) => details.type !== 'suite' && !files.includes(name);
  stream.on('test:pass', (event) => {
    if (counts(event) && !event.skip && !event.todo) total.passed++;
  });
  stream.on('test:fail', (event) => {
    if (counts(event) || event.details.error?.failureType === 'testCodeFailure') total.failed++;
  });
  // at once, as other tests tell of themselves meanwhile
  let told = '';
  for await (const chunk of stream.compose(new spec())) told += chunk;
  process.stdout.write(told);
  return total;
}
