import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { openBrowser } from '../../demo/gallery/camera.mjs';
import { SAMPLES } from '../../demo/gallery/samples.mjs';
import { startOrigins } from '../../demo/origins.mjs';

/** How many of the pixels may differ: versions of a browser draw the edges of letters a little differently. */
const TOLERANCE = 0.01;

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
    it(name, async () => {
      const bytes = await browser.shoot(`${demo.gallery}/?${new URLSearchParams(params)}`);
      const seen = PNG.sync.read(Buffer.from(bytes));
      const known = PNG.sync.read(readFileSync(`test/visual/${name}.png`));
      const size = ({ width, height }) => `${width} x ${height}`;
      const difference = new PNG({ width: known.width, height: known.height });
      const differing =
        size(seen) === size(known)
          ? pixelmatch(seen.data, known.data, difference.data, known.width, known.height, { threshold: 0.2 })
          : Infinity;
      if (differing <= TOLERANCE * known.width * known.height) return;
      mkdirSync('test/.cache/visual', { recursive: true });
      writeFileSync(`test/.cache/visual/${name}.png`, bytes);
      writeFileSync(`test/.cache/visual/${name}.difference.png`, PNG.sync.write(difference));
      assert.fail(
        `${differing} pixels differ, ${size(seen)} against ${size(known)}: see test/.cache/visual/${name}*.png`,
      );
    });
});
