import { expect } from '@open-wc/testing';
import { closePages, feedUrl, openPage, script, servers, until } from './host-page.js';
import { escaped, numbers, pageWith } from './list-page.js';
import { isVisible, text } from './list-view.js';

afterEach(closePages);

describe('<news-list> shows', () => {
  it('titles that lead to the articles, newest first', async () => {
    const list = await (await pageWith()).ready();
    expect(numbers(list)).to.deep.equal([1, 2, 3, 4, 5]);
    expect(list.visible<HTMLAnchorElement>('link').map(({ href }) => href)).to.deep.equal(
      [1, 2, 3, 4, 5].map((number) => `${servers.publisher}/tin/${number}`),
    );
    for (const link of list.visible<HTMLAnchorElement>('link')) expect(link.rel).to.contain('noopener');
  });

  for (const format of ['json', 'rss', 'atom', 'rdf', 'wp']) {
    it(`dates as dd/MM/yyyy, with a machine-readable datetime: ${format}`, async () => {
      const list = await (await pageWith('', { format })).ready();
      const dates = list.visible('date');
      expect(dates.map(text)).to.deep.equal(['20/06/2024', '19/06/2024', '18/06/2024', '17/06/2024', '16/06/2024']);
      const times = dates.map((date) => (date.closest('time') ?? date.querySelector('time'))!);
      expect(times.map((time) => Date.parse(time.dateTime))[0]).to.equal(Date.parse('2024-06-20T10:35:00+07:00'));
    });
  }

  it('dates in the zone of time-zone', async () => {
    // 10:35 in Ha Noi is the evening before in Honolulu.
    const list = await (await pageWith('time-zone="Pacific/Honolulu"')).ready();
    await until('the date', () => text(list.visible('date')[0]!) === '19/06/2024');
  });

  it('excerpts, cut to excerpt-lines', async () => {
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
    it(`pictures, with alternative text when the feed has it: ${format}`, async () => {
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

  it('fallback-image when a picture fails', async () => {
    const fallback = `${servers.publisher}/image.bmp?w=77`;
    const page = await pageWith(`fallback-image="${fallback}"`, { images: 'status=404' });
    const list = await page.ready();
    await page.waitFor('the fallback', () => list.visible<HTMLImageElement>('image')[0]?.naturalWidth === 77);
  });

  it('no broken picture when there is no fallback-image', async () => {
    const page = await pageWith('', { images: 'status=404' });
    const list = await page.ready();
    await page.waitFor('it to go', () => !isVisible(list.parts('image')[0]!));
  });

  for (const [attribute, part] of [
    ['no-image', 'image'],
    ['no-date', 'date'],
    ['no-excerpt', 'excerpt'],
  ] as const) {
    it(`nothing that ${attribute} hides`, async () => {
      const list = await (await pageWith(attribute, { images: 'w=50' })).ready();
      expect(list.visible(part)).to.have.length(0);
      expect(list.titles).to.have.length(5);
    });
  }

  it('views, category and source only with their attributes', async () => {
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

  it('the items of several feeds once each, newest first', async () => {
    const feeds = `${feedUrl({ count: 4, seed: 'a' })}\n${feedUrl({ count: 4, seed: 'b' })} ${feedUrl({ count: 4, seed: 'a', format: 'rss' })}`;
    const page = await openPage({
      html: `${script()}<body><news-list limit="20" feed="${escaped(feeds)}"></news-list>`,
    });
    const list = await page.ready();
    await page.waitFor('both feeds', () => list.items.length > 4);
    expect(list.items).to.have.length(8);
    expect(numbers(list)).to.deep.equal([1, 1, 2, 2, 3, 3, 4, 4]);
  });

  it('the news when one of several feeds fails', async () => {
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

  it('links that open a new window with link-target="_blank"', async () => {
    const list = await (await pageWith('link-target="_blank"')).ready();
    for (const link of list.visible<HTMLAnchorElement>('link')) expect(link.target).to.equal('_blank');
  });

  it("links to the page's own articles with article-href", async () => {
    const list = await (await pageWith(`article-href="https://phuong.example/bai?ma={id}&amp;nguon={url}"`)).ready();
    const url = new URL(list.visible<HTMLAnchorElement>('link')[0]!.href);
    expect(url.origin).to.equal('https://phuong.example');
    expect(url.searchParams.get('ma')).to.equal('tin-1');
    expect(url.searchParams.get('nguon')).to.equal(`${servers.publisher}/tin/1`);
  });
});

describe('<news-list> while loading', () => {
  it("shows the page's own content until there are items", async () => {
    const page = await pageWith('', { delay: 800 }, `<a id="own" href="${servers.publisher}/">Trang tin</a>`);
    await page.waitFor('the element', () => page.list().root);
    await page.frames();
    expect(isVisible(page.$('#own'))).to.equal(true);
    expect(page.list().visible('skeleton')).to.have.length(0);
    await page.ready();
    expect(isVisible(page.$('#own'))).to.equal(false);
  });

  it('shows a skeleton about as high as the final rows', async () => {
    const page = await pageWith('limit="3"', { delay: 800, images: 'w=640', count: 3 });
    await page.waitFor('the skeleton', () => page.list().visible('skeleton').length > 0);
    await page.frames();
    const before = page.list().element.getBoundingClientRect().height;
    await page.ready();
    expect(page.list().visible('skeleton')).to.have.length(0);
    expect(page.list().element.getBoundingClientRect().height).to.be.within(before * 0.75, before * 1.25);
  });
});

describe('<news-list> with more items than limit', () => {
  const MORE = /^Xem thêm/;

  it('adds a page at a time with pager="more", until all are shown', async () => {
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

  it('shows no button without pager', async () => {
    const list = await (await pageWith('limit="4"', { count: 10 })).ready();
    expect(list.control(MORE) === undefined).to.equal(true);
  });

  it("links to the publisher's home page, unless more-href or no-more-link is set", async () => {
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
