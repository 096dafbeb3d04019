import { expect } from '@open-wc/testing';
import { cdn, closePages, feedUrl, type HostPage, openPage, script } from './host-page.js';
import type { ListView } from './list-view.js';

const STRICT = `default-src 'none'; script-src *; connect-src *; img-src *; require-trusted-types-for 'script'; trusted-types lit-html bantin`;
const LIST = (attributes: string) =>
  `<news-list feed="${feedUrl({ images: 'w=40' }).replaceAll('&', '&amp;')}" heading="Tin mới" ${attributes}></news-list>`;

const pageWith = (body: string, { head = script(), html = 'lang="vi"', policy = STRICT } = {}) =>
  openPage({
    headers: policy ? { 'content-security-policy': policy } : {},
    html: `<html ${html}><head>${head}</head><body>${body}</body></html>`,
  });

/** The colours that a reader sees of a list. */
function coloursOf(page: HostPage, list: ListView) {
  const colour = (node: Element, property: 'color' | 'backgroundColor') => page.window.getComputedStyle(node)[property];
  return {
    background: colour(list.element, 'backgroundColor'),
    text: colour(list.visible('excerpt')[0]!, 'color'),
    title: colour(list.visible('link')[0]!, 'color'),
    bar: colour(list.visible('heading')[0]!, 'backgroundColor'),
  };
}

const WARD = {
  background: 'rgb(255, 255, 255)',
  text: 'rgb(43, 26, 23)',
  title: 'rgb(140, 15, 23)',
  bar: 'rgb(179, 18, 27)',
};
const NONE = 'rgba(0, 0, 0, 0)';
const light = (page: HostPage) => page.window.CSS.supports('color', 'light-dark(red, red)');

afterEach(closePages);

describe('theme', () => {
  it('sets the colours of <news-list>, follows the attribute, and gives way to custom properties of the page', async () => {
    const page = await pageWith(LIST('theme="ward"'));
    const list = await page.ready();
    expect(coloursOf(page, list)).to.deep.equal(WARD);

    const element = list.element as HTMLElement & { theme: string };
    element.theme = 'union';
    await page.waitFor('blue', () => coloursOf(page, list).bar === 'rgb(11, 87, 164)');
    element.theme = 'ward'; // a preset that is here already, below the other
    await page.waitFor('red', () => coloursOf(page, list).bar === WARD.bar);

    element.style.setProperty('--bantin-link', 'rgb(1, 2, 3)');
    page.document.body.style.setProperty('--bantin-background', 'rgb(4, 5, 6)');
    expect(coloursOf(page, list)).to.deep.equal({ ...WARD, background: 'rgb(4, 5, 6)', title: 'rgb(1, 2, 3)' });

    for (const name of ['plain', 'constructor']) {
      element.theme = name;
      await page.waitFor('no bar', () => coloursOf(page, list).bar === NONE);
    }
    expect(coloursOf(page, list)).to.deep.equal({
      background: 'rgb(4, 5, 6)',
      text: 'rgb(0, 0, 0)',
      title: 'rgb(1, 2, 3)',
      bar: NONE,
    });
    expect(page.violations).to.deep.equal([]);
    expect(page.errors).to.deep.equal([]);
  });

  it("shows the page's own content until its script has loaded", async () => {
    const head = script(cdn('bantin.js', { delay: { ward: 600 } }));
    const page = await pageWith(
      LIST('theme="ward"').replace('></news-list>', '><p id="own">Của trang</p></news-list>'),
      { head },
    );
    const seen = new Set<string>();
    const watch = () => {
      const { shadowRoot } = page.$('news-list');
      const heading = shadowRoot?.querySelector('[part=heading]');
      if (heading) seen.add(page.window.getComputedStyle(heading).backgroundColor);
      page.window.requestAnimationFrame(watch);
    };
    watch();
    await page.waitFor('the element', () => page.$('news-list').shadowRoot);
    expect(page.$('#own').getBoundingClientRect().height).to.be.greaterThan(0);
    await page.ready();
    expect([...seen]).to.deep.equal([WARD.bar]);
  });

  it('falls back to `plain` when its script is unavailable', async () => {
    const page = await pageWith(LIST('theme="ward"'), { head: script(cdn('bantin.js', { missing: 'ward' })) });
    const list = await page.ready();
    expect(coloursOf(page, list).bar).to.equal(NONE);
    expect(list.items).to.have.length(5);
  });

  it('follows the color-scheme of the page, not that of the system', async () => {
    const page = await pageWith(`${LIST('theme="contrast"')}`);
    const list = await page.ready();
    expect(coloursOf(page, list)).to.include({ background: 'rgb(255, 255, 255)', text: 'rgb(0, 0, 0)' });
    page.document.documentElement.style.colorScheme = 'dark';
    const dark = {
      background: 'rgb(0, 0, 0)',
      text: 'rgb(255, 255, 255)',
      title: 'rgb(255, 255, 0)',
      bar: 'rgb(255, 255, 255)',
    };
    // where light-dark() is unknown, the light side stays, which can be read on any page
    if (light(page)) expect(coloursOf(page, list)).to.deep.equal(dark);
  });

  it('applies to <news-article> and <related-news> as well', async () => {
    const feed = feedUrl({ rich: 1 }).replaceAll('&', '&amp;');
    const page = await pageWith(
      `<news-article feed="${feed}" heading="Bài" theme="police"></news-article><related-news feed="${feed}" theme="police"></related-news>`,
    );
    for (const name of ['news-article', 'related-news']) {
      const view = await page.reading(name);
      expect(page.window.getComputedStyle(view.visible('heading')[0]!).backgroundColor).to.equal('rgb(15, 106, 58)');
      expect(page.window.getComputedStyle(view.element).color).to.equal('rgb(23, 35, 27)');
    }
  });
});

describe('<news-list> with text of twice the size and the spacing of WCAG 1.4.12, 320 pixels wide', () => {
  for (const layout of ['list', 'cards', 'headlines', 'featured', 'carousel', 'ticker'])
    it(`does not overflow the page, and cuts off only titles and excerpts: ${layout}`, async () => {
      const spacing = `<style>html { font-size: 200% }
        * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }</style>`;
      const page = await openPage({
        width: 320,
        html: `<html lang="vi"><head>${script()}${spacing}</head><body>${LIST(`theme="ward" layout="${layout}"`)}</body></html>`,
      });
      const list = await page.ready();
      expect(page.document.documentElement.scrollWidth).to.be.at.most(320);
      for (const part of ['heading', 'date', 'pager'])
        for (const node of list.visible(part)) {
          const room = node.closest('.details') ?? node;
          expect(room.scrollHeight, `height of ${part}`).to.be.at.most(room.clientHeight + 1);
          expect(node.getBoundingClientRect().width, `width of ${part}`).to.be.at.most(320);
        }
    });
});
