import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startOrigins } from '../../demo/origins.mjs';

describe('npm start', () => {
  let demo;
  before(async () => {
    demo = await startOrigins({ port: 5600, app: false });
  });
  after(() => demo.close());

  it('has an RSS feed that no other site may read, and a page without a feed', async () => {
    for (const path of ['/no-cors/rss.xml', '/danh-muc']) {
      const { status, headers } = await fetch(demo.publisher + path);
      assert.equal(status, 200);
      assert.equal(headers.get('access-control-allow-origin'), null, path);
    }
  });

  it('shows both on the ward page, through the gateway', async () => {
    const page = await fetch(`${demo.ward}/`);
    const html = (await page.text()).replaceAll('&amp;', '&');
    assert.ok(page.headers.get('content-security-policy').includes(`connect-src ${demo.publisher} ${demo.gateway};`));
    const feeds = [...html.matchAll(/<news-list feed="([^"]+)"/g)].map(([, url]) => url);
    const through = feeds.filter((url) => url.startsWith(`${demo.gateway}/feeds/`));
    assert.equal(through.length, 2);
    for (const url of through) {
      const answer = await fetch(url);
      assert.equal(answer.headers.get('access-control-allow-origin'), '*');
      const { items } = await answer.json();
      assert.equal(items.length, 3);
      for (const { title, url: address, date_published } of items) assert.ok(title && address && date_published);
    }
  });

  it('reads the articles behind the page without a feed', async () => {
    const { items } = await (await fetch(`${demo.gateway}/feeds/thong-bao`)).json();
    assert.ok(items.length > 3);
    for (const { content_html, authors, tags, _bantin } of items)
      assert.ok(content_html && authors[0].name && tags.length > 0 && _bantin.views > 0);
  });
});
