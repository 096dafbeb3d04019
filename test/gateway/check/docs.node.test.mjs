import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';

it('the documentation names every cause that a check can find', () => {
  const facts = readFileSync('src/gateway/check/facts.ts', 'utf8');
  const readme = readFileSync('src/gateway/README.md', 'utf8');
  const keys = [...facts.matchAll(/^ {2}'([\w-]+)\/([\w-]+)':/gm)];
  assert.ok(keys.length > 100);
  const rows = readme.split('\n').filter((line) => line.startsWith('| `'));
  const isNamed = ([, code, cause]) =>
    rows.some((row) => row.startsWith(`| \`${code}\` `) && row.includes(`\`${cause}\``));
  assert.deepEqual(
    keys.filter((key) => !isNamed(key)).map(([key]) => key.trim()),
    [],
  );
});
