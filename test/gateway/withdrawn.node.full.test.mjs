import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { after, describe, it } from 'node:test';
import { launchBrowser } from '../bench/browser.mjs';
import { createCdn } from '../servers/cdn.mjs';
import { RequestLog } from '../servers/request-log.mjs';
import { startGateway } from './processes.mjs';
import { feedOf, startPublisher, until } from './tools.mjs';

const INTERVAL = 2;
const MAX_STALE = 20;
const seconds = (count) => new Promise((resolve) => setTimeout(resolve, count * 1000));

async function listen(server) {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  after(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${server.address().port}`;
}

/** What a reader sees when the page is opened: the titles, or nothing where the news could not be loaded. */
async function openPage(page, address) {
  await page.goto(address);
  const shown = await page.waitForFunction(
    () => {
      const root = document.querySelector('news-list')?.shadowRoot;
      const titles = [...(root?.querySelectorAll('[part~=title]') ?? [])].map((title) => title.textContent.trim());
      return titles.length || root?.querySelector('[part~=retry]') ? { titles } : undefined;
    },
    { timeout: 60_000 },
  );
  return (await shown.jsonValue()).titles;
}

describe('an item that the publisher withdraws', () => {
  it('is gone from the gateway after an interval, and from the copies of readers after `max_stale`, whoever is down', {
    timeout: 300_000,
  }, async () => {
    const publisher = await startPublisher(feedOf('Một', 'Hai'));
    after(() => publisher.close());
    const source = { type: 'feed', url: publisher.url, interval: INTERVAL, maxStale: MAX_STALE };
    const gateway = await startGateway({ allowLoopback: true, sources: { x: source } });
    const cdn = await listen(createCdn(new RequestLog(), 'dist/cdn'));
    const feed = `${gateway.origin}/feeds/x`;
    const html = `<!doctype html><html lang="vi"><script async src="${cdn}/bantin.js"></script><news-list feed="/feeds/x"></news-list>`;
    let isGatewayDown = false;
    // Readers reach the gateway through the site, so that no other process can take over its port while it is down.
    const site = await listen(
      createServer(async (request, response) => {
        if (!request.url.startsWith('/feeds/'))
          return response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
        if (isGatewayDown) return request.socket.destroy();
        const answer = await fetch(gateway.origin + request.url);
        response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') });
        response.end(await answer.text());
      }),
    );
    const browser = await launchBrowser();
    after(() => browser.close());
    const page = await browser.newPage();
    assert.deepEqual(await openPage(page, site), ['Một', 'Hai']);
    await seconds(2); // the copy is written when the browser is idle

    publisher.answer = feedOf('Một');
    await seconds(INTERVAL);
    const { items } = await (await fetch(feed)).json();
    assert.deepEqual(
      items.map(({ title }) => title),
      ['Một'],
    );
    assert.equal((await fetch(`${feed}/items/tin-2`)).status, 404);
    assert.deepEqual((await (await fetch(`${feed}?q=hai`)).json()).items, []);
    assert.deepEqual(await openPage(page, site), ['Một']);
    await seconds(2);

    // The publisher stays away: its last answer is shown for as long as the operator allows, here and in the browser.
    publisher.answer = (_, response) => response.writeHead(500).end();
    await until(async () => {
      await seconds(0.5);
      return (await (await fetch(feed)).json())._bantin.stale_since;
    }, 'the outage');
    assert.deepEqual(await openPage(page, site), ['Một']);
    await seconds(MAX_STALE);
    const { status, headers } = await fetch(feed);
    assert.deepEqual([status, headers.get('content-type')], [502, 'application/problem+json']);
    assert.deepEqual(await openPage(page, site), []);
    assert.equal(gateway.lines.filter(({ event }) => event === 'expiry').length, 1);

    // The gateway stays away, too: a copy from before ends by itself.
    publisher.answer = feedOf('Ba');
    await until(async () => {
      await seconds(1);
      return (await fetch(feed)).ok;
    }, 'the publisher');
    assert.deepEqual(await openPage(page, site), ['Ba']);
    await seconds(2);
    await gateway.stop();
    isGatewayDown = true;
    assert.deepEqual(await openPage(page, site), ['Ba']);
    await seconds(MAX_STALE);
    assert.deepEqual(await openPage(page, site), []);
  });
});
