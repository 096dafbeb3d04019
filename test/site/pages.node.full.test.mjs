import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openSite } from './browser.mjs';
import { checkPages } from './check-page.mjs';
import { pagePaths } from './pages.mjs';

describe('all pages of the site, in both languages', () => {
  let site;
  before(async () => {
    site = await openSite();
  });
  after(() => site?.close());

  it('have no error, no sideways scrolling at 360 px, and nothing that axe finds, light and dark', async () => {
    assert.deepEqual(await checkPages(site, pagePaths), []);
  });
});
