import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { it } from 'node:test';

it('the tables in the README are those of the source, and of what the tests have seen', () => {
  assert.doesNotThrow(() => execFileSync(process.execPath, ['scripts/readme.mjs', '--check'], { stdio: 'pipe' }));
});
