import { expect } from '@open-wc/testing';
import { closePages, type HostPage, newKey, openPage, requests, script, servers } from './host-page.js';

interface IncludingPage {
  page: HostPage;
  key: string;
  element: HTMLElement;
}

/** A page with what a gateway answers with, as an include puts it there, and no script yet. */
async function openIncludingPage(query: string): Promise<IncludingPage> {
  const key = newKey();
  const html = await (await fetch(`${servers.gateway}/${key}/feeds/tin.html?${query}`)).text();
  const page = await openPage({
    height: 900,
    html: `<html lang="vi"><head><title>Phường</title></head><body><main>${html}<p id="below">Dưới</p></main></body></html>`,
  });
  return { page, key, element: page.$('main > :first-child') };
}

const titlesOf = ({ shadowRoot }: Element) =>
  [...shadowRoot!.querySelectorAll('[part=title]')].map((title) => title.textContent!.trim());

const feedRequests = async (key: string) =>
  (await requests(key)).map(({ path }) => path).filter((path) => !path.includes('.html'));

const isTakenOver = ({ page, element }: IncludingPage) =>
  page.waitFor('the element to be taken over', () => {
    return !element.hasAttribute('defer-hydration') && !element.shadowRoot!.querySelector('style');
  });

describe("a gateway's HTML in a page", function () {
  this.timeout(30_000);
  afterEach(closePages);

  for (const [query, count, address] of [
    ['limit=3&theme=ward&heading=Tin+m%E1%BB%9Bi&layout=cards', 3, '/feeds/tin?limit=3'],
    ['pager=more&limit=2&relative-dates', 2, '/feeds/tin?limit=100'],
    ['element=news-article&theme=union&lang=en', 1, '/feeds/tin?id=latest&limit=1'],
    ['element=related-news&mode=older&limit=4', 4, '/feeds/tin?id=latest&limit=30'],
  ] as const)
    it(`is on show before any script, and comes to life without a request and without a shift: ${query}`, async () => {
      const opened = await openIncludingPage(query);
      const { page, key, element } = opened;
      const nodes = [...element.shadowRoot!.querySelectorAll(':not(style)')];
      const titles = titlesOf(element);
      expect(titles.length).to.equal(count);
      const { top } = page.$('#below').getBoundingClientRect();
      page.addScript();
      await isTakenOver(opened);
      await page.frames(3);
      const kept = new Set(element.shadowRoot!.querySelectorAll('*'));
      expect(nodes.filter((node) => !kept.has(node)).map((node) => node.outerHTML)).to.deep.equal([]);
      expect(titlesOf(element)).to.deep.equal(titles);
      expect(page.$('#below').getBoundingClientRect().top).to.equal(top);
      expect(page.shifts?.length ?? 0, 'layout shifts').to.equal(0);
      expect(await feedRequests(key)).to.deep.equal([]);
      expect(page.console).to.deep.equal([]);
      // The address is that of the same news.
      await (element as HTMLElement & { reload(): Promise<void> }).reload();
      expect(await feedRequests(key)).to.deep.equal([address]);
      expect(titlesOf(element)).to.deep.equal(titles);
    });

  it('is a sentence for readers where the source is unknown, and the element as it says so where an article is', async () => {
    const { page, element } = await openIncludingPage('element=news-article&article=khong-co');
    expect(element.shadowRoot!.textContent).to.match(/không|Không/);
    page.addScript();
    await isTakenOver({ page, element, key: '' });
    expect(element.shadowRoot!.querySelector('[part=status]')).to.be.ok;
    const answer = await fetch(`${servers.gateway}/${newKey()}/feeds/khac.html`);
    expect(await answer.text()).to.contain('Hiện chưa hiển thị được tin tức.');
  });

  it('tries by itself where the gateway had no news for the page, with the sentence on show meanwhile', async () => {
    const key = newKey();
    const feed = `${servers.gateway}/${key}/feeds/tin?limit=2`;
    const page = await openPage({
      html: `<html lang="vi"><head><title>Phường</title>${script()}</head><body><main>
        <news-list limit="2" feed="${feed}"><p lang="vi">Hiện chưa hiển thị được tin tức.</p></news-list></main></body></html>`,
    });
    await page.waitFor('two items', () => page.list().items.length === 2);
  });
});
