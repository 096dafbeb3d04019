import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openSite } from './browser.mjs';
import { checkPages } from './check-page.mjs';
import { pagePaths, readPage } from './pages.mjs';

/** A page of each kind; `pages.node.full.test.mjs` takes all of them. */
const CHOSEN = [
  'index.html',
  'en/index.html',
  'trinh-tao-ma.html',
  'en/builder.html',
  'chen/html.html',
  'en/chen/wordpress.html',
  'huong-dan/hieu-nang.html',
  'en/huong-dan/tro-nang.html',
  'cong-tin/nguon.html',
  'en/lap-trinh/react.html',
  'tham-khao/news-list.html',
  'en/tham-khao/bo-cuc.html',
  'tham-khao/ma/cors.html',
  'tham-khao/thay-doi.html',
];

describe('the pages of the site', () => {
  let site;
  before(async () => {
    site = await openSite();
  });
  after(() => site?.close());

  it('have no error, no sideways scrolling at 360 px, and nothing that axe finds, light and dark', async () => {
    assert.deepEqual(await checkPages(site, CHOSEN), []);
  });

  it('says so, and leads on, where there is no page', async () => {
    const page = await site.browser.newPage();
    await page.goto(`${site.origin}/khong-co.html`);
    assert.equal(await page.$eval('h1', (node) => node.textContent), 'Không tìm thấy trang');
    await page.close();
  });

  it('a link of the console to a code leads on to the page of that code', async () => {
    const page = await site.browser.newPage();
    await page.goto(`${site.origin}/tham-khao/ma/index.html#cors`);
    await page.waitForFunction(() => location.pathname.endsWith('/tham-khao/ma/cors.html'));
    await page.close();
  });

  it('have their text without JavaScript', async () => {
    const page = await site.browser.newPage();
    await page.setJavaScriptEnabled(false);
    for (const path of [
      'index.html',
      'en/index.html',
      'chen/html.html',
      'tham-khao/bo-cuc.html',
      'tham-khao/ma/cors.html',
    ]) {
      await page.goto(`${site.origin}/${path}`);
      const text = await page.$eval('#VPContent', (node) => node.innerText);
      assert.ok(text.length > 150, `${path}: ${text}`);
    }
    await page.close();
  });
});

it('every page has a heading and a title in its HTML', () => {
  const without = pagePaths.filter((path) => {
    const html = readPage(path);
    const hasTitle = /<title>[^<]{3,}<\/title>/.test(html);
    return !hasTitle || !(/<h1/.test(html) || /<snippet-builder/.test(html) || path === '404.html');
  });
  assert.deepEqual(without, []);
});
