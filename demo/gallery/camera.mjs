import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import puppeteer from 'puppeteer-core';
import { chromiumArgs, chromiumPath } from '../../test/tools/chromium.mjs';
import { writeFontConfig } from './fonts.mjs';

/** The parts of which an element has at least one as soon as it shows anything. */
const PARTS = '[part=content], [part=item], [part=status]';
const still = [{ name: 'prefers-reduced-motion', value: 'reduce' }];

/** Whether every element of the page has finished loading, pictures included. */
function settled(parts) {
  const roots = [...document.querySelectorAll('news-list, news-article, related-news')].map((node) => node.shadowRoot);
  const images = roots.flatMap((root) => [...(root?.querySelectorAll('img') ?? [])]);
  for (const image of images) image.loading = 'eager'; // a carousel has some that are out of view
  return (
    roots.every((root) => root?.querySelector(parts)) &&
    roots.every((root) => !root.querySelector('[aria-busy]')) &&
    images.every((image) => image.complete)
  );
}

/**
 * A browser that takes pictures of pages, with reduced motion and the same fonts on every machine.
 *
 * @returns {Promise<{
 *   shoot(url: string): Promise<Uint8Array>,
 *   hasFont(family: string): Promise<boolean>,
 *   shootWhole(url: string, how: {width: number, scheme: string}): Promise<Uint8Array>,
 *   close(): Promise<void>,
 * }>}
 */
export async function openBrowser() {
  const args = [...chromiumArgs, '--font-render-hinting=none', '--disable-lcd-text'];
  const executablePath = await chromiumPath();
  const fontConfig = writeFontConfig();
  const env = { ...process.env, FONTCONFIG_FILE: fontConfig };
  const browser = await puppeteer.launch({ executablePath, headless: true, args, env });
  const page = await browser.newPage();
  await page.emulateMediaFeatures(still);

  async function shoot(url) {
    await page.setViewport({ width: 1424, height: 6000 }); // so that no picture is out of view and loads lazily
    await page.goto(url, { waitUntil: 'load' });
    const wanted = /state=loading/.test(url) ? '[part=skeleton]' : PARTS;
    await page.waitForFunction(settled, { timeout: 10_000 }, wanted);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    const { x, y, width, height } = await page.$eval('main', (node) => {
      const boxes = [...node.querySelectorAll('.box')].map((box) => box.getBoundingClientRect());
      const right = Math.max(...boxes.map((box) => box.right));
      const left = Math.min(...boxes.map((box) => box.left));
      const bottom = Math.max(...boxes.map((box) => box.bottom));
      return { x: left - 16, y: 0, width: right - left + 32, height: bottom + 16 };
    });
    return page.screenshot({ clip: { x, y, width, height: Math.ceil(height) }, captureBeyondViewport: true });
  }

  /** Whether this browser finds a font; if not, letters have the width of the fallback font. */
  const hasFont = (family) =>
    page.evaluate((family) => {
      const pen = document.createElement('canvas').getContext('2d');
      const widthIn = (font) => Object.assign(pen, { font: `40px ${font}` }).measureText('Tin tức').width;
      return (
        ['serif', 'monospace'].every((other) => widthIn(`"${family}", ${other}`) === widthIn(`"${family}"`)) &&
        widthIn(`"${family}", monospace`) !== widthIn('monospace')
      );
    }, family);

  /** The whole page, at this width and in this colour scheme. */
  async function shootWhole(url, { width, scheme }) {
    await page.emulateMediaFeatures([...still, { name: 'prefers-color-scheme', value: scheme }]);
    await page.setViewport({ width, height: 6000 });
    await page.goto(url, { waitUntil: 'load' });
    await page.waitForFunction(settled, { timeout: 10_000 }, PARTS);
    await page.setViewport({ width, height: 800 });
    return page.screenshot({ fullPage: true });
  }

  async function close() {
    await browser.close();
    rmSync(dirname(fontConfig), { recursive: true });
  }
  return { shoot, hasFont, shootWhole, close };
}
