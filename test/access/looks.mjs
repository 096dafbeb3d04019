import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { emulate, findings, openSite, probe, tabThrough } from './checks.mjs';

/** Pixels from which on a page has room for controls as wide as a thumb. */
const ROOM = 480;
/** Of a sheet of A4, in pixels, without its margins. */
const PAPER = 700;

const none = (found) => assert.deepEqual(found, []);

/**
 * Declares the tests of one look.
 *
 * @param {{theme: string, scheme: string}} look
 * @param {number[]} widths of the pages that are gone through with the Tab key
 */
function describeLook({ theme, scheme }, widths, site) {
  describe(`every view, ${theme}, ${scheme}`, () => {
    let page;
    before(async () => {
      page = await site().open({ theme, scheme });
    });
    after(() => page?.close());
    const resize = (width) => page.setViewport({ width, height: 900 });

    it('has targets that are large enough, and fits pages of any width', async () => {
      for (const width of [1280, 320, 240]) {
        await resize(width);
        none(await findings(page, ['smallTargets', ROOM], 'tooWide', 'clippedTexts', 'overlaps', 'lostFacts'));
      }
    });

    it('shows where the focus is, and brings that into view', async () => {
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

    it('prints its items and texts in dark letters, and no controls', async () => {
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

    it('keeps still for those who want that', async () => {
      await emulate(page, {});
      await page.waitForFunction(() => window.probes.moving().length > 0); // the ticker
      await emulate(page, { 'prefers-reduced-motion': 'reduce' });
      await page.waitForFunction(() => !window.probes.moving().length).catch(() => {}); // it says what does, then
      none(await findings(page, 'moving', 'outOfReach'));
      assert.equal(await probe(page, 'jump'), true, 'the carousel is there at once');
    });

    it('loses no words when a reader has them twice as large, or spaced out', async () => {
      const check = async () => {
        for (const width of [1280, 320]) {
          await resize(width);
          none(await findings(page, 'clippedTexts', 'overlaps', 'tooWide', 'lostFacts'));
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
 * Declares the tests of these looks, and of what opens over a page in them.
 *
 * @param {{theme: string, scheme: string}[]} looks
 * @param {(index: number) => number[]} widths
 */
export function describeLooks(looks, widths) {
  let site;
  before(async () => {
    site = await openSite();
  });
  after(() => site?.close());
  for (const [index, look] of looks.entries()) describeLook(look, widths(index), () => site);

  describe('what opens over a page', () => {
    for (const [index, look] of looks.entries())
      it(`is for everyone as well, ${look.theme}, ${look.scheme}`, async () => {
        const tags = [
          '<news-list FEED open="dialog" limit="2" data-part="item"></news-list>',
          '<news-article FEED article="mau-2" data-part="tools"></news-article>',
        ];
        const [tag, opener] = [
          [tags[0], '[part=link]'],
          [tags[1], '[part=zoom]'],
        ][index % 2];
        const page = await site.open({ ...look, tags: tag });
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
