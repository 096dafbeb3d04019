import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { violations } from './axe.js';
import { closePages, feedUrl, type HostPage, openPage, script, servers, until } from './host-page.js';
import { isVisible, type ListView, text } from './list-view.js';

const escaped = (url: string) => url.replaceAll('&', '&amp;');

/** A page in this language with one list. */
function pageWith(attributes = '', feed: Record<string, string | number> = {}, content = '', lang = 'vi') {
  return openPage({
    height: 900,
    html: `<html lang="${lang}"><head><title>Phường</title>${script()}</head><body><main>
      <news-list feed="${escaped(feedUrl(feed))}" ${attributes}>${content}</news-list></main></body></html>`,
  });
}

const numbers = (list: ListView) => list.titles.map((title) => Number(/\((?:[a-z]*)(\d+)\)$/.exec(title)![1]));

afterEach(closePages);

describe('what a reader sees', () => {
  it('titles that lead to the articles, newest first', async () => {
    const list = await (await pageWith()).ready();
    expect(numbers(list)).to.deep.equal([1, 2, 3, 4, 5]);
    expect(list.visible<HTMLAnchorElement>('link').map(({ href }) => href)).to.deep.equal(
      [1, 2, 3, 4, 5].map((number) => `${servers.publisher}/tin/${number}`),
    );
    for (const link of list.visible<HTMLAnchorElement>('link')) expect(link.rel).to.contain('noopener');
  });

  for (const format of ['json', 'rss', 'atom', 'rdf', 'wp']) {
    it(`dates as dd/MM/yyyy, with a machine-readable one beside: ${format}`, async () => {
      const list = await (await pageWith('', { format })).ready();
      const dates = list.visible('date');
      expect(dates.map(text)).to.deep.equal(['20/06/2024', '19/06/2024', '18/06/2024', '17/06/2024', '16/06/2024']);
      const times = dates.map((date) => (date.closest('time') ?? date.querySelector('time'))!);
      expect(times.map((time) => Date.parse(time.dateTime))[0]).to.equal(Date.parse('2024-06-20T10:35:00+07:00'));
    });
  }

  it('dates of the time zone that the page names', async () => {
    // 10:35 in Ha Noi is the evening before in Honolulu.
    const list = await (await pageWith('time-zone="Pacific/Honolulu"')).ready();
    await until('the date', () => text(list.visible('date')[0]!) === '19/06/2024');
  });

  it('excerpts, cut to their lines', async () => {
    const page = await pageWith('excerpt-lines="1"');
    const list = await page.ready();
    const excerpts = list.visible('excerpt');
    expect(excerpts).to.have.length(5);
    expect(text(excerpts[0]!)).to.match(/^Tóm tắt tin số 1/);
    const lineHeight = Number.parseFloat(page.window.getComputedStyle(excerpts[0]!).lineHeight);
    for (const excerpt of excerpts) expect(excerpt.getBoundingClientRect().height).to.be.at.most(lineHeight + 1);
  });

  for (const [format, alt] of [
    ['json', 'Ảnh minh hoạ số 1'],
    ['wp', 'Ảnh minh hoạ số 1'],
    ['rss', ''],
  ] as const) {
    it(`pictures with what they show, where the feed says so: ${format}`, async () => {
      const page = await pageWith('', { format, images: 'w=300' });
      const list = await page.ready();
      const images = list.visible<HTMLImageElement>('image');
      expect(images).to.have.length(5);
      expect(images[0]!.getAttribute('alt')).to.equal(alt);
      await page.waitFor('the first picture', () => images[0]!.complete && images[0]!.naturalWidth === 300);
      for (const image of images) expect(image.referrerPolicy).to.equal('no-referrer');
      expect(images.at(-1)!.loading).to.equal('lazy');
    });
  }

  it('the fallback picture where one fails', async () => {
    const fallback = `${servers.publisher}/image.bmp?w=77`;
    const page = await pageWith(`fallback-image="${fallback}"`, { images: 'status=404' });
    const list = await page.ready();
    await page.waitFor('the fallback', () => list.visible<HTMLImageElement>('image')[0]?.naturalWidth === 77);
  });

  it('no broken picture where there is no fallback', async () => {
    const page = await pageWith('', { images: 'status=404' });
    const list = await page.ready();
    await page.waitFor('it to go', () => !isVisible(list.parts('image')[0]!));
  });

  for (const [attribute, part] of [
    ['no-image', 'image'],
    ['no-date', 'date'],
    ['no-excerpt', 'excerpt'],
  ] as const) {
    it(`nothing of what ${attribute} leaves out`, async () => {
      const list = await (await pageWith(attribute, { images: 'w=50' })).ready();
      expect(list.visible(part)).to.have.length(0);
      expect(list.titles).to.have.length(5);
    });
  }

  it('views, category and source where they are wanted, and only there', async () => {
    const plain = await (await pageWith()).ready();
    expect(plain.text).not.to.contain('Lượt xem').and.not.to.contain('Công an thành phố');
    const list = await (await pageWith('show-views show-category show-source')).ready();
    expect(text(list.items[0]!)).to.contain('Lượt xem: 101');
    expect(text(list.items[0]!)).to.contain('Tin hoạt động');
    expect(text(list.items[0]!)).to.contain('Công an thành phố');
  });

  for (const [limit, expected] of [
    ['3', 3],
    ['1', 1],
    ['100', 12],
    ['0', 5],
    ['-2', 5],
    ['nhiều', 5],
  ] as const) {
    it(`${expected} items with limit="${limit}"`, async () => {
      expect((await (await pageWith(`limit="${limit}"`, { count: 12 })).ready()).items).to.have.length(expected);
    });
  }

  it('what several feeds bring, once each and newest first', async () => {
    const feeds = `${feedUrl({ count: 4, seed: 'a' })}\n${feedUrl({ count: 4, seed: 'b' })} ${feedUrl({ count: 4, seed: 'a', format: 'rss' })}`;
    const page = await openPage({
      html: `${script()}<body><news-list limit="20" feed="${escaped(feeds)}"></news-list>`,
    });
    const list = await page.ready();
    await page.waitFor('both feeds', () => list.items.length > 4);
    expect(list.items).to.have.length(8);
    expect(numbers(list)).to.deep.equal([1, 1, 2, 2, 3, 3, 4, 4]);
  });

  it('the news where one of several feeds fails', async () => {
    const feeds = `${feedUrl({ status: 404 })} ${feedUrl({ count: 4 })}`;
    const page = await openPage({ html: `${script()}<body><news-list feed="${escaped(feeds)}"></news-list>` });
    const list = await page.ready('news-list', 20_000);
    expect(list.titles).to.have.length(4);
    expect(page.events.filter(({ type }) => type === 'news-error')).to.have.length(0);
  });

  it("the feed of the page's meta tag", async () => {
    const page = await openPage({
      html: `<meta name="bantin:feed" content="${feedUrl()}">${script()}<body><news-list></news-list>`,
    });
    expect((await page.ready()).items).to.have.length(5);
  });

  it('links in a window of their own where the page wants that', async () => {
    const list = await (await pageWith('link-target="_blank"')).ready();
    for (const link of list.visible<HTMLAnchorElement>('link')) expect(link.target).to.equal('_blank');
  });

  it("links to the page's own articles where it has some", async () => {
    const list = await (await pageWith(`article-href="https://phuong.example/bai?ma={id}&amp;nguon={url}"`)).ready();
    const url = new URL(list.visible<HTMLAnchorElement>('link')[0]!.href);
    expect(url.origin).to.equal('https://phuong.example');
    expect(url.searchParams.get('ma')).to.equal('tin-1');
    expect(url.searchParams.get('nguon')).to.equal(`${servers.publisher}/tin/1`);
  });
});

describe('before the news is there', () => {
  it("shows the page's own content, and takes it away with the first items", async () => {
    const page = await pageWith('', { delay: 800 }, `<a id="own" href="${servers.publisher}/">Trang tin</a>`);
    await page.waitFor('the element', () => page.list().root);
    await page.frames();
    expect(isVisible(page.$('#own'))).to.equal(true);
    expect(page.list().visible('skeleton')).to.have.length(0);
    await page.ready();
    expect(isVisible(page.$('#own'))).to.equal(false);
  });

  it('shows a skeleton as high as the rows that come', async () => {
    const page = await pageWith('limit="3"', { delay: 800, images: 'w=640', count: 3 });
    await page.waitFor('the skeleton', () => page.list().visible('skeleton').length > 0);
    await page.frames();
    const before = page.list().element.getBoundingClientRect().height;
    await page.ready();
    expect(page.list().visible('skeleton')).to.have.length(0);
    expect(page.list().element.getBoundingClientRect().height).to.be.closeTo(before, 1);
  });
});

describe('more', () => {
  const MORE = /^Xem thêm/;

  it('comes in place, a page at a time, until there is none', async () => {
    const page = await pageWith('pager="more" limit="4"', { count: 10 });
    const list = await page.ready();
    for (const expected of [8, 10]) {
      const button = await page.waitFor('the button', () => list.control(MORE));
      expect(button.localName).to.equal('button');
      button.click();
      await page.waitFor(`${expected} items`, () => list.items.length === expected);
    }
    expect(numbers(list)).to.deep.equal([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    await page.waitFor('the button to go', () => !list.control(MORE));
    const focused = list.root!.activeElement;
    expect(focused !== null && isVisible(focused), 'the focus is not lost').to.equal(true);
  });

  it('has no button where nobody asked for one', async () => {
    const list = await (await pageWith('limit="4"', { count: 10 })).ready();
    expect(list.control(MORE) === undefined).to.equal(true);
  });

  it("leads to the publisher's own list, unless told otherwise", async () => {
    const all = /^Xem tất cả/;
    const list = await (await pageWith()).ready();
    expect((list.control(all) as HTMLAnchorElement).href).to.equal(`${servers.publisher}/`);
    expect(list.visible('more')).to.have.length(1);
    const other = await (await pageWith('more-href="https://phuong.example/tin"')).ready();
    expect((other.control(all) as HTMLAnchorElement).href).to.equal('https://phuong.example/tin');
    const none = await (await pageWith('no-more-link')).ready();
    expect(none.control(all) === undefined).to.equal(true);
  });
});

describe('headings', () => {
  const level = (node: HTMLElement) => {
    const heading = node.closest('h1, h2, h3, h4, h5, h6') ?? node.querySelector('h1, h2, h3, h4, h5, h6');
    return Number(heading?.localName.slice(1));
  };

  for (const [attributes, heading, title] of [
    ['', undefined, 2],
    ['heading="Tin mới"', 2, 3],
    ['heading="Tin mới" heading-level="3"', 3, 4],
    ['heading="Tin mới" heading-level="6"', 6, 6],
    ['heading-level="4"', undefined, 4],
    ['heading="Tin mới" heading-level="9"', 2, 3],
  ] as const) {
    it(`are of the right level with ${attributes || 'no attribute'}`, async () => {
      const list = await (await pageWith(attributes)).ready();
      const [own] = list.visible('heading');
      expect(own && level(own)).to.equal(heading);
      if (own) expect(text(own)).to.equal('Tin mới');
      for (const node of list.visible('title')) expect(level(node)).to.equal(title);
    });
  }
});

describe('languages', () => {
  const english = /^(Try again|Retry)/;

  it('are Vietnamese where the page says nothing, or something we have no words for', async () => {
    for (const lang of ['', 'fr', 'xx-YY']) {
      const page = await pageWith('', { status: 404 }, '', lang);
      expect(text((await page.failed()).visible('retry')[0]!)).to.equal('Thử lại');
      page.close();
    }
  });

  it('are English with lang="en", on the element or around it', async () => {
    for (const page of [
      await pageWith('lang="en"', { status: 404 }),
      await pageWith('', { status: 404 }, '', 'en'),
      await pageWith('', { status: 404 }, '', 'en-US'),
    ]) {
      const list = await page.failed();
      await page.waitFor('English words', () => english.test(text(list.visible('retry')[0]!)));
      expect(list.message).to.match(/^[\x20-\x7e’…]+$/);
    }
  });

  it('follow the nearest lang, across shadow roots', async () => {
    const page = await openPage({
      html: `<html lang="en"><head>${script()}</head><body><div lang="vi"><div id="host"></div></div>
        <news-list feed="${feedUrl()}"></news-list></body></html>`,
    });
    await page.ready(); // the script tag looks for elements in the page itself, and this one is elsewhere
    const root = page.$('#host').attachShadow({ mode: 'open' });
    root.innerHTML = `<section><news-list feed="${feedUrl({ status: 404 })}"></news-list></section>`;
    await page.waitFor('the message', () => {
      const retry = root.querySelector('news-list')!.shadowRoot?.querySelector<HTMLElement>('[part~=retry]');
      return retry && text(retry) === 'Thử lại';
    });
  });

  it('leave the news in its own', async () => {
    const page = await pageWith('lang="en" pager="more" limit="3"');
    const list = await page.ready();
    await page.waitFor('English words', () => list.control(/more/i));
    const title = list.visible('title')[0]!;
    expect(title.closest('[lang]')?.getAttribute('lang')).to.equal('vi');
  });
});

describe('the keyboard', () => {
  it('reaches every title, then what follows', async () => {
    const page = await pageWith('pager="more" limit="3"', { count: 9 });
    const list = await page.ready();
    await page.waitFor('the button', () => list.control(/^Xem thêm/));
    page.window.focus();
    list.visible('link')[0]!.focus();
    const stops: string[] = [];
    for (let i = 0; i < 5; i++) {
      // Never past the last one: from the browser's own buttons no script can fetch the focus back.
      if (i > 0) await sendKeys({ press: 'Tab' });
      const stop = list.root!.activeElement as HTMLElement | null;
      stops.push(stop ? text(stop).replace(/.*\((\d)\)$/, '$1') : 'out');
    }
    expect(stops.slice(0, 3)).to.deep.equal(['1', '2', '3']);
    expect(stops.slice(3).sort()).to.deep.equal(['Xem thêm tin', 'Xem tất cả'].sort());
  });

  it('shows where it is', async () => {
    const page = await pageWith();
    const list = await page.ready();
    page.window.focus();
    await sendKeys({ press: 'Tab' });
    await page.waitFor('the focus', () => list.root!.activeElement);
    const link = list.root!.activeElement!;
    await page.waitFor('an outline', () =>
      [link, link.closest('[part~=item]')!].some((node) =>
        [undefined, '::after', '::before'].some(
          (pseudo) => page.window.getComputedStyle(node, pseudo).outlineStyle !== 'none',
        ),
      ),
    );
  });
});

describe('accessibility', () => {
  const states: Record<string, [Record<string, string | number>, (page: HostPage) => unknown]> = {
    loading: [{ delay: 5000 }, (page) => page.list().visible('skeleton').length],
    ready: [{ images: 'w=300' }, (page) => page.list().items.length],
    'ready, without pictures': [{}, (page) => page.list().items.length],
    empty: [{ count: 0 }, (page) => page.events.length && page.list().message],
    failed: [{ status: 404 }, (page) => page.list().visible('retry').length],
  };
  for (const [state, [feed, arrived]] of Object.entries(states)) {
    for (const lang of ['vi', 'en']) {
      it(`has nothing to complain of: ${state}, ${lang}`, async () => {
        const page = await pageWith('heading="Tin" pager="more" show-views show-source show-category', feed, '', lang);
        await page.waitFor(state, () => arrived(page));
        await page.frames(3);
        expect(await violations(page, page.$('news-list'))).to.deep.equal([]);
      });
    }
  }

  it('has nothing to complain of: ready, on a dark page', async () => {
    const page = await openPage({
      html: `<html lang="vi"><head>${script()}<style>body { background: #111; color: #eee; }</style></head>
        <body><news-list heading="Tin" pager="more" feed="${feedUrl()}"></news-list></body></html>`,
    });
    await page.ready();
    await page.frames(3);
    expect(await violations(page, page.$('news-list'))).to.deep.equal([]);
  });

  it('is a list with a name for whoever hears it', async () => {
    const list = await (await pageWith('heading="Tin mới"')).ready();
    const [node] = list.visible('list');
    expect(node!.localName === 'ul' || node!.localName === 'ol' || node!.getAttribute('role') === 'list').to.equal(
      true,
    );
    for (const item of list.items)
      expect(item.localName === 'li' || item.getAttribute('role') === 'listitem').to.equal(true);
  });

  it('tells a screen reader that it loads, and of a failure', async () => {
    const page = await pageWith('', { status: 404, delay: 500 });
    await page.failed();
    const live = page.list().root!.querySelector('[role=status], [role=alert], [aria-live]');
    expect(live !== null && text(live as HTMLElement).length > 0).to.equal(true);
  });
});
