import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { installApp } from './tools/install.mjs';

describe('the app in test/apps/vitest', () => {
  let app;
  before(async () => {
    app = await installApp('vitest', { node22: true });
  });
  after(() => app?.remove());

  it('has types that a strict checker accepts, and refuses layout="wrong"', async () => {
    const errors = await app.checkWithWrongFile();
    assert.equal(errors.length, 1, errors.join('\n'));
    assert.match(errors[0], /Type '"wrong"' is not assignable to type/);
  });

  it('passes its own tests', async () => {
    const output = await app.run('npm', 'test');
    assert.match(output, /Tests\s+2 passed/);
  });
});
