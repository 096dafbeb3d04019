import { expect } from '@open-wc/testing';
import { hurryTimers, setHidden } from './fast-clock.js';
import { closePages, feedUrl, type HostPage, newKey, openPage, requests, script, setState } from './host-page.js';
import { type ListView, text } from './list-view.js';

const escaped = (url: string) => url.replaceAll('&', '&amp;');
const tag = (feed: string, attributes = '') => `<news-list feed="${escaped(feed)}" ${attributes}></news-list>`;
const numbers = (list: ListView) => list.titles.map((title) => Number(/\((-?\d+)\)$/.exec(title)![1]));
const asked = async (key: string) => (await requests(key)).length;
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A page on which half a minute takes 0.3 s. */
const openFast = (html: string): Promise<HostPage> =>
  openPage({
    height: 500,
    html: `<html lang="vi"><head>${script()}</head><body><p>Trên</p>${html}<p id="below">Dưới</p></body></html>`,
    before: (window) => hurryTimers(window),
  });

/** A list that refreshes, and the key of its feed. */
async function refreshing(attributes = 'refresh="30"', params: Record<string, string | number> = {}) {
  const key = newKey();
  await setState(key, params);
  const page = await openFast(tag(feedUrl({ key }), attributes));
  return { key, page, list: await page.ready() };
}

const offered = async (page: HostPage) =>
  page.waitFor('the button', () => page.list().visible('refresh')[0]) as Promise<HTMLButtonElement>;

const quiet = (page: HostPage) => {
  expect(page.errors).to.deep.equal([]);
  expect(page.console).to.deep.equal([]);
};

afterEach(closePages);

describe('<news-list refresh>', () => {
  for (const seconds of ['2147484', '2592000', 'Infinity', '1e300'])
    it(`asks once for refresh="${seconds}", which is longer than a timer takes`, async () => {
      const keys = [newKey(), newKey(), newKey()];
      const [, data, link] = keys.map((key) => escaped(feedUrl({ key })));
      const page = await openPage({
        html: `<html lang="vi"><head>${script()}</head><body>${tag(feedUrl({ key: keys[0]! }), `refresh="${seconds}"`)}
          <div class="bantin" data-feed="${data}" data-refresh="${seconds}"></div>
          <a class="bantin bantin-list bantin-refresh-${seconds}" href="${link}">Tin</a></body></html>`,
      });
      await page.waitFor(
        'three lists',
        () =>
          page.document.querySelectorAll('news-list').length === 3 &&
          [...page.document.querySelectorAll('news-list')].every((list) =>
            list.shadowRoot?.querySelector('[part=item]'),
          ),
      );
      await pause(500);
      for (const key of keys) expect(await asked(key)).to.equal(1);
    });

  it('offers new items as a button, and shows them when it is pressed', async () => {
    const { key, page, list } = await refreshing();
    await setState(key, { from: -1, count: 8 });
    const button = await offered(page);
    expect(button.localName).to.equal('button');
    expect(text(button)).to.equal('2 tin mới');
    expect(numbers(list), 'until then').to.deep.equal([1, 2, 3, 4, 5]);
    button.click();
    await page.waitFor('the news', () => numbers(list)[0] === -1);
    expect(numbers(list)).to.deep.equal([-1, 0, 1, 2, 3]);
    expect(list.visible('refresh')).to.have.length(0);
    const focused = list.root!.activeElement as HTMLElement;
    expect(focused.textContent, 'the focus is on the newest').to.contain('(-1)');
    quiet(page);
  });

  it('counts all new items since the list was rendered, refresh after refresh', async () => {
    const { key, page, list } = await refreshing();
    await setState(key, { from: 0, count: 7 });
    expect(text(await offered(page))).to.equal('1 tin mới');
    await setState(key, { from: -2, count: 9 });
    await page.waitFor('the next round', () => text(list.visible('refresh')[0]!) === '3 tin mới');
    expect(numbers(list)).to.deep.equal([1, 2, 3, 4, 5]);
    quiet(page);
  });

  it('labels the button in English with lang="en"', async () => {
    const { key, page, list } = await refreshing('refresh="30" lang="en"');
    await setState(key, { from: 0, count: 7 });
    await offered(page);
    await page.waitFor('English words', () => text(list.visible('refresh')[0]!) === '1 new item');
  });

  it('changes neither the layout nor the focus nor the scroll position', async () => {
    const { key, page, list } = await refreshing('refresh="30" heading="Tin mới"');
    page.window.focus();
    page.window.scrollTo(0, 100);
    const link = list.visible('link')[2]!;
    link.focus({ preventScroll: true });
    await page.frames(5);
    const places = () =>
      [...list.items, page.$('#below'), link].map((node) => Math.round(node.getBoundingClientRect().top));
    const before = places();
    const rows = list.items;
    page.shifts?.splice(0);
    await setState(key, { from: -1, count: 8 });
    await offered(page);
    await page.frames(5);
    expect(places()).to.deep.equal(before);
    expect(list.items, 'the very same rows').to.deep.equal(rows);
    expect(list.root!.activeElement === link).to.equal(true);
    expect(page.window.scrollY).to.equal(100);
    if (page.shifts) expect(page.shifts.map(({ value }) => value)).to.deep.equal([]);
    quiet(page);
  });

  it('announces new items once, politely, and announces nothing else', async () => {
    const { key, page, list } = await refreshing();
    await page.waitFor('the place for it', () => list.root!.querySelector('.waiting, [role=status], [aria-live]'));
    const status = list.root!.querySelector<HTMLElement>('[role=status], [aria-live=polite]')!;
    const said: string[] = [];
    new MutationObserver(() => {
      const words = text(status);
      if (words !== said.at(-1)) said.push(words);
    }).observe(status, { childList: true, characterData: true, subtree: true });
    const before = await asked(key);
    await page.waitFor('three rounds', async () => (await asked(key)) >= before + 3);
    expect(said).to.deep.equal([]);
    await setState(key, { from: -1, count: 8 });
    await offered(page);
    const then = await asked(key);
    await page.waitFor('three more', async () => (await asked(key)) >= then + 3);
    expect(said).to.deep.equal(['2 tin mới']);
    expect(list.root!.querySelectorAll('[role=alert], [aria-live=assertive]')).to.have.length(0);
    quiet(page);
  });

  it('removes withdrawn items at once', async () => {
    const { key, page, list } = await refreshing();
    await setState(key, { without: '2,3' });
    await page.waitFor('them to go', () => !numbers(list).includes(2));
    expect(numbers(list)).to.deep.equal([1, 4, 5, 6]);
    expect(list.visible('refresh')).to.have.length(0);
    await setState(key, { from: 0, without: '2,3,4', count: 7 });
    expect(text(await offered(page))).to.equal('1 tin mới');
    expect(numbers(list)).to.deep.equal([1, 5, 6]);
    quiet(page);
  });

  it('keeps the items when a refresh fails, says how old they are, and refreshes again', async function () {
    this.timeout(30_000);
    const { key, page, list } = await refreshing();
    await setState(key, { status: 404 });
    await page.waitFor('the note', () => list.message.startsWith('Bản lưu lúc'));
    expect(numbers(list)).to.deep.equal([1, 2, 3, 4, 5]);
    expect(page.events.filter(({ type }) => type === 'news-error')).to.have.length(0);
    await setState(key, { from: 0, count: 7 });
    await offered(page);
    expect(list.message).to.not.contain('Bản lưu lúc');
    quiet(page);
  });

  it('loads the feed at the next interval when the first load has failed', async () => {
    const key = newKey();
    await setState(key, { status: 404 });
    const page = await openFast(tag(feedUrl({ key }), 'refresh="30"'));
    await page.failed();
    await setState(key);
    expect(numbers(await page.ready())).to.deep.equal([1, 2, 3, 4, 5]);
    quiet(page);
  });

  it('pauses in a hidden tab, and refreshes when the tab is visible again', async () => {
    const { key, page } = await refreshing();
    await page.waitFor('a round', async () => (await asked(key)) > 1);
    setHidden(page.window, true);
    await pause(300); // one that was under way
    const before = await asked(key);
    await pause(1200);
    expect(await asked(key)).to.equal(before);
    setHidden(page.window, false);
    await page.waitFor('the next round', async () => (await asked(key)) > before);
    quiet(page);
  });

  it('sends one request for all elements of a feed, at the shortest of their intervals', async () => {
    const key = newKey();
    const feed = feedUrl({ key });
    const page = await openFast(
      tag(feed, 'refresh="30"') + tag(feed, 'refresh="60" id="b"') + tag(feed, 'refresh="30"'),
    );
    for (const id of ['news-list', '#b']) await page.ready(id);
    const before = await asked(key);
    await pause(1500);
    expect((await asked(key)) - before, 'rounds of 0.3 s and more').to.be.within(1, 5);
    quiet(page);
  });

  it('never refreshes more often than every 30 seconds', async () => {
    const { key, page } = await refreshing('refresh="1"');
    await pause(1500);
    expect(await asked(key)).to.be.within(2, 6);
    quiet(page);
  });

  for (const value of ['0', '-30', 'nhiều', '']) {
    it(`does not refresh with refresh="${value}"`, async () => {
      const { key } = await refreshing(`refresh="${value}"`);
      await pause(1000);
      expect(await asked(key)).to.equal(1);
    });
  }

  it('stops when the element is removed', async () => {
    const { key, page } = await refreshing();
    await page.waitFor('a round', async () => (await asked(key)) > 1);
    page.$('news-list').remove();
    await pause(300);
    const before = await asked(key);
    await pause(1000);
    expect(await asked(key)).to.equal(before);
    quiet(page);
  });

  it('stops when the element is removed with an update pending', async () => {
    const { key, page } = await refreshing();
    const element = page.$('news-list');
    element.remove();
    element.setAttribute('limit', '3');
    await pause(300);
    const before = await asked(key);
    await pause(1000);
    expect(await asked(key)).to.equal(before);
    quiet(page);
  });

  it('starts, stops and changes its interval with the attribute', async () => {
    const { key, page } = await refreshing('');
    await pause(700);
    expect(await asked(key)).to.equal(1);
    page.$('news-list').setAttribute('refresh', '30');
    await page.waitFor('a round', async () => (await asked(key)) > 1);
    page.$('news-list').removeAttribute('refresh');
    await pause(300);
    const before = await asked(key);
    await pause(1000);
    expect(await asked(key)).to.equal(before);
    quiet(page);
  });

  it('refreshes the new feed when the feed attribute changes', async () => {
    const { key, page, list } = await refreshing();
    const other = newKey();
    page.$('news-list').setAttribute('feed', feedUrl({ key: other, label: 'Khác: ' }));
    await page.waitFor('the other feed', () => list.titles[0]?.startsWith('Khác: '));
    const [left, begun] = [await asked(key), await asked(other)];
    await page.waitFor('a round', async () => (await asked(other)) > begun);
    expect(await asked(key)).to.equal(left);
    quiet(page);
  });

  it('shows the result of reload() at once', async () => {
    const { key, page, list } = await refreshing('refresh="3000"');
    await setState(key, { from: 0, count: 7 });
    await list.element.reload!();
    expect(numbers(list)).to.deep.equal([0, 1, 2, 3, 4]);
    expect(list.visible('refresh')).to.have.length(0);
    quiet(page);
  });
});

describe('<news-list> shows', () => {
  const HOUR = 3_600_000;

  async function shown(attributes: string, params: Record<string, string | number> = {}): Promise<ListView> {
    const page = await openPage({
      html: `<html lang="vi"><head>${script()}</head><body>${tag(feedUrl(params), attributes)}</body></html>`,
    });
    return page.ready();
  }

  for (const [attributes, expected] of [
    ['category="thông báo"', [2, 5]],
    ['category="Thong bao, cai cach hanh chinh"', [2, 3, 5, 6]],
    ['match="CAN CUOC"', [3]],
    ['match="cấp nước, ngày hội"', [4, 6]],
    ['exclude="phuong"', [3, 4, 5, 6]],
    ['category="Thông báo" exclude="lừa đảo"', [2]],
    ['since="2024-06-18"', [1, 2, 3]],
    ['until="2024-06-18"', [3, 4, 5, 6]],
    ['since="2024-06-17" until="2024-06-18"', [3, 4]],
    ['since="hôm qua"', [1, 2, 3, 4, 5, 6]],
    ['sort="oldest"', [6, 5, 4, 3, 2, 1]],
    ['sort="views"', [6, 5, 4, 3, 2, 1]],
    ['sort="title"', [5, 3, 4, 2, 1, 6]],
    ['sort="ngẫu nhiên"', [1, 2, 3, 4, 5, 6]],
  ] as const) {
    it(`items ${expected.join(', ')} with ${attributes}`, async () => {
      // the summary of every item speaks of the ward
      const list = await shown(`limit="9" ${attributes}`, { bug: 'short' });
      expect(numbers(list)).to.deep.equal(expected);
      expect(list.element.items).to.have.length(expected.length);
    });
  }

  it('pinned items first, and no expired items', async () => {
    const params = { pinned: '4,6', expired: '1,3' };
    expect(numbers(await shown('', params))).to.deep.equal([4, 6, 2, 5]);
    expect(numbers(await shown('sort="oldest"', params))).to.deep.equal([6, 4, 5, 2]);
  });

  it('its message when no item matches', async () => {
    const page = await openPage({
      html: `<html lang="vi"><head>${script()}</head><body>${tag(feedUrl(), 'match="không có"')}</body></html>`,
    });
    await page.waitFor('the message', () => page.list().message === 'Chưa có tin nào.');
    expect(page.list().items).to.have.length(0);
  });

  it('other items at once, without a request, when a filter changes', async () => {
    const key = newKey();
    const page = await openPage({
      html: `<html lang="vi"><head>${script()}</head><body>${tag(feedUrl({ key }))}</body></html>`,
    });
    const list = await page.ready();
    page.$('news-list').setAttribute('sort', 'oldest');
    await page.waitFor('the order', () => numbers(list)[0] === 6);
    page.$('news-list').setAttribute('match', 'căn cước');
    await page.waitFor('the match', () => numbers(list).join() === '3');
    page.$('news-list').removeAttribute('match');
    await page.waitFor('all', () => numbers(list).length === 5);
    expect(await asked(key)).to.equal(1);
  });

  it('how long ago items were published with relative-dates', async () => {
    const list = await shown('relative-dates limit="9"', { count: 9, newest: Date.now() - 3 * HOUR - 60_000 });
    const dates = list.visible('date').map(text);
    expect(dates[0]).to.equal('3 giờ trước');
    expect(dates[2]).to.equal('2 ngày trước');
    expect(dates[8]).to.match(/^\d\d\/\d\d\/\d{4}$/);
  });

  it('a badge on recent items with new-for', async () => {
    const list = await shown('new-for="30"', { newest: Date.now() - 3 * HOUR });
    expect(list.visible('badge').map(text)).to.deep.equal(['Mới', 'Mới']);
    const badged = list.items.map((item) => item.querySelectorAll('[part=badge]').length);
    expect(badged).to.deep.equal([1, 1, 0, 0, 0]);
  });
});
