import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { violations } from './axe.js';
import {
  cdn,
  closePages,
  feedUrl,
  type HostPage,
  type HostWindow,
  newKey,
  openPage,
  requests,
  script,
} from './host-page.js';
import { isVisible, type ListView, text } from './list-view.js';

const escaped = (url: string) => url.replaceAll('&', '&amp;');
const FEED = { count: 9, images: 'w=64&h=48', bug: 'long-title' };

/** A list in a page of its own. */
async function open(
  attributes: string,
  feed: Record<string, string | number> = FEED,
  {
    dir = 'ltr',
    width = 768,
    lang = 'vi',
    before,
  }: Partial<Record<'dir' | 'lang', string>> & { width?: number; before?: (window: HostWindow) => void } = {},
): Promise<[HostPage, ListView]> {
  const page = await openPage({
    width,
    height: 900,
    html: `<html lang="${lang}" dir="${dir}"><head><title>Phường</title>${script()}</head><body><main>
      <news-list feed="${escaped(feedUrl(feed))}" ${attributes}></news-list></main></body></html>`,
    ...(before && { before }),
  });
  return [page, await page.ready()];
}

const numbers = (list: ListView) => list.titles.map((title) => Number(/\((\d+)\)$/.exec(title)?.[1] ?? 1));
const button = (list: ListView, label: RegExp) =>
  [...list.root!.querySelectorAll('button')].find((node) => label.test(node.getAttribute('aria-label') ?? ''))!;
const left = (node: Element) => node.getBoundingClientRect().left;

afterEach(closePages);

describe('<news-list layout>', () => {
  for (const [layout, pictures, excerpts] of [
    ['cards', 5, 5],
    ['headlines', 0, 0],
    ['featured', 5, 1],
    ['carousel', 5, 5],
    ['ticker', 0, 0],
    ['none of ours', 5, 5],
  ] as const)
    it(`fits sidebars, table cells, flex items and floats: ${layout}`, async () => {
      const list = (id: string) =>
        `<news-list id="${id}" layout="${layout}" heading="Tin" show-views new-for="999999" article-href="/bai?ma={id}" feed="${escaped(feedUrl(FEED))}"></news-list>`;
      const page = await openPage({
        width: 1280,
        height: 900,
        html: `<html lang="vi"><head><title>Phường</title>${script()}</head><body><main style="width: 1200px">
          <div style="width: 240px">${list('narrow')}</div>
          <table style="width: 900px"><tr><td style="width: 200px">Danh mục</td><td>${list('cell')}</td></tr></table>
          <div style="display: flex"><div style="width: 600px; flex: none">Bài</div><div style="flex: 1; min-width: 0">${list('flex')}</div></div>
          <div style="float: right; width: 360px">${list('float')}</div>
          <div style="display: grid; grid-template-columns: 3fr 1fr"><div>${list('grid')}</div></div></main></body></html>`,
      });
      for (const id of ['narrow', 'cell', 'flex', 'float', 'grid']) {
        const view = await page.ready(`#${id}`);
        const box = view.element.getBoundingClientRect();
        expect(box.width, id).to.be.greaterThan(200);
        expect(view.titles.map((title) => title.slice(0, 16))).to.have.length(5);
        expect(numbers(view), id).to.deep.equal([1, 2, 3, 4, 5]);
        expect(view.visible('image'), `${id}: pictures`).to.have.length(pictures);
        // a plain row has one where its title leaves room beside the picture
        if (layout !== 'none of ours') expect(view.visible('excerpt'), `${id}: excerpts`).to.have.length(excerpts);
        else if (box.width > 480)
          expect(view.visible('excerpt').length, `${id}: excerpts`).to.be.at.least(excerpts - 1);
        expect(view.visible('date').map(text)).to.have.length(5);
        expect(view.visible('badge').map(text)).to.deep.equal(Array(5).fill('Mới'));
        expect(view.visible('views').map(text)[1]).to.equal('Lượt xem: 102');
        for (const [index, link] of view.visible<HTMLAnchorElement>('link').entries()) {
          expect(link.closest('ul > li[part=item] > article') !== null).to.equal(true);
          expect(text(link)).to.equal(view.titles[index]);
          expect(link.href).to.contain('/bai?ma=tin-');
        }
        // what does not scroll does not stick out either
        const scrolling = layout === 'carousel' || layout === 'ticker';
        for (const node of scrolling ? view.visible('list').map((ul) => ul.parentElement!) : view.items) {
          const { left, right } = node.getBoundingClientRect();
          expect(left, id).to.be.at.least(box.left - 1);
          expect(right, id).to.be.at.most(box.right + 1);
        }
      }
      expect(page.document.documentElement.scrollWidth).to.be.at.most(1280);
      expect(page.list('#narrow').element.getBoundingClientRect().width).to.equal(240);
      const titles = page.list('#narrow').visible('title');
      if (layout !== 'ticker') expect(titles[0]!.getBoundingClientRect().height).to.be.below(110); // of 5,000 characters
      expect(await violations(page, page.$('main'))).to.deep.equal([]);
      expect([...page.errors, ...page.violations]).to.deep.equal([]);
    });

  it('shows a skeleton with the geometry of the layout while loading', async () => {
    const page = await openPage({
      html: `<html lang="vi"><head>${script()}</head><body>
        <news-list layout="carousel" feed="${escaped(feedUrl({ ...FEED, delay: 1500 }))}"></news-list></body></html>`,
    });
    const list = page.list();
    await page.waitFor('the skeleton', () => list.visible('skeleton').length > 1);
    const before = list.element.getBoundingClientRect().height;
    const [first, second] = list.visible('skeleton');
    expect(second!.getBoundingClientRect().top, 'side by side').to.equal(first!.getBoundingClientRect().top);
    await page.ready();
    expect(list.element.getBoundingClientRect().height).to.be.closeTo(before, 80);
  });

  it('changes the layout when the attribute changes', async () => {
    const [page, list] = await open('layout="cards" limit="3"');
    const tops = () => new Set(list.items.map((item) => item.getBoundingClientRect().top)).size;
    expect(tops()).to.equal(2);
    list.element.setAttribute('layout', 'ticker');
    await page.waitFor('one line', () => list.items.length === 3 && tops() === 1);
    list.element.removeAttribute('layout');
    await page.waitFor('a list', () => list.items.length === 3 && tops() === 3);
    expect(list.visible('image')).to.have.length(3);
  });
});

describe('<news-list layout="carousel">', () => {
  const NEXT = /tiếp theo/;
  const BACK = /trước/;

  for (const dir of ['ltr', 'rtl'])
    it(`scrolls by its buttons, which are disabled at the ends: ${dir}`, async () => {
      const [page, list] = await open('layout="carousel" limit="6" open="link"', FEED, { dir });
      const [next, back] = [button(list, NEXT), button(list, BACK)];
      const inView = () =>
        list.items.flatMap((item, index) => {
          const box = item.getBoundingClientRect();
          const frame = list.element.getBoundingClientRect();
          return box.left > frame.left - 2 && box.right < frame.right + 2 ? [index + 1] : [];
        });
      expect([back.disabled, next.disabled]).to.deep.equal([true, false]);
      expect(inView()).to.deep.equal([1, 2]);
      for (const node of [next, back]) expect(node.getBoundingClientRect().width).to.be.at.least(44);
      // in the order in which the items stand
      expect(left(next) > left(back)).to.equal(dir === 'ltr');
      page.window.focus();
      next.focus();
      await page.waitFor('the focus', () => page.document.hasFocus() && list.root!.activeElement === next);
      for (const expected of [3, 5]) {
        await sendKeys({ press: 'Enter' });
        await page.waitFor(`item ${expected}`, () => inView().includes(expected));
      }
      await page.waitFor('the end', () => next.disabled && !back.disabled);
      expect(inView()).to.include(6);
      expect(list.root!.activeElement?.getAttribute('aria-label'), 'the focus is not lost').to.match(BACK);
      back.click();
      back.click();
      await page.waitFor('the beginning', () => inView()[0] === 1 && back.disabled);
      list.visible('link')[4]!.focus();
      await page.waitFor('what has the focus', () => inView().includes(5));
    });

  it('shows no buttons when all items are in view', async () => {
    const [, list] = await open('layout="carousel" limit="2"');
    expect([isVisible(button(list, NEXT)), isVisible(button(list, BACK))]).to.deep.equal([false, false]);
  });
});

describe('<news-list layout="ticker">', () => {
  const STOP = /^Dừng/;
  const GO = /chạy$/;
  const motion = (list: ListView) => left(list.items[0]!);
  const moves = async (page: HostPage, list: ListView) => {
    const before = motion(list);
    await page.waitFor('it to move', () => Math.abs(motion(list) - before) > 2);
  };
  const rests = async (page: HostPage, list: ListView) => {
    await page.frames(2);
    const before = motion(list);
    await page.frames(10);
    expect(motion(list)).to.equal(before);
  };

  it('is at rest until a reader starts it, from where they have scrolled to', async () => {
    const [page, list] = await open('layout="ticker"', { count: 9 }, { width: 480 });
    await rests(page, list);
    const line = list.visible('list')[0]!.parentElement!;
    line.scrollLeft = 120;
    const before = motion(list);
    button(list, GO).click();
    await moves(page, list);
    expect(motion(list), 'it goes on').to.be.within(before - 60, before);
    button(list, STOP).click();
    await rests(page, list);
  });

  it('moves by itself with autoplay, and pauses for its button, for the pointer and for the focus', async () => {
    const [page, list] = await open('layout="ticker" autoplay', { count: 9 }, { width: 480 });
    expect(left(list.items[0]!), 'the first one is there at once').to.be.within(-60, 20);
    expect(list.element.getBoundingClientRect().height).to.be.below(110);
    await moves(page, list);
    const line = list.visible('list')[0]!.parentElement!;
    line.dispatchEvent(new PointerEvent('pointerenter'));
    await rests(page, list);
    line.dispatchEvent(new PointerEvent('pointerleave'));
    await moves(page, list);

    button(list, STOP).click();
    await page.waitFor('its other label', () => button(list, GO));
    await rests(page, list);
    line.dispatchEvent(new PointerEvent('pointerenter'));
    line.dispatchEvent(new PointerEvent('pointerleave'));
    await rests(page, list);
    button(list, GO).click();
    await moves(page, list);

    const link = list.visible('link')[3]!;
    page.window.focus();
    link.focus();
    await rests(page, list);
    const frame = line.getBoundingClientRect();
    expect(left(link), 'what has the focus is in view').to.be.within(frame.left - 1, frame.left + 60);
    link.blur();
    await moves(page, list);
  });

  it('moves the other way on a right-to-left page', async () => {
    const [page, list] = await open('layout="ticker" autoplay', { count: 9 }, { dir: 'rtl', width: 480 });
    const before = list.items[0]!.getBoundingClientRect().right;
    expect(before).to.be.within(400, 540);
    await page.waitFor('it to move', () => list.items[0]!.getBoundingClientRect().right > before + 2);
  });

  it('stands still with prefers-reduced-motion, and can be scrolled to its end', async () => {
    const [page, list] = await open(
      'layout="ticker" autoplay show-source',
      { count: 9, bug: 'long-names' },
      {
        width: 480,
        before: (window) => {
          const { matchMedia } = window;
          window.matchMedia = (query) => {
            const result = matchMedia.call(window, query);
            return /reduce/.test(query) ? Object.defineProperty(result, 'matches', { value: true }) : result;
          };
        },
      },
    );
    await rests(page, list);
    expect(isVisible(button(list, STOP))).to.equal(false);
    const line = list.visible('list')[0]!.parentElement!;
    const source = list.visible('source').at(-1)!;
    const beyond = () => source.getBoundingClientRect().right - line.getBoundingClientRect().right;
    expect(beyond()).to.be.greaterThan(1000);
    line.scrollLeft = line.scrollWidth;
    expect(beyond()).to.be.within(-60, 0);
  });
});

describe('<news-list pager="pages">', () => {
  const label = (list: ListView) =>
    [...list.root!.querySelectorAll('nav button')].map((node) => node.getAttribute('aria-label'));
  const current = (list: ListView) => list.root!.querySelector('[aria-current=page]')?.textContent;
  const turn = async (page: HostPage, list: ListView, to: RegExp, first: number) => {
    button(list, to).click();
    await page.waitFor(`item ${first}`, () => numbers(list)[0] === first);
  };

  it('shows each item once, marks the current page, and keeps its height', async () => {
    const [page, list] = await open('pager="pages" limit="4"', { count: 10 });
    const { height } = list.element.getBoundingClientRect();
    expect(list.root!.querySelector('nav')!.getAttribute('aria-label')).to.equal('Các trang tin');
    expect(label(list)).to.deep.equal(['Trang trước', 'Trang 1', 'Trang 2', 'Trang 3', 'Trang sau']);
    expect([current(list), button(list, /^Trang trước/).disabled]).to.deep.equal(['1', true]);
    await turn(page, list, /^Trang sau/, 5);
    expect(numbers(list)).to.deep.equal([5, 6, 7, 8]);
    expect(current(list)).to.equal('2');
    expect(list.root!.activeElement, 'the focus goes where reading goes on').to.equal(list.visible('link')[0]);
    expect(text(list.root!.querySelector('nav + [role=status]')!)).to.equal('Trang 2/3');
    await turn(page, list, /^Trang 3/, 9);
    expect(numbers(list)).to.deep.equal([9, 10]);
    expect((list.element.items as unknown[]).length).to.equal(2);
    expect(button(list, /^Trang sau/).disabled).to.equal(true);
    expect(list.element.getBoundingClientRect().height).to.be.closeTo(height, 1);
    await turn(page, list, /^Trang trước/, 5);
    expect(await violations(page, page.$('main'))).to.deep.equal([]);
  });

  it('shows the same number of buttons on every page, wide enough at 240 pixels', async () => {
    const [page, list] = await open('pager="pages" limit="2" lang="en"', { count: 40 }, { width: 256 });
    const shown = () => text(list.root!.querySelector('nav')!).replaceAll(' ', '');
    expect(shown()).to.equal('‹12345…20›');
    await turn(page, list, /^Page 5$/, 9);
    expect(shown()).to.equal('‹1…456…20›');
    await turn(page, list, /^Page 20$/, 39);
    expect(shown()).to.equal('‹1…1617181920›');
    for (const node of list.root!.querySelectorAll('nav button')) {
      const { width, height } = node.getBoundingClientRect();
      expect(width).to.be.at.least(22);
      expect(height).to.be.at.least(44);
    }
    expect(list.element.scrollWidth).to.be.at.most(list.element.clientWidth);
  });
});

describe('<news-list search>', () => {
  const type = (list: ListView, words: string) => {
    const field = list.visible<HTMLInputElement>('search')[0]!;
    field.value = words;
    field.dispatchEvent(new Event('input'));
    return field;
  };
  const marks = (list: ListView) => [...list.root!.querySelectorAll('mark')].map((node) => node.textContent);
  const said = (list: ListView) => text(list.root!.querySelector('[role=search] [role=status]')!);

  it('searches the whole feed, highlights and counts matches, and shows all items when cleared', async () => {
    const [page, list] = await open('search limit="3" pager="more"', { count: 200 });
    const field = list.visible<HTMLInputElement>('search')[0]!;
    expect(field.labels!.length && text(field.labels![0]!)).to.equal('Tìm tin');
    const links = list.visible('link');
    type(list, 'CÂP NUOC (90');
    await page.waitFor('the item', () => list.items.length === 1);
    expect(numbers(list)).to.deep.equal([90]);
    expect(list.element.items).to.have.length(1);
    expect(marks(list)).to.deep.equal(['cấp', 'nước', '90', '90']);
    expect(list.titles[0]).to.equal('Tạm ngừng cấp nước tuyến đường số 5 để sửa chữa (90)');
    await page.waitFor('the count', () => said(list) === 'Tìm thấy 1 tin.');

    type(list, 'phường hòa bình');
    await page.waitFor('the items', () => list.items.length === 3 && numbers(list)[1] === 8);
    list.control(/^Xem thêm/)!.click();
    await page.waitFor('further items', () => list.items.length === 6);
    expect(numbers(list)).to.deep.equal([1, 8, 15, 22, 29, 36]);
    expect(marks(list).slice(0, 3)).to.deep.equal(['Phường', 'Hoà', 'Bình']);

    type(list, '<b>không có</b>');
    const none = await page.waitFor('the message', () => list.visible('status')[0]);
    expect(text(none)).to.equal('Không tìm thấy tin nào có “<b>không có</b>”.');
    expect(list.items).to.have.length(0);
    await page.waitFor('it to be said', () => said(list) === text(none));
    expect(await violations(page, page.$('main'))).to.deep.equal([]);

    page.window.focus();
    field.focus();
    await sendKeys({ press: 'Escape' });
    await page.waitFor('all of them', () => list.items.length === 3);
    expect(field.value).to.equal('');
    expect([numbers(list), marks(list)]).to.deep.equal([[1, 2, 3], []]);
    expect(list.visible('link').map(text)).to.deep.equal(links.map(text));
    expect(page.errors).to.deep.equal([]);
  });

  it('works together with filters and pages, in every layout', async () => {
    const [page, list] = await open('search layout="headlines" pager="pages" limit="2" category="Thông báo"', {
      count: 60,
    });
    type(list, 'dan');
    await page.waitFor('the items', () => marks(list).length > 0);
    const found = [...numbers(list)];
    for (const number of found) expect(number % 3).to.equal(2);
    button(list, /^Trang 2/).click();
    await page.waitFor('other items', () => numbers(list)[0]! > found[0]!);
    type(list, 'tiep cong dan');
    await page.waitFor('the first page again', () => list.root!.querySelector('[aria-current]')?.textContent === '1');
    expect(marks(list)).to.include('tiếp');
  });
});

describe('<news-list> when scripts of its features are missing', () => {
  const openWithout = (missing: string, attributes: string, key = newKey()) =>
    openPage({
      html: `<html lang="vi"><head>${script(cdn('bantin.js', { missing, key }))}</head><body>
        <news-list feed="${escaped(feedUrl({ count: 4, pinned: 3, images: 'w=50' }))}" ${attributes}><a href="/">Trang tin</a></news-list></body></html>`,
    });

  it('shows its message instead of unfiltered items', async () => {
    const page = await openWithout('^features-', 'category="Thông báo"');
    const list = await page.failed();
    expect(list.items).to.have.length(0);
    expect(list.element.items).to.have.length(0);
    expect(list.message).to.contain('Hiện chưa hiển thị được tin tức');
    expect(isVisible(page.$('news-list a'))).to.equal(true);
    expect(page.events.map(({ type }) => type)).to.deep.equal(['news-error']);
    expect(page.errors).to.deep.equal([]);
  });

  it('falls back to the plain list when only its layout is missing', async () => {
    const page = await openWithout('^features-', 'layout="cards" show-views search pager="pages"');
    expect((await page.ready()).titles).to.have.length(4);
    const other = await openWithout(
      '^(carousel|search|page-numbers)',
      'layout="carousel" show-views search pager="pages" limit="2"',
    );
    const list = await other.ready();
    expect(list.titles).to.have.length(2);
    expect(list.visible('views')).to.have.length(2);
    expect([...page.errors, ...other.errors]).to.deep.equal([]);
  });

  it('fetches the script for badges only when an item is pinned', async () => {
    const page = await openWithout('^nothing', '');
    const list = await page.ready();
    await page.waitFor('the badge', () => list.visible('badge').length > 0);
    expect(list.visible('badge').map(text)).to.deep.equal(['Ghim']);
    expect(numbers(list)[0]).to.equal(3);
    expect(list.items[0]!.contains(list.visible('badge')[0]!)).to.equal(true);
    const key = newKey();
    const plain = await openPage({
      html: `<html lang="vi"><head>${script(cdn('bantin.js', { key }))}</head><body>
        <news-list feed="${feedUrl({ count: 4 })}"></news-list></body></html>`,
    });
    await plain.ready();
    expect((await requests(key)).filter(({ path }) => /features|vi-extended/.test(path))).to.have.length(0);
  });
});
