import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { emulate, findings, openSite, probe, tabThrough } from './checks.mjs';

/** Pixels from which on a page has room for controls as wide as a thumb. */
const ROOM = 480;
/** Of a sheet of A4, in pixels, without its margins. */
const PAPER = 700;

const none = (found) => assert.deepEqual(found, []);

/**
 * Declares the tests of one theme in one colour scheme.
 *
 * @param {{theme: string, scheme: string}} variant
 * @param {number[]} widths of the pages that are gone through with the Tab key
 */
function describeVariant({ theme, scheme }, widths, site) {
  describe(`every element, layout and state, ${theme}, ${scheme}`, () => {
    let page;
    before(async () => {
      page = await site().open({ theme, scheme });
    });
    after(() => page?.close());
    const resize = (width) => page.setViewport({ width, height: 900 });

    it('has targets that are large enough, and fits pages of 240 to 1280 pixels', async () => {
      for (const width of [1280, 320, 240]) {
        await resize(width);
        none(await findings(page, ['smallTargets', ROOM], 'tooWide', 'clippedTexts', 'overlaps', 'hiddenMeta'));
      }
    });

    it('shows a focus indicator, and scrolls the focused node into view', async () => {
      for (const width of widths) {
        await resize(width);
        const { found, stops } = await tabThrough(page);
        none(found);
        assert.ok(stops > 60, `${stops} stops`);
      }
      await page.keyboard.press('Tab'); // who uses the keyboard sees outlines
      none(await probe(page, 'focusEach'));
    });

    it('can be used in forced colours', async () => {
      await resize(1280);
      await page.type('[search] >>> input', 'th');
      await page.waitForSelector('[search] >>> mark');
      none(await findings(page, 'faintTexts', 'unmarked'));
      await emulate(page, { 'forced-colors': 'active', 'prefers-color-scheme': scheme });
      none(await findings(page, 'faintTexts', 'unframed', 'unmarked', 'unseenSkeletons'));
      for (const control of ['a', 'input', '.page:not(:disabled)']) {
        await page.focus(`[search] >>> ${control}`);
        none(await probe(page, 'focusFaults'));
      }
    });

    it('prints items and texts in dark letters, without controls', async () => {
      await resize(PAPER);
      await emulate(page, {}, 'print');
      // what only paper needs comes to a plain list once the page is at rest
      await page.waitForFunction(() => !window.probes.printedControls().length).catch(() => {});
      none(await findings(page, 'printedControls', ['cutOnPaper', PAPER]));
      // what `plain` is in is the page's own affair
      if (theme !== 'plain') none(await findings(page, 'faintOnPaper'));
      const address = await probe(page, 'printedSource');
      assert.match(address, /<http:\/\/127\.0\.0\.1:\d+\/tin\/mau-2>/);
    });

    it('stands still with prefers-reduced-motion', async () => {
      await emulate(page, {});
      await page.waitForFunction(() => window.probes.moving().length > 0); // the ticker
      await emulate(page, { 'prefers-reduced-motion': 'reduce' });
      await page.waitForFunction(() => !window.probes.moving().length).catch(() => {}); // it says what does, then
      none(await findings(page, 'moving', 'outOfReach'));
      assert.equal(await probe(page, 'jump'), true, 'the carousel is there at once');
    });

    it('cuts off no text when text is twice as large or spaced out', async () => {
      const check = async () => {
        for (const width of [1280, 320]) {
          await resize(width);
          none(await findings(page, 'clippedTexts', 'overlaps', 'tooWide', 'hiddenMeta'));
        }
      };
      await probe(page, 'enlarge', 2);
      await check();
      await probe(page, 'enlarge', 1);
      await probe(page, 'spaceOut');
      await check();
    });
  });
}

/**
 * Declares the tests of these variants, and of the dialogs in them.
 *
 * @param {{theme: string, scheme: string}[]} variants
 * @param {(index: number) => number[]} widths
 */
export function describeVariants(variants, widths) {
  let site;
  before(async () => {
    site = await openSite();
  });
  after(() => site?.close());
  for (const [index, variant] of variants.entries()) describeVariant(variant, widths(index), () => site);

  describe('dialogs', () => {
    for (const [index, variant] of variants.entries())
      it(`are accessible, ${variant.theme}, ${variant.scheme}`, async () => {
        const tags = [
          '<news-list FEED open="dialog" limit="2" data-part="item"></news-list>',
          '<news-article FEED article="mau-2" data-part="tools"></news-article>',
        ];
        const [tag, opener] = [
          [tags[0], '[part=link]'],
          [tags[1], '[part=zoom]'],
        ][index % 2];
        const page = await site.open({ ...variant, tags: tag });
        // until the dialog can be had, links are followed
        await page.evaluate(() => addEventListener('click', (click) => click.preventDefault()));
        const opens = (opener) => {
          const root = document.querySelector('[feed]').shadowRoot;
          root.querySelector(opener)?.click();
          return !!root.querySelector('dialog[open]');
        };
        await page.waitForFunction(opens, { polling: 50 }, opener);
        for (const width of [1280, 240]) {
          await page.setViewport({ width, height: 900 });
          none(await findings(page, ['smallTargets', ROOM], 'tooWide', 'clippedTexts', 'faintTexts'));
          await page.focus('[feed] >>> dialog button');
          none(await probe(page, 'focusFaults'));
        }
        await emulate(page, { 'forced-colors': 'active' });
        none(await findings(page, 'faintTexts', 'unframed'));
        none(await probe(page, 'focusFaults'));
        await page.close();
      });
  });
}
