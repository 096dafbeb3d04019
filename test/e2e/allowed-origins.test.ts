import { expect } from '@open-wc/testing';
import { closePages, feedUrl, newKey, openExtraOrigin, openPage, requests, script, servers } from './host-page.js';
import { escaped } from './list-page.js';

const OTHER = 'https://tin.example.vn';
/** Two ways to list origins, each with the script tag. */
const pages: Record<string, (origins: string) => string> = {
  '<meta name="bantin:allow">': (origins) => `<meta name="bantin:allow" content="${origins}">${script()}`,
  'data-allow': (origins) => script(undefined, `async data-allow="${origins}"`),
  'data-allow on a module': (origins) => script(undefined, `type="module" async data-allow="${origins}"`),
};

const asked = async (key: string) => (await requests(key)).length;

afterEach(closePages);

describe('a page that lists the origins of its news', () => {
  for (const [name, tag] of Object.entries(pages))
    it(`asks no others, for elements and placeholders, and says so: ${name}`, async () => {
      const key = newKey();
      const feed = escaped(feedUrl({ key, format: 'rss' }));
      const page = await openPage({
        html: `<html lang="vi"><head>${tag(OTHER)}</head><body>
          <news-list feed="${feed}"><p>Xem tin ở đây</p></news-list>
          <div class="bantin" data-feed="${feed}"></div>
          <a class="bantin bantin-list bantin-heading-Thông_báo" href="${feed}">Tin</a></body></html>`,
      });
      for (const selector of ['body > news-list:first-of-type', '.bantin news-list', 'news-list:has(> a)'])
        expect((await page.failed(selector)).message, selector).to.contain('Hiện chưa hiển thị được tin tức');
      expect(page.$('news-list p').getBoundingClientRect().height).to.be.greaterThan(0);

      const list = page.$('news-list') as HTMLElement & { feed: string };
      const key2 = newKey();
      list.feed = feedUrl({ key: key2 });
      await page.waitFor('the error', () => page.events.some(({ error }) => `${error}`.includes(key2)));
      expect((page.events.at(-1)!.error as { code: string }).code).to.equal('not-allowed');
      expect(await asked(key)).to.equal(0);
      expect(await asked(key2)).to.equal(0);
      expect(page.warnings.some((line) => line.startsWith('bantin: not-allowed: '))).to.equal(true);
      expect(page.errors).to.deep.equal([]);
    });

  for (const [name, tag] of Object.entries(pages))
    it(`shows news of a listed origin, with one request: ${name}`, async () => {
      const key = newKey();
      const page = await openPage({
        html: `<html lang="vi"><head>${tag(`${OTHER} ${servers.publisher}/`)}</head><body>
          <news-list feed="${escaped(feedUrl({ key }))}"></news-list></body></html>`,
      });
      expect((await page.ready()).items).to.have.length(5);
      expect(await asked(key)).to.equal(1);
    });

  it('shows nothing of a listed origin that redirects to another', async () => {
    const extra = await openExtraOrigin();
    const redirect = `${extra.origin}/feed?redirect=${encodeURIComponent(feedUrl())}`;
    const page = await openPage({
      html: `<html lang="vi"><head>${pages['data-allow']!(extra.origin)}</head><body>
        <news-list feed="${escaped(redirect)}"></news-list></body></html>`,
    });
    expect((await page.failed()).message).to.contain('Hiện chưa hiển thị được tin tức');
    await extra.close();
  });

  it('shows no copy from an earlier visit of a feed that it does not list', async () => {
    const feed = escaped(feedUrl({ key: newKey() }));
    const body = `<body><news-list feed="${feed}"></news-list></body></html>`;
    const before = await openPage({ html: `<html lang="vi"><head>${script()}</head>${body}` });
    await before.ready();
    await new Promise((resolve) => setTimeout(resolve, 600)); // the copy is written when the browser is idle
    before.close();
    const page = await openPage({ html: `<html lang="vi"><head>${pages['data-allow']!(OTHER)}</head>${body}` });
    const list = await page.failed();
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(list.items).to.have.length(0);
  });

  it('tells its doctor', async () => {
    const html = `<html lang="vi"><head>${pages['data-allow']!(OTHER)}</head><body>
      <news-list feed="${escaped(feedUrl())}"></news-list></body></html>`;
    const page = await openPage({ html, query: '?bantin-doctor' });
    const text = await page.waitFor('the finding', () => {
      const panel = page.document.querySelector('bantin-doctor')?.shadowRoot?.textContent ?? '';
      return panel.includes('not-allowed') ? panel : undefined;
    });
    expect(text).to.contain('bantin:allow').and.to.contain(servers.publisher);
  });
});
