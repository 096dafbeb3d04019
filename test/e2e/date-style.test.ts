import { expect } from '@open-wc/testing';
import { closePages, feedUrl, openPage, script } from './host-page.js';
import { text } from './list-view.js';

/** Lists in columns of these widths, with items that have all there can be and items with next to nothing. */
const pageWith = (attributes: string, widths: number[], lang = 'vi') =>
  openPage({
    width: 1000,
    html: `<html lang="${lang}"><head>${script()}</head><body>${widths
      .map(
        (width) => `<div style="width: ${width}px"><news-list id="w${width}" date-style="long" ${attributes}
          feed="${feedUrl({ images: 'w=40', bug: 'long-title' })} ${feedUrl({ seed: 'b', bug: 'short' })}"></news-list></div>`,
      )
      .join('')}`.replaceAll('&', '&amp;'),
  });

afterEach(closePages);

describe('<news-list date-style="long">', () => {
  it('shows weekday, day, time and zone in full, in as many lines as that takes', async () => {
    const widths = [280, 480, 768];
    const page = await pageWith('', widths);
    for (const width of widths) {
      const list = await page.ready(`#w${width}`);
      await page.waitFor(
        'both feeds',
        () => new Set(list.titles).size === 5 && list.titles.some((title) => /b\d/.test(title)),
      );
      await page.waitFor('the dates', () => /^Th/.test(text(list.visible('date')[0]!)));
      expect(text(list.visible('date')[0]!)).to.equal('Thứ Năm, 20/06/2024 | 10:35 GMT+7');
      await page.frames();
      for (const date of list.visible('date')) {
        const box = date.getBoundingClientRect();
        const room = date.parentElement!.getBoundingClientRect();
        expect(box.bottom, `end of a date, ${width} pixels wide`).to.be.at.most(room.bottom + 0.5);
        expect(box.right).to.be.at.most(room.right + 0.5);
        if (date.closest('article')!.querySelector('img'))
          expect(box.height > 30, `two lines beside a picture, ${width} pixels wide`).to.equal(width === 280);
      }
    }
  });

  it('shows dates in English with lang="en", and in the zone of time-zone', async () => {
    const page = await pageWith('time-zone="Asia/Kolkata"', [400], 'en');
    const list = await page.ready();
    await page.waitFor('the date', () => text(list.visible('date')[0]!) === 'Thursday, 20/06/2024 | 09:05 GMT+5:30');
  });
});
