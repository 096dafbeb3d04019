import { expect } from '@open-wc/testing';
import type { Feed } from '../../src/feed/model.js';
import { closePages, feedUrl, type HostPage, openPage, script } from './host-page.js';
import { isVisible, type ListView, text } from './list-view.js';

/** Titles and excerpts of ordinary lengths, some without a picture. */
const typical: Feed = await (await fetch('/test/fixtures/feeds/typical-2.json')).json();

const PICTURE = feedUrl({ count: 1 }).replace('feed.json', 'none.png');

/** A list of the given items, `width` pixels wide. */
async function show(items: Feed['items'], attributes: string, width: number): Promise<[HostPage, ListView]> {
  const page = await openPage({
    width: width + 16,
    height: 900,
    html: `<html lang="vi"><head>${script()}</head><body><news-list heading="Tin mới" ${attributes}></news-list></body></html>`,
  });
  Object.assign(page.list().element, { data: { ...typical, items } });
  return [page, await page.ready()];
}

/** Items `start` to `end`, with pictures that do not load or none. */
const itemsOf = (start: number, end: number) =>
  typical.items.slice(start, end).map((item) => (item.image ? { ...item, image: PICTURE } : item));

/** Of a box, in pixels, without what a `clip-path` leaves out at its end. */
function visibleHeight(node: Element): number {
  const { height } = node.getBoundingClientRect();
  const { clipPath, lineHeight } = getComputedStyle(node);
  if (clipPath === 'none') return height;
  return Number(getComputedStyle(node).getPropertyValue('--_visible-lines')) * Number.parseFloat(lineHeight);
}

/** Tops and bottoms of the lines of a text. */
function linesOf(node: Element): DOMRect[] {
  const range = new Range();
  range.selectNodeContents(node);
  return [...range.getClientRects()];
}

const isCut = (node: Element) =>
  linesOf(node).some(({ bottom, left }) => {
    const box = node.getBoundingClientRect();
    return bottom > box.bottom + 6 || left >= box.right;
  });

/** Scrolls to each row, since texts that are cut are marked once they are on the screen. */
async function seeMarks(page: HostPage, list: ListView): Promise<void> {
  for (const row of list.items) {
    row.scrollIntoView({ block: 'center' });
    const texts = [...row.querySelectorAll('[part=title], [part=excerpt]')];
    await page.waitFor('the marks', () => texts.every((node) => node.matches('.cut') || !isCut(node)));
  }
}

afterEach(closePages);

describe('<news-list> to the eye', () => {
  for (const layout of ['list', 'cards', 'headlines', 'featured', 'carousel'])
    it(`follows the link of a row wherever it is clicked: ${layout}`, async () => {
      const [page, list] = await show(
        itemsOf(0, 5),
        `layout="${layout}" show-category show-views new-for="999999"`,
        640,
      );
      for (const [index, row] of list.items.entries()) {
        row.scrollIntoView({ block: 'center', inline: 'center' });
        const { left, top, right, bottom } = row.getBoundingClientRect();
        for (let y = top + 8; y < bottom - 8; y += 24)
          for (let x = left + 8; x < Math.min(right, page.window.innerWidth) - 8; x += 80) {
            const met = list.root!.elementFromPoint(x, y)?.closest('a');
            expect(met, `${index}: ${x}, ${y}`).to.equal(list.visible('link')[index]);
          }
      }
    });

  for (const width of [328, 736, 1216])
    it(`takes at most the reserved 46em for five items, and cuts texts between lines: ${width} pixels wide`, async () => {
      for (let start = 0; start < 30; start += 5) {
        const [page, list] = await show(itemsOf(start, start + 5), '', width);
        await seeMarks(page, list);
        expect(list.element.getBoundingClientRect().height / 16, `from ${start}`).to.be.at.most(46);
        for (const node of [...list.visible('title'), ...list.visible('excerpt')]) {
          const { left, top } = node.getBoundingClientRect();
          const bottom = top + visibleHeight(node);
          for (const line of linesOf(node).filter((rect) => Math.abs(rect.left - left) < 2)) {
            const shown = Math.min(line.bottom, bottom) - Math.max(line.top, 0);
            const share = shown / line.height;
            if (share > 0.25) expect(share, text(node)).to.be.greaterThan(0.8);
          }
        }
        closePages();
      }
    });

  for (const width of [328, 736, 1216])
    it(`takes at most 46em for five items without pictures as well: ${width} pixels wide`, async () => {
      for (let start = 0; start < 30; start += 5) {
        const items = itemsOf(start, start + 5).map(({ image: _, ...item }) => item);
        const [, list] = await show(items, '', width);
        expect(list.element.getBoundingClientRect().height / 16, `from ${start}`).to.be.at.most(46);
        closePages();
      }
    });

  it('takes at most 46em for five long titles on a phone, in capitals too', async () => {
    const long = 'Ủy ban nhân dân phường thông báo lịch tiếp công dân định kỳ tháng 12 năm 2026 tại trụ sở và khu phố';
    for (const title of [long, `${long} ${long}`, long.slice(0, 80).toUpperCase()]) {
      const items = itemsOf(0, 5).map((item) => ({ ...item, title }));
      const [, list] = await show(items, '', 328);
      expect(list.element.getBoundingClientRect().height / 16, title).to.be.at.most(46);
      closePages();
    }
  });

  it('ends a title that is cut with an ellipsis between words, and no other', async () => {
    const [page, list] = await show(itemsOf(0, 5), '', 328);
    await seeMarks(page, list);
    const marked = list.visible('title').map((title) => title.matches('.cut'));
    expect(marked, 'a short title leaves its lines to long ones').to.deep.equal([true, false, false, false, false]);
    const title = list.visible('title')[0]!;
    const box = title.getBoundingClientRect();
    const shown = linesOf(title).filter(({ bottom }) => bottom < box.bottom + 6);
    expect(box.right - shown.at(-1)!.right, 'room for the ellipsis').to.be.at.least(14);
    const mark = Number.parseFloat(getComputedStyle(title, '::before').insetInlineEnd);
    expect(box.right - mark - 16 - shown.at(-1)!.right, 'the ellipsis is behind the last word').to.be.within(-1, 1);
    const heights = list.items.map((row) => row.offsetHeight);
    for (const node of list.root!.querySelectorAll('.cut')) node.classList.remove('cut');
    expect(
      list.items.map((row) => row.offsetHeight),
      'rows keep their height',
    ).to.deep.equal(heights);
  });

  it('fills the last line of cards, whatever their number', async () => {
    for (let count = 1; count <= 8; count++)
      for (const width of [736, 1216]) {
        const [, list] = await show(itemsOf(0, count), 'layout="cards" limit="8"', width);
        const box = list.visible('list')[0]!.getBoundingClientRect();
        expect(list.items.at(-1)!.getBoundingClientRect().right, `${count} cards, ${width}`).to.be.closeTo(
          box.right,
          1,
        );
        closePages();
      }
  });

  it('starts all texts at one edge, and shows the initial of the category where there is no picture', async () => {
    const [page, list] = await show(itemsOf(0, 5), '', 736);
    const boxes = () => [...list.root!.querySelectorAll<HTMLElement>('.media')];
    await page.waitFor('the initials', () => boxes().every(({ dataset }) => dataset.initial));
    expect(boxes().map(({ dataset }) => dataset.initial)).to.deep.equal(['V', 'Đ', 'C', 'T', 'Ấ']);
    expect(new Set(list.visible('title').map((title) => title.getBoundingClientRect().left)).size).to.equal(1);
    expect(list.visible('image').filter(isVisible), 'no picture that failed is seen').to.have.length(0);
  });

  it('needs no boxes where no item has a picture', async () => {
    const items = itemsOf(0, 5).map(({ image: _, ...item }) => item);
    const [, list] = await show(items, '', 736);
    expect(list.root!.querySelectorAll('.media')).to.have.length(0);
  });

  it('has "Xem tất cả" in the line of the heading, large enough for a thumb', async () => {
    const [, list] = await show(itemsOf(0, 5), '', 328);
    const [heading, more] = [list.visible('heading')[0]!, list.visible('more')[0]!].map((node) =>
      node.getBoundingClientRect(),
    );
    expect(more!.height).to.be.at.least(44);
    expect(more!.top).to.be.within(heading!.top - 1, heading!.bottom);
    expect(more!.bottom).to.be.at.most(heading!.bottom + 1);
  });

  it('has "Xem tất cả" below the heading where large text leaves no room beside it, and breaks no word', async () => {
    const [, list] = await show(itemsOf(0, 5), 'theme="ward" style="display: block; font-size: 200%"', 320);
    const heading = list.visible('heading')[0]!;
    const more = list.visible('more')[0]!.getBoundingClientRect();
    expect(more.top).to.be.at.least(heading.getBoundingClientRect().bottom - 1);
    expect(more.bottom).to.be.at.most(list.visible('list')[0]!.getBoundingClientRect().top + 1);
    expect(linesOf(heading), 'Tin mới').to.have.length.at.most(2);
    // not that of the heading, which has a background of its own
    const [link, title] = [list.visible('more')[0]!, list.visible('link')[0]!].map(
      (node) => getComputedStyle(node).color,
    );
    expect(link).to.equal(title);
  });

  for (const heading of ['Tin mới', 'Tin tức – Sự kiện', 'Tin hoạt động của Ủy ban nhân dân phường Ước Vọng'])
    it(`is one bar with heading, line, button and link as a ticker: ${heading}`, async () => {
      for (const width of [328, 736]) {
        const [page, list] = await show(itemsOf(0, 5), 'layout="ticker"', width);
        Object.assign(list.element, { heading });
        await page.waitFor('the heading', () => text(list.visible('heading')[0]!) === heading);
        expect(list.element.getBoundingClientRect().height / 16).to.be.at.most(3.5);
        const node = list.visible('heading')[0]!;
        const box = node.getBoundingClientRect();
        const isMarked = () => getComputedStyle(node, '::before').content.includes('…');
        const isLong = () => linesOf(node).some(({ bottom }) => bottom > box.bottom + 2);
        await page.waitFor('an ellipsis where words are missing', () => isMarked() === isLong());
        closePages();
      }
    });

  for (const layout of ['headlines', 'hero'])
    it(`starts titles that stand side by side at the same height: ${layout}`, async () => {
      const [, list] = await show(itemsOf(1, 6), `layout="${layout}"`, 1216);
      const tops = list.visible('title').map((title) => Math.round(title.getBoundingClientRect().top));
      const pairs = layout === 'hero' ? tops.slice(1) : tops.slice(0, 4);
      expect([pairs[0], pairs[2]]).to.deep.equal([pairs[1], pairs[3]]);
    });

  it('has a picture that is higher where it is wider: hero', async () => {
    const heights: number[] = [];
    for (const width of [328, 736, 1216]) {
      const [, list] = await show(itemsOf(0, 5), 'layout="hero"', width);
      heights.push(list.items[0]!.getBoundingClientRect().height / 16);
      closePages();
    }
    expect(heights.map(Math.round)).to.deep.equal([18, 23, 28]);
  });

  for (const feed of [{ status: 404 }, { count: 0 }] as Record<string, number>[])
    it(`says what is the matter in the middle of the reserved height: ${JSON.stringify(feed)}`, async () => {
      const page = await openPage({
        width: 344,
        html: `<html lang="vi"><head>${script()}</head><body><news-list heading="Tin mới" style="display: block; min-height: 46em"
          feed="${feedUrl(feed).replaceAll('&', '&amp;')}"></news-list></body></html>`,
      });
      const list = page.list();
      const status = await page.waitFor('the message', () => list.visible('status')[0]);
      const box = list.element.getBoundingClientRect();
      const last = (list.visible('retry')[0] ?? status).getBoundingClientRect();
      const middle = (status.getBoundingClientRect().top + last.bottom) / 2;
      expect(Math.abs(middle - (box.top + box.bottom) / 2) / box.height).to.be.below(0.1);
      if (feed.status) expect(text(status)).to.match(/^Hiện chưa hiển thị được tin tức\. Kính mong quý vị/);
    });
});
