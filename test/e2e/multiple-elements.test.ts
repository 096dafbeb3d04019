import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import {
  cdn,
  closePages,
  feedUrl,
  type HostPage,
  newKey,
  openPage,
  requests,
  script,
  servers,
  setState,
  until,
} from './host-page.js';
import { clearCopies, copyOf, putCopy, storedCopies } from './stored-copies.js';

const escaped = (url: string) => url.replaceAll('&', '&amp;');
const tag = (feed: string, attributes = '') => `<news-list feed="${escaped(feed)}" ${attributes}></news-list>`;

/** A page whose script is there; `html` is what its body holds. */
async function openWith(html: string): Promise<HostPage> {
  return openPage({ height: 900, html: `<html lang="vi"><head>${script()}</head><body>${html}</body></html>` });
}

/** Requests for the feed itself, once the publisher knows how each has ended. */
const asked = async (key: string) => (await requests(key)).filter(({ path }) => path === '/feed');

const quiet = (page: HostPage) => {
  expect(page.errors).to.deep.equal([]);
  expect(page.console).to.deep.equal([]);
};

const copied = (feed: string) => until('the copy', () => copyOf(feed));

beforeEach(clearCopies);
afterEach(closePages);

describe('<news-list> that is removed', () => {
  it('aborts the request when it is removed while loading', async () => {
    const key = newKey();
    const page = await openWith(tag(feedUrl({ key, delay: 20_000 })));
    await page.waitFor('the request', async () => page.list().root && (await asked(key)).length);
    await page.frames(3);
    page.$('news-list').remove();
    await until('the end of the connection', async () => (await asked(key))[0]!.cut);
    expect(await asked(key)).to.have.length(1);
    quiet(page);
  });

  it('aborts nothing while another element uses the same feed', async () => {
    const key = newKey();
    const feed = feedUrl({ key, delay: 1500 });
    const page = await openWith(tag(feed, 'id="a"') + tag(feed, 'id="b"'));
    await page.waitFor('both elements', () => page.list('#a').root && page.list('#b').root);
    await page.frames(3);
    page.$('#a').remove();
    await page.ready('#b');
    expect((await asked(key)).map(({ cut }) => cut)).to.deep.equal([false]);
    quiet(page);
  });

  it('shows the news again when it is put back', async () => {
    const key = newKey();
    const page = await openWith(tag(feedUrl({ key })));
    await page.ready();
    const element = page.$('news-list');
    element.remove();
    await new Promise((resolve) => setTimeout(resolve, 200));
    page.document.body.append(element);
    expect((await page.ready()).titles).to.have.length(5);
    quiet(page);
  });

  it('sends no second request when it is moved within the page', async () => {
    const key = newKey();
    const page = await openWith(`${tag(feedUrl({ key, delay: 1000 }))}<main></main><footer></footer>`);
    await page.waitFor('the request', async () => page.list().root && (await asked(key)).length);
    const element = page.$('news-list');
    for (const place of ['main', 'footer', 'main', 'body']) {
      page.$(place).append(element);
      await page.frames(1);
    }
    await page.ready();
    page.$('footer').append(element);
    await page.frames(5);
    expect(page.list().titles, 'after a move').to.have.length(5);
    expect((await asked(key)).map(({ cut }) => cut)).to.deep.equal([false]);
    quiet(page);
  });

  it('keeps its items when it is moved to another document', async () => {
    const page = await openWith(`${tag(feedUrl())}<iframe></iframe>`);
    await page.ready();
    const element = page.$('news-list');
    page.document.adoptNode(element);
    const root = page.document.createElement('div').attachShadow({ mode: 'open' });
    page.document.body.append(root.host);
    root.append(element);
    await until('the news', () => element.shadowRoot!.querySelectorAll('[part=item]').length === 5);
    quiet(page);
  });
});

describe('<news-list> whose attributes change while loading', () => {
  it('applies them without a second request', async () => {
    const key = newKey();
    const page = await openWith(tag(feedUrl({ key, delay: 800, count: 12 })));
    await page.waitFor('the element', () => page.list().root);
    const element = page.$('news-list');
    element.setAttribute('limit', '3');
    await page.frames(1);
    element.setAttribute('heading', 'Tin phường');
    element.setAttribute('no-excerpt', '');
    await page.frames(1);
    element.setAttribute('limit', '4');
    const list = await page.ready();
    expect(list.titles).to.have.length(4);
    expect(list.visible('excerpt')).to.have.length(0);
    expect(list.visible('heading')[0]!.textContent).to.equal('Tin phường');
    expect(await asked(key)).to.have.length(1);
    quiet(page);
  });

  it('shows the feed that was set last, whichever answers first', async () => {
    for (const [slow, fast] of [
      [1200, 600],
      [600, 1200],
    ]) {
      const [first, last] = [newKey(), newKey()];
      const page = await openWith(tag(feedUrl({ key: first, label: 'Trước: ', delay: slow! })));
      await page.waitFor('the element', () => page.list().root);
      page.$('news-list').setAttribute('feed', feedUrl({ key: last, label: 'Sau: ', delay: fast! }));
      const list = await page.ready();
      expect(list.titles[0]).to.match(/^Sau: /);
      await new Promise((resolve) => setTimeout(resolve, 1500));
      expect(list.titles[0]).to.match(/^Sau: /);
      expect([...new Set(page.events.map(({ type }) => type))]).to.deep.equal(['news-load']);
      expect(await asked(last)).to.have.length(1);
      quiet(page);
      page.close();
    }
  });

  it('shows the first feed when the attribute changes back to it', async () => {
    const [here, there] = [newKey(), newKey()];
    const feed = feedUrl({ key: here, label: 'Đây: ', delay: 400 });
    const page = await openWith(tag(feed));
    await page.waitFor('the element', () => page.list().root);
    for (let i = 0; i < 5; i++) {
      for (const wish of [feedUrl({ key: there, label: 'Kia: ', delay: 400 }), feed]) {
        page.$('news-list').setAttribute('feed', wish);
        await page.frames(1);
      }
    }
    const list = await page.ready();
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(list.titles[0]).to.match(/^Đây: /);
    quiet(page);
  });
});

describe('several <news-list> elements', () => {
  it('send one request for a feed that fifty of them share', async () => {
    const key = newKey();
    const page = await openWith(tag(feedUrl({ key, delay: 300 }), 'limit="2"').repeat(50));
    await page.waitFor('all lists', () =>
      [...page.document.querySelectorAll('news-list')].every(
        (list) => list.shadowRoot?.querySelectorAll('[part=item]').length === 2,
      ),
    );
    expect(await asked(key)).to.have.length(1);
    expect(page.events.map(({ type }) => type)).to.deep.equal(Array(50).fill('news-load'));
    quiet(page);
  });

  it('show at once a feed that another element has loaded', async () => {
    const key = newKey();
    const page = await openWith(tag(feedUrl({ key })));
    await page.ready();
    await setState(key, { delay: 3000 });
    page.document.body.insertAdjacentHTML('beforeend', tag(feedUrl({ key }), 'id="later"'));
    expect((await page.ready('#later', 1000)).titles).to.have.length(5);
    expect(await asked(key)).to.have.length(1);
    quiet(page);
  });

  it('request a failed feed again when another element is added', async () => {
    const key = newKey();
    const feed = feedUrl({ key });
    await setState(key, { status: 404 });
    const page = await openWith(tag(feed));
    await page.failed();
    await setState(key);
    page.document.body.insertAdjacentHTML('beforeend', tag(feed, 'id="later"'));
    expect((await page.ready('#later')).titles).to.have.length(5);
    expect((await page.ready()).titles, 'the first one as well').to.have.length(5);
    quiet(page);
  });
});

describe('<news-list> with many items', () => {
  /** The files that were fetched for this key. */
  const fetched = async (key: string) =>
    (await requests(key)).filter(({ server }) => server === 'cdn').map(({ path }) => path);
  const openKeyed = (key: string, feed: string, attributes = '') =>
    openPage({
      height: 4500,
      html: `<html lang="vi"><head>${script(cdn('bantin.js', { key }))}</head><body>${tag(feed, attributes)}</body></html>`,
    });

  it('loads the scripts that a large feed needs while the feed is still loading', async () => {
    const key = newKey();
    const page = await openKeyed(key, feedUrl({ key, count: 500, stall: 200_000 }));
    await page.waitFor('the part for big feeds', async () =>
      (await fetched(key)).some((path) => /time-slicing/.test(path)),
    );
    expect(page.list().items).to.have.length(0);

    const small = newKey();
    await (await openKeyed(small, feedUrl({ key: small }))).ready();
    expect((await fetched(small)).filter((path) => /time-slicing/.test(path))).to.deep.equal([]);
  });

  it('renders all rows at once when the screen is high enough', async () => {
    // WebKitGTK cannot, and uses the height of the frame
    await setViewport({ width: 800, height: 4500 }).catch(() => {});
    const key = newKey();
    const page = await openKeyed(key, feedUrl({ key, count: 30 }), 'limit="20"');
    const { items } = await page.ready();
    await page.waitFor('every row', () =>
      items.every((item) => item.firstElementChild!.checkVisibility({ contentVisibilityAuto: true })),
    );
    expect(items).to.have.length(20);
    expect(items.map((item) => item.getAttribute('style') ?? '').join(''), 'nothing is left behind').to.equal('');
    quiet(page);
  });
});

describe('<news-list> with several feeds', () => {
  it('shows the other feeds, and no error, when some fail', async () => {
    const feeds = [
      feedUrl({ seed: 'a', count: 2 }),
      servers.refused,
      feedUrl({ status: 404 }),
      feedUrl({ seed: 'b', count: 2 }),
    ];
    const page = await openWith(tag(feeds.join(' '), 'limit="9"'));
    const list = await page.ready();
    await page.waitFor('both feeds', () => list.items.length === 4);
    await new Promise((resolve) => setTimeout(resolve, 4500)); // the retries are over
    expect(list.items).to.have.length(4);
    expect(list.visible('retry')).to.have.length(0);
    expect(page.events.filter(({ type }) => type === 'news-error')).to.have.length(0);
    quiet(page);
  });

  it('says that the news is stale when a stored copy stands in for a feed that fails', async () => {
    const [a, b] = [newKey(), newKey()];
    const feeds = [feedUrl({ key: a, seed: 'a', count: 2 }), feedUrl({ key: b, seed: 'b', count: 2 })];
    const earlier = await openWith(tag(feeds.join(' '), 'limit="9"'));
    await earlier.ready();
    for (const feed of feeds) await copied(feed);
    earlier.close();
    await setState(b, { status: 404 });
    const page = await openWith(tag(feeds.join(' '), 'limit="9"'));
    const list = await page.ready();
    await page.waitFor('the note', () => list.message.startsWith('Bản lưu lúc'));
    expect(list.items).to.have.length(4);
    expect((page.events.at(-1) as unknown as { stale: boolean }).stale).to.equal(true);
    quiet(page);
  });

  it('shows its message when all feeds fail', async () => {
    const page = await openWith(tag(`${feedUrl({ status: 404 })} ${feedUrl({ status: 410 })}`));
    await page.failed();
    expect(page.events.map(({ type }) => type)).to.deep.equal(['news-error']);
    quiet(page);
  });
});

describe('the stored copy of a feed', () => {
  /** Visits a feed, and leaves a copy of it. */
  async function visit(feed: string, attributes = ''): Promise<void> {
    const page = await openWith(tag(feed, attributes));
    await page.ready();
    await copied(feed);
    page.close();
  }

  it('is shown before the publisher has answered, and news-load reports it as stale', async () => {
    const key = newKey();
    const feed = feedUrl({ key });
    await visit(feed);
    await setState(key, { delay: 2500, label: 'Mới: ' });
    const page = await openWith(tag(feed));
    const list = await page.ready('news-list', 2000);
    expect(list.titles[0]).to.match(/^Phường/);
    expect(list.message).to.equal('');
    await page.waitFor('the news', () => list.titles[0]!.startsWith('Mới: '));
    const loads = page.events.map((event) => [event.type, (event as unknown as { stale: boolean }).stale]);
    expect(loads).to.deep.equal([
      ['news-load', true],
      ['news-load', false],
    ]);
    quiet(page);
  });

  it('drops withdrawn items with the next successful response', async () => {
    const key = newKey();
    const feed = feedUrl({ key });
    await visit(feed);
    await setState(key, { without: '2,3', delay: 600 });
    const page = await openWith(tag(feed));
    const list = await page.ready();
    expect(list.text).to.contain('(2)').and.to.contain('(3)');
    await page.waitFor('the end of both', () => !/\([23]\)/.test(list.text));
    await until('the same in the copy', async () => !(await copyOf(feed))!.json.includes('(2)'));
    quiet(page);
  });

  for (const [days, shown] of [
    [29, true],
    [31, false],
  ] as const) {
    it(`is ${shown ? '' : 'not '}shown after ${days} days`, async () => {
      const key = newKey();
      const feed = feedUrl({ key });
      await visit(feed);
      const copy = await copied(feed);
      await putCopy({ ...copy, time: Date.now() - days * 86_400_000 });
      await setState(key, { status: 404 });
      const page = await openWith(tag(feed));
      if (shown) {
        const list = await page.ready();
        const day = new Date(Date.now() - days * 86_400_000 + 7 * 3_600_000).toISOString().slice(0, 10).split('-');
        await page.waitFor('its day', () => list.message.endsWith(day.reverse().join('/')));
      } else expect((await page.failed()).items).to.have.length(0);
      quiet(page);
    });
  }

  it('is removed, oldest first, when all copies exceed 2 MiB', async () => {
    const json = JSON.stringify({ items: [{ id: '1', title: 'x'.repeat(510_000) }] });
    for (const [age, key] of ['a', 'b', 'c', 'd'].entries())
      await putCopy({ key, json, size: json.length, time: Date.now() - (age + 1) * 3_600_000 });
    const feed = feedUrl({ count: 200 });
    await visit(feed);
    await until('the oldest to go', async () => (await storedCopies()).length < 5);
    const copies = await storedCopies();
    expect(copies.map(({ key }) => key.replace(/.* /, ''))).to.have.members(['a', 'b', 'c', feed]);
    expect(copies.reduce((sum, { json }) => sum + new Blob([json]).size, 0)).to.be.at.most(2 * 2 ** 20);
  });

  it('holds only the first items of a very long feed', async () => {
    const key = newKey();
    const feed = feedUrl({ key, count: 4000 });
    await visit(feed);
    await setState(key, { status: 404 });
    const page = await openWith(tag(feed, 'limit="20"'));
    expect((await page.ready()).titles).to.have.length(20);
    expect((await copyOf(feed))!.size).to.be.below(2 ** 20);
    quiet(page);
  });

  it('is not made with no-cache', async () => {
    const key = newKey();
    const feed = feedUrl({ key });
    const page = await openWith(tag(feed, 'no-cache'));
    await page.ready();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await storedCopies()).to.deep.equal([]);
    page.close();
    await setState(key, { status: 404 });
    await (await openWith(tag(feed, 'no-cache'))).failed();
  });

  it('is never made of a failed response', async () => {
    for (const [name, value] of Object.entries({ format: 'html', status: 404, truncate: '60%' })) {
      const page = await openWith(tag(feedUrl({ [name]: value })));
      await page.failed();
    }
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(await storedCopies()).to.deep.equal([]);
  });

  it('makes no link of a javascript: address that another script stored', async () => {
    const key = newKey();
    const feed = feedUrl({ key });
    await visit(feed);
    const copy = await copied(feed);
    const items = [{ id: '1', title: 'Một', url: 'javascript:alert(1)', image: 'javascript:alert(2)' }];
    await putCopy({ ...copy, json: JSON.stringify({ title: 'Tin', home_page_url: 'javascript:alert(3)', items }) });
    await setState(key, { status: 404 });
    const page = await openWith(tag(feed));
    const list = await page.ready();
    expect(list.titles).to.deep.equal(['Một']);
    const links = [...list.root!.querySelectorAll('[href], [src]')].map((node) => node.outerHTML);
    expect(links).to.deep.equal([]);
    quiet(page);
  });

  for (const [name, json] of [
    ['no JSON', '{"items": ['],
    ['no feed', '42'],
    ['null', 'null'],
  ] as const) {
    it(`is ignored when it is ${name}`, async () => {
      const key = newKey();
      const feed = feedUrl({ key });
      await visit(feed);
      await putCopy({ ...(await copied(feed)), json });
      await setState(key, { status: 404 });
      const page = await openWith(tag(feed));
      const list = await page.failed();
      expect(list.items).to.have.length(0);
      await setState(key);
      list.visible('retry')[0]!.click();
      await page.ready();
      quiet(page);
    });
  }
});
