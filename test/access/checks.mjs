import puppeteer from 'puppeteer-core';
import { chromiumArgs, chromiumPath } from '../tools/chromium.mjs';
import { startSite } from './site.mjs';

/** Whether every element of the page shows what it is going to. */
const settled = () =>
  !!window.probes &&
  [...document.querySelectorAll('main > [data-part]')].every(({ shadowRoot: root, dataset }) => {
    return !!root?.querySelector(`[part~=${dataset.part}]`) && !root.querySelector('[aria-busy]');
  });

/** Calls one of `probes.js` in a page. */
export const probe = (page, name, ...args) => page.evaluate((name, args) => window.probes[name](...args), name, args);

/** What several probes find, each with its name before it. */
export async function findings(page, ...probes) {
  const found = [];
  for (const [name, ...args] of probes.map((entry) => [entry].flat()))
    for (const text of await probe(page, name, ...args)) found.push(`${name}: ${text}`);
  return found;
}

/**
 * A browser, and pages in it that hold every view.
 *
 * @returns {Promise<{open(query: object, width?: number): Promise<import('puppeteer-core').Page>, close(): Promise<void>}>}
 */
export async function openSite() {
  const site = await startSite();
  const args = [...chromiumArgs, '--font-render-hinting=none'];
  const browser = await puppeteer.launch({ executablePath: await chromiumPath(), headless: true, args });
  async function open(query, width = 1280) {
    const page = await browser.newPage();
    page.setDefaultTimeout(5000);
    await page.setViewport({ width, height: 900 });
    await page.goto(`${site.origin}/?${new URLSearchParams(query)}`, { waitUntil: 'domcontentloaded' });
    await page.waitForFunction(settled, { timeout: 10_000 });
    return page;
  }
  const close = async () => {
    await browser.close();
    await site.close();
  };
  return { open, close };
}

/** What is emulated ends with the session that asked for it. */
const sessions = new WeakMap();

/** Sets media features, among them those that puppeteer has no name for. */
export async function emulate(page, features, media = '') {
  const session = sessions.get(page) ?? (await page.createCDPSession());
  sessions.set(page, session);
  const list = Object.entries(features).map(([name, value]) => ({ name, value }));
  await session.send('Emulation.setEmulatedMedia', { media, features: list });
}

/** Goes through the whole page with the Tab key: what is wrong at each stop, and how many there are. */
export async function tabThrough(page) {
  const found = [];
  let stops = 0;
  await page.bringToFront();
  await page.evaluate(() => document.body.focus());
  for (let done = false; !done; ) {
    await page.keyboard.press('Tab');
    const faults = await probe(page, 'settledFocusFaults');
    done = !faults;
    if (done) break;
    stops++;
    found.push(...faults);
    if (stops > 400) throw new Error('The focus never leaves the page.');
  }
  return { found, stops };
}
