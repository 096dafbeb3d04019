import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { listen, typeOf } from '../../../demo/lib/http.mjs';
import { chromiumArgs, chromiumPath } from '../../tools/chromium.mjs';
import { FEED, PUBLISHER } from './feed.mjs';

/** Serves what an app's build has written; the page of a folder is its index.html. */
export const serveFolder = (folder) =>
  listen(async ({ url }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    const name = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    try {
      const body = await readFile(join(folder, decodeURIComponent(name)));
      response.writeHead(200, { 'content-type': typeOf(name) }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });

/** The texts that the element with this id shows, by default its titles. */
const readTexts = (page, id, selector = '[part~=title]') =>
  page.evaluate(
    (id, selector) => {
      const shown = document.getElementById(id)?.shadowRoot?.querySelectorAll(selector) ?? [];
      return [...shown].map((node) => node.textContent.trim());
    },
    id,
    selector,
  );

/** Runs in the page before any of its scripts: keeps the rows that are in its HTML, before modules run. */
function keepServerRows() {
  document.addEventListener('readystatechange', () => {
    window.serverRows ??= [...(document.getElementById('police')?.shadowRoot?.querySelectorAll('[part~=item]') ?? [])];
  });
}

/** What Lit says of itself while developing, in any app. */
const DEVELOPMENT_BUILD = /^Lit is in dev mode/;

/**
 * Opens an app in a browser. The publisher of its news is played by this process: `/feed.json` has three items, `/slow.json`
 * never answers.
 *
 * @param {string} origin of the app
 */
export async function openApp(origin) {
  const browser = await puppeteer.launch({ executablePath: await chromiumPath(), headless: true, args: chromiumArgs });
  const page = await browser.newPage();
  page.setDefaultTimeout(20_000);

  /** What the console says, and errors that nobody catches. */
  const complaints = [];
  page.on('console', (message) => {
    if (['warn', 'error'].includes(message.type()) && !DEVELOPMENT_BUILD.test(message.text()))
      complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));

  const requested = [];
  const aborted = [];
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const url = request.url();
    // Browsers ask for an icon by themselves, and report a 404.
    if (url === `${origin}/favicon.ico`) return request.respond({ status: 204 });
    if (!url.startsWith(PUBLISHER)) return request.continue();
    requested.push(url.slice(PUBLISHER.length));
    if (url !== `${PUBLISHER}/feed.json`) return;
    return request.respond({
      headers: { 'access-control-allow-origin': '*' },
      contentType: 'application/feed+json',
      body: JSON.stringify(FEED),
    });
  });
  page.on('requestfailed', (request) => aborted.push(request.url().slice(PUBLISHER.length)));
  await page.evaluateOnNewDocument(keepServerRows);
  await page.goto(`${origin}/`);

  return {
    page,
    complaints,
    requested,
    aborted,
    titles: (id, selector) => readTexts(page, id, selector),
    /** What the HTML of the app shows where a browser runs no scripts. */
    async titlesWithoutScripts(id) {
      const plain = await browser.newPage();
      await plain.setJavaScriptEnabled(false);
      await plain.goto(`${origin}/`);
      const titles = await readTexts(plain, id);
      await plain.close();
      return titles;
    },
    /** Whether the element `#police` has been taken over, and how many rows of the app's HTML it still shows. */
    takeover: () =>
      page.evaluate(() => {
        const list = document.getElementById('police');
        const isTakenOver = list.matches(':not([defer-hydration])') && !list.shadowRoot.querySelector('style');
        return { isTakenOver, keptRows: window.serverRows.filter((row) => row.isConnected).length };
      }),
    close: () => browser.close(),
  };
}
