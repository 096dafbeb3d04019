#!/usr/bin/env node
/**
 * `npm run bench:site`: first paint and layout shift of the site's start pages on the slow network of the other benchmarks,
 * with nothing in the cache. Fails where the median of first paints is over 1.5 s, or anything moves.
 */
import { listen } from '../../demo/lib/http.mjs';
import { createSite } from '../../demo/site/server.mjs';
import { launchBrowser } from './browser.mjs';
import { NETWORKS } from './measure.mjs';
import { median, printTable } from './stats.mjs';

const ROUNDS = 7;
const LONGEST = 1500;
const PAGES = ['index.html', 'en/index.html'];

/** Runs in the page before its scripts. */
function watch() {
  window.__shift = 0;
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) window.__shift += value;
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Opens the page as a new reader, and waits for its news: the milliseconds until the first paint, and the layout shift. */
async function visit(browser, url) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport({ width: 412, height: 800 });
    await page.evaluateOnNewDocument(watch);
    const session = await page.createCDPSession();
    const { cpu, latency, download, upload } = NETWORKS.slow;
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency,
      downloadThroughput: download,
      uploadThroughput: upload,
    });
    await session.send('Emulation.setCPUThrottlingRate', { rate: cpu });
    await page.goto(url, { waitUntil: 'load', timeout: 60_000 });
    await page.waitForFunction(
      () => [...document.querySelectorAll('news-list')].every((list) => list.shadowRoot?.querySelector('[part~=item]')),
      { timeout: 60_000 },
    );
    return await page.evaluate(() => ({
      paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
      shift: window.__shift,
    }));
  } finally {
    await context.close();
  }
}

const server = await listen(createSite());
const browser = await launchBrowser();
const rows = [['page', 'first paint ms', 'layout shift']];
try {
  for (const path of PAGES) {
    const visits = [];
    for (let round = 0; round < ROUNDS; round++) visits.push(await visit(browser, `${server.origin}/${path}`));
    const paint = median(visits.map((one) => one.paint));
    const shift = Math.max(...visits.map((one) => one.shift));
    rows.push([path, paint.toFixed(0), shift.toFixed(3)]);
    if (!(paint <= LONGEST) || shift > 0) process.exitCode = 1;
  }
} finally {
  await browser.close();
  await server.close();
}
printTable(rows);
