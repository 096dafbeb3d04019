import { expect } from '@open-wc/testing';
import { cdn, closePages, feedUrl, newKey, openPage, requests, script, servers } from './host-page.js';
import { text } from './list-view.js';

const feed = feedUrl();

afterEach(closePages);

describe('data-prefix on the script', () => {
  it('gives the elements other names, so that a news-list of another library can stay', async () => {
    for (const attributes of ['async data-prefix="phuong-"', 'type="module" async data-prefix="phuong-"']) {
      const page = await openPage({
        html: `<script>customElements.define('news-list', class extends HTMLElement { connectedCallback() { this.append('của trang'); } })</script>
          ${script(cdn('bantin.js'), attributes)}
          <body><news-list feed="${feed}"></news-list>
          <phuong-news-article list="tin"></phuong-news-article><phuong-related-news list="tin"></phuong-related-news>
          <phuong-news-list id="tin" feed="${feed}"></phuong-news-list>
          <div class="bantin" data-feed="${feed}" data-limit="2"></div>`,
      });
      const list = await page.ready('#tin');
      expect((await page.ready('.bantin > phuong-news-list')).items).to.have.length(2);
      expect(page.$('news-list').textContent).to.equal('của trang');
      const article = await page.reading('phuong-news-article');
      expect(article.titles[0]).to.equal(list.titles[0]);
      await page.waitFor('related news', () => page.list('phuong-related-news').items.length > 0);
      list.parts('link')[2]!.click();
      await page.waitFor('the article that was picked', () => article.titles[0] === list.titles[2]);
      for (const name of ['news-article', 'related-news'])
        expect(page.window.customElements.get(name), name).to.equal(undefined);
      expect(page.console).to.deep.equal([]);
      expect(page.errors).to.deep.equal([]);
      expect(page.newGlobals).to.deep.equal([]);
    }
  });

  it('applies to the article in a dialog and its related news, also to an article that is added later', async () => {
    const page = await openPage({
      html: `${script(cdn('bantin.js'), 'async data-prefix="phuong-"')}
        <body><phuong-news-list feed="${feed}" open="dialog"></phuong-news-list><main></main>`,
    });
    const list = await page.ready('phuong-news-list');
    // A click follows the link until the code of the dialog has loaded; this page must stay.
    page.window.addEventListener('click', (event) => event.preventDefault());
    await page.waitFor('the dialog', () => {
      if (!list.parts('dialog').length) list.parts('link')[1]!.click();
      return list.parts('dialog')[0]?.querySelector('phuong-news-article')?.shadowRoot?.querySelector('[part=content]');
    });
    const title = list
      .parts('dialog')[0]!
      .querySelector('phuong-news-article')!
      .shadowRoot!.querySelector('[part=title]')!;
    expect(text(title as HTMLElement)).to.equal(list.titles[1]);
    expect(list.parts('dialog')[0]!.querySelector('phuong-related-news')!.matches(':defined')).to.equal(true);
    page.$('main').innerHTML = `<phuong-news-article feed="${feed}"></phuong-news-article>`;
    await page.reading('main > phuong-news-article');
    expect(page.console).to.deep.equal([]);
    expect(page.errors).to.deep.equal([]);
  });

  it('warns about an invalid prefix, and leaves the content', async () => {
    const page = await openPage({
      html: `${script(cdn('bantin.js'), 'async data-prefix="Phường "')}<body><div class="bantin" data-feed="${feed}"><p>Xem tin</p></div>`,
    });
    await page.waitFor('the warning', () => page.warnings.length + page.console.length > 0);
    await page.frames(5);
    expect(page.errors).to.deep.equal([]);
    expect(page.$('.bantin > p').getBoundingClientRect().height).to.be.greaterThan(0);
  });

  it('works for every script tag of a page, by the first one that runs, and evaluates Lit once', async () => {
    const PREFIX = 'data-prefix="phuong-"';
    // A second copy of Lit would create a policy of the same name, which this policy forbids.
    const policy = `default-src 'none'; script-src ${servers.cdn}; connect-src ${servers.publisher}; img-src *; trusted-types lit-html bantin`;
    const body = `<news-list id="plain" feed="${feed}"></news-list><phuong-news-list id="own" feed="${feed}" limit="3"></phuong-news-list>
      <phuong-related-news feed="${feed}"></phuong-related-news><related-news feed="${feed}"></related-news>`;
    for (const [attributes, elsewhere] of [
      [['async', `async ${PREFIX}`], false],
      [[`async ${PREFIX}`, 'type="module" async'], false],
      [['async', `async ${PREFIX}`], true],
    ] as const) {
      const key = newKey();
      const tags = attributes.map((own, index) =>
        script(cdn('bantin.js', { key, ...(elsewhere && index ? { version: ['0.1.0', '9.9.9'] } : {}) }), own),
      );
      const page = await openPage({
        html: `<html lang="vi"><head>${tags[0]}</head><body>${body}<main></main>`,
        headers: { 'content-security-policy': policy },
      });
      await page.ready(attributes[0].includes(PREFIX) ? '#own' : '#plain');
      page.addScript(tags[1]);
      expect((await page.ready('#plain')).items).to.have.length(5);
      expect((await page.ready('#own')).items).to.have.length(3);
      for (const name of ['related-news', 'phuong-related-news'])
        await page.waitFor(name, () => page.list(name).items.length > 0);
      const late = page.document.createElement('phuong-news-list');
      late.setAttribute('feed', feed);
      page.$('main').append(late);
      await page.ready('main > phuong-news-list');
      const cores = (await requests(key)).filter(({ path }) => path.startsWith('/core-')).map(({ url }) => url);
      expect(new Set(cores).size).to.equal(1);
      expect(page.console.map(({ text }) => text.replace(/\d.*?:/, ':'))).to.deep.equal(
        elsewhere ? ['bantin : README.md#twice'] : [],
      );
      expect(page.errors).to.deep.equal([]);
      expect(page.violations).to.deep.equal([]);
      page.close();
    }
  });
});
