import { expect } from '@open-wc/testing';
import { closePages, feedUrl, newKey, openPage, requests, script } from './host-page.js';
import { escaped } from './list-page.js';

const WIDTH = 3000;
const HEIGHT = 2000;

afterEach(closePages);

describe('pictures of a WordPress source', () => {
  for (const layout of ['list', 'cards', 'compact'])
    it(`are at most a sixth of the originals for five rows on a phone: ${layout}`, async () => {
      const key = newKey();
      const url = feedUrl({ format: 'wp', count: 5, images: `w=${WIDTH}&h=${HEIGHT}&key=${key}` });
      const page = await openPage({
        width: 360,
        height: 900,
        html: `<html lang="vi"><head>${script()}</head><body><news-list layout="${layout}" feed="${escaped(url)}"></news-list></body></html>`,
      });
      const list = await page.ready();
      for (const item of list.items) {
        item.scrollIntoView();
        const image = item.querySelector('img')!;
        await page.waitFor('its picture', () => image.complete && image.naturalWidth);
      }
      const sizes = (await requests(key))
        .filter(({ path }) => path === '/image.bmp')
        .map(({ url }) => new URL(url, location.href).searchParams);
      const pixels = sizes.map((params) => Number(params.get('w')) * Number(params.get('h')));
      const total = pixels.reduce((sum, count) => sum + count, 0);
      expect(pixels.length).to.be.at.least(5);
      expect(total).to.be.at.most((5 * WIDTH * HEIGHT) / 6);
    });
});
