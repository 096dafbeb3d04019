import { expect } from '@open-wc/testing';
import { closePages, feedUrl, openPage, script } from './host-page.js';
import { escaped } from './list-page.js';
import type { ListView } from './list-view.js';

afterEach(closePages);

const pageOf = (body: string) =>
  openPage({ html: `<html lang="vi"><head>${script()}</head><body>${body}</body></html>` });
const set = (view: ListView, values: object) => Object.assign(view.element, values);
const sources = (view: ListView) => view.visible('source').map((node) => node.textContent!.trim());

const own = {
  title: 'Công đoàn khu phố',
  items: [
    { id: 'cd-1', title: 'Trao quà', url: 'https://cd.example/1', date_published: '2099-01-01T08:00:00+07:00' },
    { id: 'cd-2', title: 'Hội thao', url: 'https://cd.example/2', date_published: '2024-06-01T08:00:00+07:00' },
  ],
};

describe('properties and dates at their limits', () => {
  it('<news-list> and <news-article> use the default when a property is set to null or undefined', async () => {
    const page = await pageOf('<news-list></news-list><news-article></news-article>');
    const list = page.list();
    const article = page.list('news-article');
    set(list, { data: own });
    set(article, { data: own });
    await page.ready();
    await page.reading();
    for (const nothing of [null, undefined]) {
      for (const name of ['category', 'match', 'exclude', 'since', 'until', 'articleHref', 'limit', 'layout', 'pager'])
        set(list, { sort: 'oldest', [name]: nothing });
      set(article, { tools: nothing });
      await page.waitFor('the order', () => list.titles.join() === 'Hội thao,Trao quà');
      expect(list.visible<HTMLAnchorElement>('link')[0]!.href).to.equal('https://cd.example/2');
      await page.frames();
      expect(article.control(/^In$/), 'the tool that prints').to.not.equal(undefined);
      set(list, { sort: 'newest' });
      set(article, { tools: 'top' });
      await page.waitFor('another order', () => list.titles.join() === 'Trao quà,Hội thao');
    }
    expect(page.errors).to.deep.equal([]);
  });

  it('<news-list> gives no "new" badge to a future date without new-for', async () => {
    const page = await pageOf('<news-list show-source></news-list>');
    const list = page.list();
    set(list, { data: own });
    await page.ready();
    expect(sources(list)).to.deep.equal(['Nguồn: Công đoàn khu phố', 'Nguồn: Công đoàn khu phố']);
    expect(list.visible('badge')).to.have.length(0);
    set(list, { newFor: 1 });
    await page.waitFor('the badge', () => list.visible('badge').length === 1);
  });
});

describe('elements with several feeds', () => {
  it('credit each item to its own publisher, in the list, the article and the dialog', async () => {
    const union = { format: 'rss', title: 'Công đoàn khu phố', seed: 'c' };
    const feed = escaped(`${feedUrl(union)} ${feedUrl({ format: 'rss' })}`);
    const page = await pageOf(
      `<news-list feed="${feed}" show-source open="dialog"></news-list><news-article feed="${feed}" article="tin-1"></news-article>`,
    );
    const list = await page.ready();
    await page.waitFor('both feeds', () => new Set(sources(list)).size === 2);
    const credits = sources(list);
    const other = credits.indexOf('Nguồn: Trang tin phường Hoà Bình');
    expect(credits).to.include('Nguồn: Công đoàn khu phố');
    for (const [index, link] of list.visible<HTMLAnchorElement>('link').entries())
      expect(credits[index], link.href).to.match(/\/c\d+$/.test(link.href) ? /Công đoàn/ : /Hoà Bình/);
    const article = await page.reading();
    expect(sources(article)).to.deep.equal(['Nguồn: Trang tin phường Hoà Bình']);
    page.window.addEventListener('click', (event) => event.preventDefault()); // until the dialog's part is here
    const inDialog = await page.waitFor('the dialog', () => {
      const shown = list.root!.querySelector<HTMLElement>('dialog news-article');
      if (!shown) list.visible('link')[other]!.click();
      return shown;
    });
    await page.waitFor('its source', () => /Nguồn: /.test(inDialog.shadowRoot!.textContent));
    expect(inDialog.shadowRoot!.querySelector('[part=source]')!.textContent).to.contain('Trang tin phường Hoà Bình');
  });
});

describe('<news-article list> and <related-news list>', () => {
  it('show no message until the list has loaded, and a message when it is empty', async () => {
    const page = await pageOf(
      `<related-news list="tin"></related-news><news-article list="khong"></news-article>
      <news-list id="tin" feed="${escaped(feedUrl())}" match="tin, phường"></news-list>
      <news-list id="khong" feed="${escaped(feedUrl())}" match="không có gì như thế"></news-list>`,
    );
    await page.reading('related-news');
    await page.waitFor('the article', () => page.list('news-article').message);
    const counts = page.events
      .filter(({ target }) => (target as HTMLElement).localName === 'related-news')
      .map(({ items }) => (items as unknown[]).length);
    expect(counts).to.deep.equal([5]);
    expect(page.list('news-article').message).to.equal('Không tìm thấy bài viết này trong nguồn tin.');
  });

  it('show a message when no list has the id, follow one that is added later, and ignore a fractional limit', async () => {
    const page = await pageOf(
      `<news-article feed="${escaped(feedUrl())}" list="tin"></news-article>
      <related-news feed="${escaped(feedUrl())}" list="tin" mode="older" limit="2.5"></related-news>`,
    );
    for (const name of ['news-article', 'related-news'])
      await page.waitFor(`the message of ${name}`, () => page.list(name).message);
    page.document.body.insertAdjacentHTML('beforeend', `<news-list id="tin" feed="${escaped(feedUrl())}"></news-list>`);
    await page.reading();
    await page.reading('related-news');
    expect(page.list('related-news').items).to.have.length(5);
    expect(page.errors).to.deep.equal([]);
  });
});
