import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { openApp, serveFolder } from './browser.mjs';
import { SERVER_TITLES, TITLES } from './feed.mjs';
import { installApp } from './install.mjs';

/** Asks until the answer is the expected one, and fails with the last answer after twenty seconds. */
async function expectSoon(ask, expected) {
  const end = Date.now() + 20_000;
  for (;;) {
    const answer = await ask();
    try {
      return assert.deepEqual(answer, expected);
    } catch (error) {
      if (Date.now() > end) throw error;
    }
    await sleep(50);
  }
}

/**
 * Tests what every app does in a browser.
 *
 * @param {() => Promise<{origin: string, close(): void}>} serve starts the app's server, for the first of these tests
 * @param {boolean} [hasServerHtml] whether the list `#police` is in the app's HTML
 */
function testInBrowser(serve, hasServerHtml) {
  let server;
  let opened;
  after(async () => {
    await opened?.close();
    await server?.close();
  });
  const textOf = (id) => opened.page.$eval(`#${id}`, (node) => node.textContent);
  const click = (id) => opened.page.$eval(`#${id}`, (node) => node.click());

  it('shows the news', async () => {
    server = await serve();
    opened = await openApp(server.origin);
    await expectSoon(() => opened.titles('latest'), TITLES);
  });

  if (hasServerHtml) {
    it('shows news from its server without JavaScript', async () => {
      assert.deepEqual(await opened.titlesWithoutScripts('police'), SERVER_TITLES);
    });

    it('takes that news over, with the same nodes and without a request', async () => {
      await expectSoon(opened.takeover, { isTakenOver: true, keptRows: SERVER_TITLES.length });
      assert.deepEqual(await opened.titles('police'), SERVER_TITLES);
      assert.deepEqual(opened.requested, ['/feed.json']);
    });
  }

  it('hears news-load and news-select', async () => {
    await expectSoon(() => textOf('loaded'), '3 tin');
    await opened.page.$eval('#latest', (list) => list.shadowRoot.querySelector('[part=item] a').click());
    await expectSoon(() => textOf('selected'), TITLES[0]);
  });

  it('shows its own data in its own markup, and other data', async () => {
    await expectSoon(() => opened.titles('notices', '[part=item] strong'), ['Họp tổ dân phố lúc 19 giờ']);
    await click('next');
    await expectSoon(() => opened.titles('notices', '[part=item] strong'), ['Tạm ngừng cấp nước ngày thứ Bảy']);
  });

  it('ends the request of an element that leaves', async () => {
    await click('toggle');
    await expectSoon(() => opened.requested, ['/feed.json', '/slow.json']);
    assert.deepEqual(opened.aborted, []);
    await click('toggle');
    await expectSoon(() => opened.aborted, ['/slow.json']);
  });

  it('leaves the console empty', () => assert.deepEqual(opened.complaints, []));
}

/**
 * Tests an app of this folder as a user would come by it: installed, type-checked, built, and opened in a browser.
 *
 * @param {string} name its folder
 * @param {object} options
 * @param {string} options.output the folder that its build writes
 * @param {RegExp} [options.refusal] what its type-checker says about the file in `wrong/`
 * @param {boolean} [options.node22] whether its tools need Node 22
 * @param {boolean} [options.hasServerHtml] whether `renderElement` makes a list of its page
 * @param {boolean} [options.hasDevelopment] whether it has a server for development, where frameworks warn
 */
export function testApp(name, { output, refusal, node22, hasServerHtml, hasDevelopment = true }) {
  describe(`the app in test/apps/${name}`, () => {
    let app;
    before(async () => {
      app = await installApp(name, { node22 });
    });
    after(() => app?.remove());

    it('has types that a strict checker accepts, and refuses layout="wrong"', async () => {
      if (!refusal) return app.run('npm', 'run', '--if-present', 'check');
      const errors = await app.checkWithWrongFile();
      assert.equal(errors.length, 1, errors.join('\n'));
      assert.match(errors[0], refusal);
    });

    it('builds', () => app.run('npm', 'run', '--if-present', 'build'));

    describe('as built', () => testInBrowser(() => serveFolder(join(app.directory, output)), hasServerHtml));

    if (hasDevelopment) describe('in development', () => testInBrowser(() => app.startDevelopment(), hasServerHtml));
  });
}
