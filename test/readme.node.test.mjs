import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { it } from 'node:test';

it('the reference in the README is that of the source', () => {
  assert.doesNotThrow(() => execFileSync(process.execPath, ['scripts/readme.mjs', '--check'], { stdio: 'pipe' }));
});
