import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { openBrowser } from '../../demo/gallery/camera.mjs';
import { SAMPLES } from '../../demo/gallery/samples.mjs';
import { startOrigins } from '../../demo/origins.mjs';

/** How many of the pixels may differ much: versions of a browser draw the edges of letters a little differently. */
const TOLERANCE = 0.01;
/** In pixels: no square of this size may differ in all of it, be it ever so little; edges of letters are thinner. */
const PATCH = 3;

/** Of the gallery. */
const FONT = 'DejaVu Sans';

const pixelsOf = ({ width, height }) => `${width} x ${height}`;

/** Where the first square ends that differs in all of it. */
function findPatch({ data, width, height }) {
  /** Sides of the largest such squares that end with each pixel of a line. */
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

/** What is wrong with a picture, and where it differs. */
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

describe('the looks are those of the pictures in test/visual (npm run gallery -- --renew takes them anew)', () => {
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

  for (const [name, params] of Object.entries(SAMPLES))
    it(name, async (test) => {
      if (!(await browser.hasFont(FONT))) return test.skip(`without ${FONT}, in which the pictures are`);
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
