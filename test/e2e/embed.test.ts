import { expect } from '@open-wc/testing';
import { cdn, closePages, feedUrl, newKey, openPage, requests, script, servers } from './host-page.js';

const { version } = await (await fetch('/package.json')).json();
const LIST = `<news-list feed="${feedUrl()}"></news-list>`;

/** The strictest policy that the documentation promises to work under. */
const STRICT = [
  `default-src 'none'`,
  `script-src ${servers.cdn}`,
  `connect-src ${servers.publisher}`,
  'img-src *',
  `require-trusted-types-for 'script'`,
  'trusted-types lit-html bantin',
].join('; ');

afterEach(closePages);

describe('the script tag', () => {
  for (const [name, tag] of Object.entries({
    'a classic script': script(),
    'a classic script that defers': script(cdn('bantin.js'), 'defer'),
    'a module script': script(cdn('bantin.js'), 'type="module" async'),
    'a script with a version behind it': script(cdn('bantin.js?ver=6.4')),
    'a module script with a version behind it': script(cdn('bantin.js?ver=6.4'), 'type="module"'),
    'a script that asks for CORS': script(cdn('bantin.js'), 'async crossorigin'),
  })) {
    it(`shows the news as ${name}, in the head or after the element`, async () => {
      for (const html of [`${tag}<body>${LIST}`, `<body>${LIST}${tag}`]) {
        const page = await openPage({ html });
        const list = await page.ready();
        expect(list.titles[0]).to.contain('Phường Hoà Bình ra quân');
        expect(page.errors).to.deep.equal([]);
        expect(page.console).to.deep.equal([]);
      }
    });
  }

  it('shows the news of elements that are added later', async () => {
    const page = await openPage({ html: `${script()}<body><main></main>` });
    await page.waitFor('the page to load', () => page.document.readyState === 'complete');
    page.$('main').innerHTML = LIST;
    const list = await page.ready();
    expect(list.items).to.have.length(5);
  });

  it('adds no global variable', async () => {
    const bad = `<news-list id="bad" lang="en" feed="${feedUrl({ status: 404 })}"></news-list>`;
    const rich = `<news-list id="rich" feed="${feedUrl({ format: 'rss' })}" pager="more" match="phường" refresh="60" relative-dates></news-list>`;
    const page = await openPage({ html: `${script()}<body>${LIST}${bad}${rich}` });
    await page.ready();
    await page.ready('#rich');
    await page.failed('#bad');
    expect(page.newGlobals).to.deep.equal([]);
  });

  it('does not change the styles of the page', async () => {
    // A scroll bar in both, because only one of them is long enough to need it.
    const host = `<style>html { overflow-y: scroll; }</style><h1>Phường Hoà Bình</h1><p class="p">Chào mừng <a href="#a">bà con</a></p><ul><li>Một</li></ul><button>Nút</button>`;
    const [bare, ours] = await Promise.all([
      openPage({ html: `<body>${host}` }),
      openPage({ html: `${script()}<body>${host}${LIST}` }),
    ]);
    await ours.ready();
    const computeStyles = (page: typeof bare) =>
      [...page.document.querySelectorAll('html, body, h1, p, a, ul, li, button')].map((node) => {
        const style = page.window.getComputedStyle(node);
        // The list makes the body taller; nothing else may differ.
        return [...style]
          .filter((name) => !/(^|-)(block-size|height|perspective-origin|transform-origin)$/.test(name))
          .map((name) => `${node.localName} ${name}: ${style.getPropertyValue(name)}`);
      });
    expect(computeStyles(ours)).to.deep.equal(computeStyles(bare));
  });
});

describe('an old script in the cache of a browser, when a package CDN has a newer version', () => {
  for (const address of [
    'npm/bantin',
    'npm/bantin@0/dist/cdn/bantin.js',
    'npm/bantin/dist/cdn/bantin.js?v=1',
    'bantin@latest/dist/cdn/bantin.js',
  ])
    for (const attributes of address.includes('.js') ? ['async', 'type="module" async'] : ['async'])
      it(`takes its chunks from its own version: ${address}, ${attributes}`, async () => {
        const key = newKey();
        const tag = script(cdn(address, { key }), attributes);
        const page = await openPage({
          html: `${tag}<body><news-list feed="${feedUrl({ format: 'rss' })}" heading="Tin mới" theme="ward" pager="more"></news-list>`,
          headers: { 'content-security-policy': STRICT },
        });
        const list = await page.ready();
        await page.waitFor('the button', () => list.visible('pager').length > 0);
        expect(page.errors).to.deep.equal([]);
        expect(page.violations).to.deep.equal([]);
        const [loader, ...chunks] = (await requests(key)).map(({ path }) => path);
        expect(loader).to.equal(`/${address.replace(/\?.*/, '')}`);
        const own = `/${address.startsWith('npm') ? 'npm/' : ''}bantin@${version}/dist/cdn/`;
        expect(chunks.filter((path) => !path.startsWith(own))).to.deep.equal([]);
        expect(chunks.length).to.be.greaterThan(2);
      });

  it('takes them from beside the script where a host only looks like one', async () => {
    const files = cdn('bantin.js').replace(/bantin\.js$/, '');
    const page = await openPage({ html: `${script(`${files}bantin.js?from=/npm/bantin`)}<body>${LIST}` });
    expect((await page.ready()).items).to.have.length(5);
  });
});

describe('two copies of the script', () => {
  /** How many copies of the core, and so of Lit, the page has: browsers evaluate an address once. */
  const countCores = async (key: string) => {
    const urls = (await requests(key)).filter(({ path }) => path.startsWith('/core-')).map(({ url }) => url);
    return new Set(urls).size;
  };

  for (const [name, tags] of Object.entries({
    'the same address': (key: string) => [script(cdn('bantin.js', { key })), script(cdn('bantin.js', { key }))],
    'classic and module': (key: string) => [
      script(cdn('bantin.js', { key })),
      script(cdn('bantin.js', { key }), 'type="module" async'),
    ],
    'a version behind one': (key: string) => [
      script(cdn('bantin.js', { key })),
      script(cdn('bantin.js?ver=6.4', { key })),
    ],
    'another release': (key: string) => [
      script(cdn('bantin.js', { key })),
      script(cdn('bantin.js', { key, version: ['0.1.0', '9.9.9'] })),
    ],
  })) {
    it(`warn once and keep the first: ${name}`, async () => {
      const key = newKey();
      const page = await openPage({
        html: `${tags(key).join('')}<body>${LIST}`,
        headers: { 'content-security-policy': STRICT },
      });
      await page.ready();
      await page.waitFor('the warning', () => page.console.length > 0);
      await page.frames(10);
      expect(page.console.map(({ level }) => level)).to.deep.equal(['warn']);
      expect(page.console[0]!.text).to.contain('bantin');
      expect(page.errors).to.deep.equal([]);
      expect(page.violations).to.deep.equal([]);
      expect(await countCores(key)).to.equal(1);
      expect(page.list().items).to.have.length(5);
    });
  }

  it('warns and changes nothing where another library has defined news-list', async () => {
    const page = await openPage({
      html: `<script>customElements.define('news-list', class extends HTMLElement { connectedCallback() { this.append('của trang'); } })</script>
        <body>${LIST}${script()}`,
    });
    await page.waitFor('the warning', () => page.console.length > 0);
    expect(page.console.map(({ level }) => level)).to.deep.equal(['warn']);
    expect(page.errors).to.deep.equal([]);
    expect(page.$('news-list').textContent).to.equal('của trang');
  });
});

describe('under a strict policy', () => {
  for (const format of ['json', 'rss', 'atom']) {
    for (const attributes of ['async', 'type="module" async']) {
      it(`shows ${format} with <script ${attributes}> and violates nothing`, async () => {
        const feed = feedUrl({ format, images: 'w=64' }).replaceAll('&', '&amp;');
        const page = await openPage({
          html: `${script(cdn('bantin.js'), attributes)}<body><news-list feed="${feed}" heading="Tin mới" pager="more"></news-list>`,
          headers: { 'content-security-policy': STRICT },
        });
        const list = await page.ready();
        expect(list.titles).to.have.length(5);
        await page.frames(5);
        expect(page.violations).to.deep.equal([]);
        expect(page.errors).to.deep.equal([]);
        const style = page.window.getComputedStyle(list.items[0]!);
        expect(style.display, 'the adopted style sheet').to.not.equal('inline');
      });
    }
  }

  it('shows its message when the feed fails, and violates nothing', async () => {
    const page = await openPage({
      html: `${script()}<body><news-list feed="${feedUrl({ status: 404 })}"></news-list>`,
      headers: { 'content-security-policy': STRICT },
    });
    await page.failed();
    expect(page.violations).to.deep.equal([]);
    expect(page.errors).to.deep.equal([]);
  });

  it('works with a nonce and strict-dynamic', async () => {
    for (const attributes of ['async nonce="bi-mat"', 'type="module" async nonce="bi-mat"']) {
      const page = await openPage({
        html: `${script(cdn('bantin.js'), attributes)}<body><news-list feed="${feedUrl({ format: 'rss' })}"></news-list>`,
        headers: {
          'content-security-policy': `script-src 'nonce-bi-mat' 'strict-dynamic'; object-src 'none'; base-uri 'none'`,
        },
      });
      await page.ready();
      expect(page.violations).to.deep.equal([]);
    }
  });
});

describe('requests', () => {
  /** The requests of a page that shows one feed, once the news is shown. */
  async function requestsOf(html: (feed: string) => string, params = {}, path = '/feed', options = {}) {
    const key = newKey();
    const feed = feedUrl({ ...params, key }, path);
    const page = await openPage({ html: `${script(cdn('bantin.js', { key, ...options }))}${html(feed)}` });
    await page.ready();
    const log = await requests(key);
    return {
      page,
      feed: log.filter(({ server, path }) => server === 'publisher' && path !== '/image.bmp'),
      cdn: log.filter(({ server }) => server === 'cdn'),
    };
  }
  const list = (feed: string) => `<body><news-list feed="${feed.replaceAll('&', '&amp;')}"></news-list>`;
  const xmlChunk = /xml|formats/i;

  it('requests the feed once, with GET, without a preflight or a header of its own', async () => {
    const { feed } = await requestsOf(list);
    expect(feed.map(({ method }) => method)).to.deep.equal(['GET']);
    const standard =
      /^(host|connection|origin|referer|user-agent|accept(-.*)?|sec-.*|cache-control|pragma|priority|dnt|te)$/;
    expect(Object.keys(feed[0]!.headers).filter((name) => !standard.test(name))).to.deep.equal([]);
  });

  it('requests a feed once for two elements', async () => {
    const { feed, page } = await requestsOf((url) => `${list(url)}${list(url).replace('<body>', '')}`);
    await page.ready('news-list:last-of-type');
    expect(feed).to.have.length(1);
  });

  it('uses the response that a preload link has requested', async () => {
    const { feed } = await requestsOf(
      (url) => `<link rel="preload" as="fetch" crossorigin href="${url.replaceAll('&', '&amp;')}">${list(url)}`,
      { delay: 200 },
    );
    expect(feed).to.have.length(1);
  });

  it('requests the feed before the core chunk has loaded', async () => {
    const key = newKey();
    const others = '^(?!bantin\\.js)';
    const page = await openPage({
      html: `${script(cdn('bantin.js', { key, delay: { [others]: 1500 } }))}${list(feedUrl({ key }))}`,
    });
    await page.waitFor('the request for the feed', async () => {
      const log = await requests(key);
      return log.some(({ server }) => server === 'publisher');
    });
    expect(page.list().root === null, 'the element waits for its code').to.equal(true);
    await page.ready();
    expect((await requests(key)).filter(({ server }) => server === 'publisher')).to.have.length(1);
  });

  it('loads no XML code for a JSON feed', async () => {
    const { cdn } = await requestsOf(list);
    expect(cdn.map(({ path }) => path).filter((path) => xmlChunk.test(path))).to.deep.equal([]);
  });

  for (const path of ['/feed.xml', '/tin-tuc.rss', '/rss', '/feed.atom']) {
    it(`loads the XML code together with the feed where the address suggests XML: ${path}`, async () => {
      const key = newKey();
      const page = await openPage({
        html: `${script(cdn('bantin.js', { key }))}${list(feedUrl({ key, f: btoa('rss'), delay: 1500 }, path))}`,
      });
      // The feed has sent nothing yet, so only the address can suggest XML.
      await page.waitFor('the request for the XML code', async () =>
        (await requests(key)).some(({ server, path }) => server === 'cdn' && xmlChunk.test(path)),
      );
      expect(page.events.map(({ type }) => type)).to.deep.equal([]);
      await page.ready();
    });
  }

  for (const format of ['rss', 'rdf', 'atom', 'wp']) {
    it(`shows ${format} where the address does not suggest it and the content type is wrong`, async () => {
      const { page } = await requestsOf(list, { f: btoa(format), type: 'text/plain' }, '/tin-tuc');
      expect(page.list().items).to.have.length(5);
      expect(page.errors).to.deep.equal([]);
    });
  }

  it('shows the fallback content where the core chunk is unavailable', async () => {
    const page = await openPage({
      html: `${script(cdn('bantin.js', { missing: '^(?!bantin\\.js)' }))}
        <body><news-list feed="${feedUrl()}"><a href="${servers.publisher}/">Trang tin của phường</a></news-list>`,
    });
    await page.waitFor('the page to load', () => page.document.readyState === 'complete');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(page.$('news-list a').getBoundingClientRect().height).to.be.greaterThan(0);
    expect(page.errors).to.deep.equal([]);
  });
});
