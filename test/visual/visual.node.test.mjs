import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { openBrowser } from '../../demo/gallery/camera.mjs';
import { FONT } from '../../demo/gallery/fonts.mjs';
import { SAMPLES } from '../../demo/gallery/samples.mjs';
import { startOrigins } from '../../demo/origins.mjs';

/** The share of pixels that may differ clearly: versions of a browser draw the edges of letters a little differently. */
const TOLERANCE = 0.01;
/** In pixels: no square of this size may differ in all of its pixels, even slightly; edges of letters are thinner. */
const PATCH = 3;

const pixelsOf = ({ width, height }) => `${width} x ${height}`;

/** The lower right corner of the first square that differs in all of its pixels. */
function findPatch({ data, width, height }) {
  /** For each pixel of the line above, the side of the largest such square that ends there. */
  let above = new Uint16Array(width + 1);
  for (let y = 0; y < height; y++) {
    const sides = new Uint16Array(width + 1);
    for (let x = 0; x < width; x++) {
      if (!data[(y * width + x) * 4 + 3]) continue;
      sides[x + 1] = 1 + Math.min(sides[x], above[x], above[x + 1]);
      if (sides[x + 1] === PATCH) return `${x}, ${y}`;
    }
    above = sides;
  }
}

/** How a picture differs, and a picture of the difference. */
function compare(seen, known) {
  const { width, height } = known;
  if (pixelsOf(seen) !== pixelsOf(known)) return { fault: `${pixelsOf(seen)} pixels, not ${pixelsOf(known)}` };
  const difference = new PNG({ width, height });
  const count = (threshold) =>
    pixelmatch(seen.data, known.data, difference.data, width, height, { threshold, diffMask: true });
  const much = count(0.2);
  if (much > TOLERANCE * width * height) return { fault: `${much} pixels differ`, difference };
  count(0.03);
  const patch = findPatch(difference);
  return { fault: patch && `a patch differs at ${patch}`, difference };
}

/** Fonts can be chosen on Linux only, and letters have other edges on other systems. */
const skip = process.platform !== 'linux';

describe('elements look as in the pictures of test/visual (`npm run gallery -- --renew` replaces them)', {
  skip,
}, () => {
  let demo;
  let browser;
  before(async () => {
    demo = await startOrigins({ app: false, port: 4930 });
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    await demo?.close();
  });

  it(`the browser has ${FONT}, the font of the pictures`, async () => {
    assert.ok(await browser.hasFont(FONT));
  });

  for (const [name, params] of Object.entries(SAMPLES))
    it(name, async () => {
      const bytes = await browser.shoot(`${demo.gallery}/?${new URLSearchParams(params)}`);
      const seen = PNG.sync.read(Buffer.from(bytes));
      const known = PNG.sync.read(readFileSync(`test/visual/${name}.png`));
      const { fault, difference } = compare(seen, known);
      if (!fault) return;
      mkdirSync('test/.cache/visual', { recursive: true });
      writeFileSync(`test/.cache/visual/${name}.png`, bytes);
      if (difference) writeFileSync(`test/.cache/visual/${name}.difference.png`, PNG.sync.write(difference));
      assert.fail(`${fault}: see test/.cache/visual/${name}*.png`);
    });
});
