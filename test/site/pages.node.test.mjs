import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { listen } from '../../demo/lib/http.mjs';
import { createSite } from '../../demo/site/server.mjs';
import { openSite } from './browser.mjs';
import { checkPages } from './check-page.mjs';
import { pagePaths, readPage } from './pages.mjs';

/** A page of each kind; `pages.node.full.test.mjs` takes all of them. */
const CHOSEN = [
  'index.html',
  'en/builder.html',
  'chen/html.html',
  'en/huong-dan/tro-nang.html',
  'en/lap-trinh/react.html',
  'tham-khao/news-list.html',
  'en/tham-khao/bo-cuc.html',
  'tham-khao/ma/cors.html',
  '404.html',
];

/** A server that has the site in a folder; elsewhere it shows a page of its own, as some do instead of an error. */
const serveInFolder = (folder, serveSite) => (request, response) => {
  if (request.url.startsWith(`${folder}/`))
    return serveSite(Object.assign(request, { url: request.url.slice(folder.length) }), response);
  response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Phường</title>');
};

describe('the pages of the site', () => {
  let site;
  before(async () => {
    site = await openSite();
  });
  after(() => site?.close());

  it('have no error, no sideways scrolling at 360 px, and nothing that axe finds, light and dark', async () => {
    assert.deepEqual(await checkPages(site, CHOSEN), []);
  });

  it('says so where there is no page, and leads to the start pages from any address', async () => {
    const inFolder = await listen(serveInFolder('/thu-muc/ban-tin', createSite()));
    const page = await site.browser.newPage();
    for (const root of [`${site.origin}/`, `${inFolder.origin}/thu-muc/ban-tin/`])
      for (const path of ['khong-co.html', 'en/khong-co', 'tham-khao/ma/khong/co.html', 'chen/khong-co/']) {
        await page.goto(root + path);
        assert.equal(await page.$eval('h1', (node) => node.textContent), 'Không tìm thấy trang');
        await page.waitForSelector('[lang=en] a:not([hidden])');
        const links = await page.$$eval('a', (nodes) => nodes.map(({ href }) => href));
        assert.deepEqual(links, [`${root}index.html`, `${root}en/index.html`]);
      }
    await page.close();
    await inFolder.close();
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
    return !hasTitle || !(/<h1/.test(html) || /<snippet-builder/.test(html));
  });
  assert.deepEqual(without, []);
});
