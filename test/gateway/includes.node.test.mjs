import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import puppeteer from 'puppeteer-core';
import { chromiumArgs, chromiumPath } from '../tools/chromium.mjs';
import { startWorkerd } from '../tools/workerd.mjs';
import { hasProgram, listen, runPhp, startCdn, startGateway, startNginx } from './includes.mjs';
import { feedOf, startPublisher } from './tools.mjs';

const TITLES = ['Họp khu phố 9', 'Bữa cơm công đoàn', 'Ra quân trật tự đô thị'];
const SENTENCE = 'Hiện chưa hiển thị được tin tức. Kính mong quý vị vui lòng thử lại sau ít phút.';
const QUERY = 'limit=2&theme=ward&heading=Tin+m%E1%BB%9Bi';
/** What a page must never show in place of news. */
const NOT_FOR_READERS = /Bad Gateway|Gateway Time-out|nginx|Warning|error|"code"/i;

const skipUnless = (program, name) =>
  hasProgram(program) ? false : `${name} is not installed (Debian: apt-get install ${name})`;

const phpInclude = readFileSync('src/gateway/deploy/include.php', 'utf8');
const workerInclude = readFileSync('src/gateway/deploy/worker-include.js', 'utf8');
const ENTRY = 'npm/gateway/index.js';

describe('HTML from the gateway, included in pages', { timeout: 120_000 }, () => {
  let publisher;
  let gateway;
  let cdn;
  let browser;
  before(async () => {
    publisher = await startPublisher(feedOf(...TITLES));
    gateway = await startGateway({ 'cong-an': { type: 'feed', url: publisher.url } });
    cdn = (await startCdn()).origin;
  });
  after(async () => {
    await browser?.close();
    await publisher.close();
  });

  /** A partner's page with something in the place of the news. */
  const pageWith = (include) => `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Phường</title>
    <script async src="${cdn}/bantin.js"></script></head>
    <body><main>${include}</main><p id="below">Dưới</p></body></html>`;

  async function open(url, hasScript) {
    browser ??= await puppeteer.launch({ executablePath: await chromiumPath(), args: chromiumArgs });
    const page = await browser.newPage();
    await page.setJavaScriptEnabled(hasScript);
    await page.evaluateOnNewDocument(() => {
      window.shifts = [];
      new PerformanceObserver((list) => window.shifts.push(...list.getEntries().map(({ value }) => value))).observe({
        type: 'layout-shift',
        buffered: true,
      });
    });
    await page.goto(url);
    return page;
  }

  const shownIn = (page) =>
    page.evaluate(() =>
      [...document.querySelector('news-list').shadowRoot.querySelectorAll('[part=title]')]
        .filter((title) => title.checkVisibility() && title.getBoundingClientRect().height > 10)
        .map((title) => title.textContent.trim()),
    );

  /** Checks a page as a search engine, a reader without JavaScript and one with it see it. */
  async function check(url) {
    const html = await (await fetch(url)).text();
    for (const title of TITLES.slice(0, 2)) assert.ok(html.includes(`>${title}<`), 'the title is in the HTML');

    const still = await open(url, false);
    assert.deepEqual(await shownIn(still), TITLES.slice(0, 2));
    await still.close();

    const requested = gateway.requests.length;
    const alive = await open(url, true);
    await alive.waitForFunction(() => {
      const element = document.querySelector('news-list');
      return !element.hasAttribute('defer-hydration') && !element.shadowRoot.querySelector('style');
    });
    await alive.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    assert.deepEqual(await shownIn(alive), TITLES.slice(0, 2));
    assert.deepEqual(await alive.evaluate(() => window.shifts), [], 'nothing moves');
    // Servers that include anew with each request of the page ask for HTML.
    const feeds = gateway.requests.slice(requested).filter((path) => !path.includes('.html'));
    assert.deepEqual(feeds, [], 'no request for the feed');
    // From now on it is an element as any other, which knows where its feed is.
    await alive.evaluate(() => document.querySelector('news-list').reload());
    assert.deepEqual(
      gateway.requests.slice(requested).filter((path) => !path.includes('.html')),
      ['/feeds/cong-an?limit=2'],
    );
    await alive.close();
  }

  const noNginx = skipUnless('nginx', 'nginx-light');
  describe(`nginx with SSI${noNginx ? ` (SKIPPED: ${noNginx})` : ''}`, { skip: noNginx }, () => {
    it('shows the news, which comes to life', async () => {
      const page = pageWith(`<!--# include virtual="/tin/cong-an.html?${QUERY}" -->`);
      await check(`${await startNginx(gateway.origin, { 'index.html': page })}/`);
    });

    it('shows the last good copy where the gateway is down, or a sentence in Vietnamese', async () => {
      const second = await startGateway({ 'cong-an': { type: 'feed', url: publisher.url, interval: 1 } });
      const include = (query) => pageWith(`<!--# include virtual="/tin/cong-an.html?${query}" -->`);
      const pages = {
        'index.html': include(QUERY),
        'other.html': include('limit=1'),
        'wrong.html': include('element=x'),
      };
      const origin = await startNginx(second.origin, pages);
      const read = async (path) => (await fetch(origin + path, { headers: { accept: 'text/html' } })).text();
      assert.ok((await read('/')).includes(TITLES[0]));
      assert.ok((await read('/wrong.html')).includes(SENTENCE), 'a wrong query');
      second.server.close();
      second.server.closeAllConnections();
      await new Promise((resolve) => setTimeout(resolve, 1100)); // longer than the answer is fresh
      assert.ok((await read('/')).includes(TITLES[0]), 'the copy');
      const other = await read('/other.html');
      assert.ok(other.includes(SENTENCE));
      assert.doesNotMatch(other.replace(/<script.*?>/, ''), NOT_FOR_READERS);
    });

    it('shows the sentence, and an element that tries by itself, where the publisher is down', async () => {
      const down = await startGateway({ 'cong-an': { type: 'feed', url: 'http://127.0.0.1:9/' } });
      const page = pageWith(`<!--# include virtual="/tin/cong-an.html?${QUERY}" -->`);
      const html = await (await fetch(await startNginx(down.origin, { 'index.html': page }))).text();
      assert.match(html, new RegExp(`<news-list[^>]*><p lang="vi">${SENTENCE}</p></news-list>`));
    });
  });

  const noPhp = skipUnless('php', 'php-cli');
  describe(`PHP${noPhp ? ` (SKIPPED: ${noPhp})` : ''}`, { skip: noPhp }, () => {
    const includeFrom = (origin) =>
      pageWith(phpInclude.replace('http://127.0.0.1:8080', origin).replace('limit=5&theme=ward', QUERY));

    it('shows the news, which comes to life', async () => {
      const html = await runPhp(includeFrom(gateway.origin));
      const { origin } = await listen((_, response) =>
        response.writeHead(200, { 'content-type': 'text/html' }).end(html),
      );
      await check(origin);
    });

    it('shows a sentence in Vietnamese, and no warning, where publisher or gateway are down', async () => {
      const down = await startGateway({ 'cong-an': { type: 'feed', url: 'http://127.0.0.1:9/' } });
      for (const origin of [down.origin, 'http://127.0.0.1:9']) {
        const html = await runPhp(includeFrom(origin));
        assert.ok(html.includes(SENTENCE), html);
        assert.doesNotMatch(html, NOT_FOR_READERS);
      }
    });
  });

  it('by a worker shows the news, which comes to life', async () => {
    const page = pageWith(`<esi:include src="/feeds/cong-an.html?${QUERY.replaceAll('&', '&amp;')}"/>`);
    const site = await listen((_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(page));
    const files = [ENTRY, ...readdirSync('dist/bin').map((name) => `bin/${name}`)];
    const used = files.filter((name) => name.endsWith('.js') && name !== 'bin/bantin.js');
    const worker = await startWorkerd({
      'worker.js': workerInclude
        .replace("'bantin/gateway'", `'./${ENTRY}'`)
        .replace('createGateway({', `createGateway({ allowLoopback: true, publicUrl: '${gateway.origin}',`)
        .replace('https://cong-an.example.vn/rss.xml', publisher.url)
        // The site is where the worker's own address would lead.
        .replace('fetch(request)', `fetch('${site.origin}')`),
      ...Object.fromEntries(used.map((name) => [name, readFileSync(`dist/${name}`, 'utf8')])),
    });
    try {
      await check(worker.origin);
    } finally {
      await worker.stop();
    }
  });

  it('while a site is built shows the news, which comes to life', async () => {
    const response = await fetch(`${gateway.origin}/feeds/cong-an.html?${QUERY}`);
    assert.equal(response.status, 200);
    const html = pageWith(await response.text());
    const { origin } = await listen((_, response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end(html),
    );
    await check(origin);
  });
});
