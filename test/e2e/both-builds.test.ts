import { expect } from '@open-wc/testing';
import { LAYOUTS } from './accessible.js';
import { closePages, feedUrl, openPage, script } from './host-page.js';

/** What pages and developers load: Lit and our code in chunks, and modules with Lit as it is published. */
const BUILDS = {
  'the script tag': script(),
  'the npm package': ['news-list', 'news-article', 'related-news']
    .map((name) => script(`/dist/npm/${name}.js`, 'type="module"'))
    .join(''),
};

const FEED = feedUrl({ format: 'rss', images: 'w=40' }).replaceAll('&', '&amp;');

afterEach(closePages);

for (const [name, head] of Object.entries(BUILDS))
  describe(`elements from ${name}`, () => {
    const open = (body: string) =>
      openPage({ html: `<html lang="vi"><head>${head}</head><body>${body}</body></html>` });

    for (const layout of LAYOUTS)
      it(`show the news as ${layout}`, async () => {
        const page = await open(
          `<news-list feed="${FEED}" heading="Tin mới" layout="${layout}" theme="police"></news-list>`,
        );
        const list = await page.ready();
        expect(list.items.length).to.be.greaterThan(2);
        const { backgroundColor } = page.window.getComputedStyle(list.visible('heading')[0]!);
        expect(backgroundColor).to.equal('rgb(15, 106, 58)');
        expect(page.errors).to.deep.equal([]);
      });

    it('reflect no default, and follow their attributes and properties', async () => {
      const page = await open(`<news-list feed="${FEED}"></news-list>`);
      const { element, visible } = await page.ready();
      expect(element.getAttributeNames()).to.deep.equal(['feed']);
      Object.assign(element, { limit: 2, heading: 'Thông báo' });
      await page.waitFor('two items', () => page.list().items.length === 2);
      expect(visible.call(page.list(), 'heading')[0]!.textContent).to.contain('Thông báo');
      element.removeAttribute('feed');
      Object.assign(element, { data: { items: [{ id: '1', title: 'Một' }] } });
      await page.waitFor('the data', () => page.list().titles[0] === 'Một');
    });

    it('show an article and related news, and report events', async () => {
      const page = await open(`<news-list id="tin" feed="${FEED}"></news-list><news-article list="tin"></news-article>
        <related-news list="tin"></related-news>`);
      const list = await page.ready();
      page.document.addEventListener('news-select', (event) => event.preventDefault());
      expect(page.events[0]!.type).to.equal('news-load');
      list.visible('link')[0]!.click();
      await page.waitFor('the selection', () => page.events.some(({ type }) => type === 'news-select'));
      await page.reading('news-article');
      await page.reading('related-news');
      expect(page.errors).to.deep.equal([]);
    });
  });
