import { expect } from '@open-wc/testing';
import { cdn, closePages, feedUrl, type HostPage, newKey, openPage, requests, script, servers } from './host-page.js';

const STRICT = [
  `default-src 'none'`,
  `script-src ${servers.cdn} 'unsafe-inline'`, // the tests' own scripts
  `connect-src ${servers.publisher}`,
  'img-src *',
  'trusted-types lit-html bantin',
].join('; ');

/** The address of a feed, escaped for HTML. */
const feed = (params: Record<string, string | number> = {}) => feedUrl(params).replaceAll('&', '&amp;');

/** A script tag that is a placeholder. */
const scriptWith = (data: string, attributes = 'async', src = cdn('bantin.js')) => script(src, `${attributes} ${data}`);

const noErrors = (page: HostPage) => {
  expect(page.errors).to.deep.equal([]);
  expect(page.violations).to.deep.equal([]);
};

/** Scripts that an optimiser runs have no `document.currentScript`. */
const NO_CURRENT_SCRIPT = `<script>Object.defineProperty(document, 'currentScript', { get: () => null })</script>`;

afterEach(closePages);

describe('a script tag with data-feed', () => {
  for (const attributes of ['async', 'defer', '', 'type="module"', 'type="module" async', 'async crossorigin']) {
    it(`shows the news after itself: <script ${attributes}>`, async () => {
      const page = await openPage({
        html: `<body><h1>Phường</h1>${scriptWith(`data-feed="${feed()}" data-limit="3" data-heading="Tin mới" data-no-image data-onclick="fail()" data-style="color: red" lang="vi"`, attributes)}<footer></footer>`,
        headers: { 'content-security-policy': STRICT },
      });
      const list = await page.ready();
      expect(list.items).to.have.length(3);
      expect(list.visible('heading')[0]!.textContent).to.equal('Tin mới');
      expect(list.visible('image')).to.have.length(0);
      expect(list.element.previousElementSibling?.localName).to.equal('script');
      expect(list.element.nextElementSibling?.localName).to.equal('footer');
      expect(list.element.lang).to.equal('vi');
      expect(list.element.getAttributeNames().sort()).to.deep.equal(['feed', 'heading', 'lang', 'limit', 'no-image']);
      expect(page.console).to.deep.equal([]);
      noErrors(page);
    });
  }

  it('shows two feeds with two tags, of one version or two, without a warning', async () => {
    for (const second of [cdn('bantin.js'), cdn('bantin.js?ver=6.4')]) {
      for (const attributes of ['async', 'type="module"']) {
        const page = await openPage({
          html: `<body><main>${scriptWith(`data-feed="${feed({ n: 1 })}" data-limit="2"`, attributes)}</main>
            <aside>${scriptWith(`data-feed="${feed({ n: 2 })}" data-limit="4"`, attributes, second)}</aside>`,
        });
        expect((await page.ready('main news-list')).items).to.have.length(2);
        expect((await page.ready('aside news-list')).items).to.have.length(4);
        await page.frames(5);
        expect(page.document.querySelectorAll('news-list')).to.have.length(2);
        expect(page.console).to.deep.equal([]);
        noErrors(page);
      }
    }
  });

  it('works and finds its chunks without document.currentScript', async () => {
    for (const attributes of [
      'async',
      'defer data-cfasync="false" data-no-optimize="1" data-rocket-status="executed"',
    ]) {
      const page = await openPage({
        html: `${NO_CURRENT_SCRIPT}<body>${scriptWith(`data-feed="${feed()}"`, attributes)}<p>Sau</p>`,
      });
      const list = await page.ready();
      expect(list.items).to.have.length(5);
      expect(list.element.nextElementSibling?.localName).to.equal('p');
      expect(list.element.getAttributeNames()).to.deep.equal(['feed']);
      noErrors(page);
    }
  });

  it('shows the element that data-element names, in the node that data-target selects, also when that is added later', async () => {
    const page = await openPage({
      html: `${scriptWith(`data-feed="${feed()}" data-target="#tin" data-limit="1"`)}
        ${scriptWith(`data-feed="${feed()}" data-target="#muon"`)}
        <body>${scriptWith(`data-feed="${feed()}" data-element="news-article" data-article="latest"`)}
        <aside>${scriptWith(`data-feed="${feed()}" data-element="iframe"`)}</aside>
        <div id="tin"><p>Có sẵn</p></div>`,
    });
    expect((await page.ready('#tin > p + news-list')).items).to.have.length(1);
    expect((await page.reading('script + news-article')).visible('content')).to.have.length(1);
    await page.ready('aside > news-list'); // an unknown element name stands for news-list
    await page.waitFor('the hint', () => page.console.some(({ text }) => /#muon.*README\.md#target/.test(text)));
    page.$('#tin').insertAdjacentHTML('afterend', '<div id="muon"></div>');
    await page.ready('#muon > news-list');
    expect(page.document.querySelectorAll('news-list')).to.have.length(3);
    expect(page.console).to.have.length(1);
    noErrors(page);
  });

  it('warns where it has no place for the news: in the head, or with an invalid selector', async () => {
    for (const data of ['', 'data-target="::"']) {
      const page = await openPage({ html: `${scriptWith(`data-feed="${feed()}" ${data}`)}<body><p>Trang</p>` });
      await page.waitFor('the hint', () => page.console.length > 0);
      expect(page.console[0]!.text).to.contain('README.md#target');
      await page.frames(5);
      expect(page.document.querySelector('news-list')).to.equal(null);
      expect(page.console).to.have.length(1);
      noErrors(page);
    }
  });

  it('ignores scripts of other libraries, and class="bantin" without a feed', async () => {
    const key = newKey();
    const page = await openPage({
      html: `${script()}<body><script async src="${servers.cdn}/sri.json" data-feed="${feed({ key })}"></script>
        <a class="bantin" href="${feed({ key })}">bản tin</a> <div class="bantin">bản tin</div><news-list feed="${feed()}"></news-list>`,
    });
    await page.ready();
    await page.frames(5);
    expect(page.document.querySelectorAll('news-list')).to.have.length(1);
    expect((await requests(key)).filter(({ server }) => server === 'publisher')).to.deep.equal([]);
  });
});

describe('a box with class="bantin" and data-feed', () => {
  it('shows the news with its content as the fallback, also when it is added later, and stays on the page', async () => {
    const key = newKey();
    const box = (id: string, params = {}) =>
      `<div id="${id}" class="bantin" data-feed="${feed({ key, id, ...params })}" data-limit="2"><a href="/">Xem tin</a></div>`;
    const page = await openPage({
      html: `${script(cdn('bantin.js', { key, delay: { '^core': 500 } }))}<body>${box('som')}${box('loi', { status: 404 })}<main></main>`,
      headers: { 'content-security-policy': STRICT },
    });
    await page.waitFor('the request for the feed, before the core has loaded', async () =>
      (await requests(key)).some(({ server }) => server === 'publisher'),
    );
    expect(page.document.querySelector('news-list')).to.equal(null);
    expect((await page.ready('#som > news-list')).items).to.have.length(2);
    await page.failed('#loi > news-list');
    const link = page.$('#loi a');
    expect(link.textContent).to.equal('Xem tin');
    expect(link.getBoundingClientRect().height).to.be.greaterThan(0);
    page.$('main').innerHTML = box('muon');
    await page.ready('#muon > news-list');
    const sent = (await requests(key)).filter(({ server, url }) => server === 'publisher' && /id=som/.test(url));
    expect(sent, 'one request').to.have.length(1);
    noErrors(page);
  });

  it('gets one element when a page replaces its body, or puts a saved copy back', async () => {
    const body = `<div class="bantin" data-feed="${feed()}"></div>${scriptWith(`data-feed="${feed()}" data-heading="Kịch bản"`)}`;
    const page = await openPage({ html: `<body>${body}` });
    await page.ready('.bantin > news-list');
    await page.ready('script + news-list');
    for (const next of [page.document.body.cloneNode(true) as HTMLElement, page.document.createElement('body')]) {
      if (!next.firstChild) next.innerHTML = body;
      page.document.body.replaceWith(next);
      await page.ready('.bantin > news-list');
      await page.ready('script + news-list');
      await page.frames(5);
      expect(page.document.querySelectorAll('news-list')).to.have.length(2);
      noErrors(page);
    }
  });
});

describe('a link with class="bantin bantin-list"', () => {
  it('is replaced by the news, and stays inside as the fallback', async () => {
    const link = (classes: string, id: string, params = {}) =>
      `<p id="${id}"><a class="${classes}" lang="vi" href="${feed({ ...params })}">Tin tức</a></p>`;
    const page = await openPage({
      html: `<body>${link('bantin bantin-list bantin-limit-3 bantin-heading-Tin_mới bantin-no-image bantin-date-style-long', 'a')}
        ${link('lien-ket bantin-article bantin', 'b')}
        ${link('bantin bantin-list', 'c', { status: 404 })}
        ${link('bantin bantin-cards bantin-onclick-x', 'd')}${script()}`,
      headers: { 'content-security-policy': STRICT },
    });
    const list = await page.ready('#a > news-list');
    expect(list.items).to.have.length(3);
    expect(list.visible('heading')[0]!.textContent).to.equal('Tin mới');
    expect(list.visible('image')).to.have.length(0);
    expect(list.element.getAttribute('date-style')).to.equal('long');
    expect((await page.reading('#b > news-article')).visible('content')).to.have.length(1);
    expect(page.$('#b a').className).to.equal('lien-ket');
    await page.failed('#c > news-list');
    expect(page.$('#c a').getBoundingClientRect().height).to.be.greaterThan(0);
    const cards = await page.ready('#d > news-list');
    expect(cards.element.getAttributeNames().sort()).to.deep.equal(['feed', 'lang', 'layout']);
    expect(page.document.querySelectorAll('news-list')).to.have.length(3);
    noErrors(page);
  });

  it('stays a link where another library has defined the element', async () => {
    const page = await openPage({
      html: `<script>customElements.define('news-list', class extends HTMLElement {})</script>
        <body><a class="bantin bantin-list" href="${feed()}">Tin tức</a>${script()}`,
    });
    await page.waitFor('the warning', () => page.console.length > 0);
    await page.frames(5);
    expect(page.$('body > a').textContent).to.equal('Tin tức');
    noErrors(page);
  });
});

describe('a placeholder that a content author writes', () => {
  const NOT_OURS = ['id', 'title', 'hidden', 'popover', 'contenteditable', 'autofocus', 'slot', 'tabindex', 'onclick'];
  const elsewhere = 'https://tin-gia.example.vn';

  const forms = (settings: Record<string, string>): Record<string, string> => {
    const data = Object.entries(settings).map(([name, value]) => `data-${name}="${value}"`);
    const classes = Object.entries(settings).map(([name, value]) => `bantin-${name}-${value}`);
    return {
      script: scriptWith(`data-feed="${feed()}" ${data.join(' ')}`),
      box: `<div class="bantin" data-feed="${feed()}" ${data.join(' ')}></div>${script()}`,
      link: `<a class="bantin bantin-list ${classes.join(' ')}" href="${feed()}">Tin</a>${script()}`,
    };
  };

  it('sets no attribute but those of the element', async () => {
    const settings = { limit: '2', ...Object.fromEntries(NOT_OURS.map((name) => [name, 'x'])) };
    for (const [form, html] of Object.entries(forms(settings))) {
      const page = await openPage({ html: `<body>${html}` });
      const { element } = await page.ready();
      expect(element.getAttributeNames().sort(), form).to.deep.equal(['feed', 'limit']);
      page.close();
    }
  });

  it('leads to no origin but those of the page, of its feed and of the allow list', async () => {
    const foreign = {
      'article-href': `${elsewhere}/{id}`,
      'more-href': `//tin-gia.example.vn`,
      'fallback-image': `${elsewhere}/anh.jpg`,
    };
    for (const [form, html] of Object.entries(forms(foreign))) {
      const page = await openPage({ html: `<body>${html}` });
      const { element } = await page.ready();
      expect(element.getAttributeNames(), form).to.deep.equal(['feed']);
      expect(page.warnings.length + page.console.length, 'a warning for each').to.equal(3);
      page.close();
      const allowing = await openPage({
        html: `<meta name="bantin:allow" content="${elsewhere} ${servers.publisher}"><body>${html}`,
      });
      const allowed = await allowing.ready();
      expect(allowed.element.getAttributeNames(), form).to.include.members(['article-href', 'fallback-image']);
      allowing.close();
    }
    const own = {
      'article-href': '/bai-viet?id={id}',
      'more-href': `${servers.publisher}/tin`,
      'fallback-image': 'anh.jpg',
    };
    for (const [form, html] of Object.entries(forms(own))) {
      const page = await openPage({ html: `<body>${html}` });
      const { element } = await page.ready();
      expect(element.getAttributeNames().sort(), form).to.deep.equal([...Object.keys(own), 'feed'].sort());
      expect(page.console).to.deep.equal([]);
      page.close();
    }
  });

  it('cannot change the origin of an article-href by what {id} and {url} stand for', async () => {
    for (const template of [
      `${location.origin}{id}`,
      `${location.origin}.{id}`,
      'https:{id}',
      '//{id}',
      '{url}.example.vn',
    ]) {
      const page = await openPage({
        html: `<body>${scriptWith(`data-feed="${feed()}" data-article-href="${template}"`)}`,
      });
      const list = await page.ready();
      const origins = list.parts('link').map((link) => new URL((link as HTMLAnchorElement).href).origin);
      expect([location.origin, servers.publisher], template).to.include.members(origins);
      page.close();
    }
  });
});
