import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import {
  cdn,
  closePages,
  feedUrl,
  type HostPage,
  newKey,
  openExtraOrigin,
  openPage,
  requests,
  script,
  servers,
  until,
} from './host-page.js';

const webkit = (await executeServerCommand('engine')) === 'WebKitGTK';

/** The address of `embed.html`; its list allows the publisher, or nobody. */
function embedUrl(params: Record<string, string>, { key = '', allowed = true } = {}) {
  const empty = 'name="bantin:allow" content=""';
  const page = cdn('embed.html', {
    key,
    ...(allowed && { version: [empty, empty.replace('""', `"${servers.publisher}"`)] as [string, string] }),
  });
  return `${page}?${new URLSearchParams(params)}`;
}

const frame = (src: string, attributes = '') =>
  `<iframe ${attributes} src="${src.replaceAll('&', '&amp;')}" width="100%" height="150" title="Tin tức"></iframe>`;

const height = (page: HostPage, selector = 'iframe') => page.$(selector).getBoundingClientRect().height;

/** Opens `embed.html` from the tests' own origin, so that they can read its document. */
async function openEmbed(query: string): Promise<Document> {
  const inner = document.createElement('iframe');
  inner.src = `/dist/cdn/embed.html${query}`;
  document.body.append(inner);
  await until(
    'the frame',
    () => inner.contentDocument?.readyState === 'complete' && inner.contentDocument.URL !== 'about:blank',
  );
  return inner.contentDocument!;
}

afterEach(() => {
  closePages();
  for (const inner of document.querySelectorAll('body > iframe')) inner.remove();
});

describe('embed.html in a frame', () => {
  it('is as high as its news where the page has bantin.js, early or late, sandboxed or not', async () => {
    const short = embedUrl({ feed: feedUrl(), limit: '2' });
    const long = embedUrl({ feed: feedUrl({ format: 'rss' }), limit: '10' });
    const page = await openPage({
      html: `<body>${frame(short, 'id="a"')}${frame(long, `id="b" sandbox="allow-scripts allow-popups"`)}<main></main>`,
    });
    await new Promise((resolve) => page.$('#a').addEventListener('load', resolve, { once: true }));
    expect(height(page, '#a')).to.be.lessThan(160);
    page.addScript();
    await page.waitFor(
      'both to have their heights',
      () => height(page, '#b') > height(page, '#a') && height(page, '#a') > 200,
    );
    const two = height(page, '#a');
    page.$<HTMLIFrameElement>('#a').src = embedUrl({ feed: feedUrl(), limit: '4' });
    await page.waitFor('the height to follow the news', () => height(page, '#a') > two + 50);
    expect(page.errors).to.deep.equal([]);
    // a page has a number for each frame
    expect(page.newGlobals.filter((name) => !/^\d+$/.test(name))).to.deep.equal([]);
    expect(page.document.querySelectorAll('news-list')).to.have.length(0);
  });

  it('does not change the height of other frames, whatever message they send', async () => {
    const key = newKey();
    const says = `<script>parent.postMessage({ bantin: { height: 900 } }, '*')</script>`;
    const page = await openPage({
      html: `${script(cdn('bantin.js', { key }))}<body><iframe id="other" height="150" srcdoc="${says.replaceAll('"', '&quot;')}"></iframe>
        ${frame(embedUrl({ feed: feedUrl(), limit: '3' }), 'id="ours"')}`,
    });
    await page.waitFor('ours to have its height', () => height(page, '#ours') > 200);
    for (const data of [
      { bantin: { height: 5000 } },
      { bantin: true },
      { bantin: { height: 'x' } },
      { bantin: null },
      'bantin',
    ])
      page.window.postMessage(data, '*');
    await page.frames(10);
    expect((await requests(key)).some(({ path }) => path.includes('placeholders-'))).to.equal(true);
    expect(height(page, '#other')).to.be.lessThan(160);
    expect(page.errors).to.deep.equal([]);
  });

  it('does not change the height of an embed.html of another origin, unless the page allows that origin', async () => {
    const src = `${location.origin}/dist/cdn/embed.html?feed=/test/fixtures/feeds/atom-xhtml.xml`;
    const frames = `${frame(src, 'id="foreign"')}${frame(embedUrl({ feed: feedUrl(), limit: '3' }), 'id="ours"')}`;
    const page = await openPage({ html: `${script()}<body>${frames}` });
    await page.waitFor('our frame to have its height', () => height(page, '#ours') > 200);
    await page.waitFor('the other frame to report its height', () =>
      page
        .$<HTMLIFrameElement>('#foreign')
        .contentDocument?.querySelector('news-list')
        ?.shadowRoot?.querySelector('li'),
    );
    await page.frames(20);
    expect(height(page, '#foreign')).to.be.lessThan(160);
    page.close();

    for (const html of [
      `<meta name="bantin:allow" content="https://tin.example.vn ${location.origin}">${script()}`,
      script(cdn('bantin.js'), `async data-allow="${location.origin}"`),
    ]) {
      const allowing = await openPage({ html: `${html}<body>${frame(src)}` });
      await allowing.waitFor('the frame to have its height', () => height(allowing) > 200);
      allowing.close();
    }
  });

  it('is at most 10,000 pixels high', async () => {
    const tall: [string, string] = ['<noscript>', '<textarea rows="2000"></textarea><noscript>'];
    const page = await openPage({
      html: `${script()}<body>${frame(`${cdn('embed.html', { version: tall })}?feed=x`)}`,
    });
    await page.waitFor('the frame to have a height', () => height(page) > 9000);
    expect(page.$('iframe').clientHeight).to.equal(10_000);
  });

  it('requests no feed of origins that are not on its list, and follows no redirect to them', async () => {
    const key = newKey();
    const [outside, elsewhere] = [newKey(), newKey()];
    const extraOrigin = await openExtraOrigin();
    const target = feedUrl({ key: elsewhere }).replace(servers.publisher, extraOrigin.origin);
    const feed = feedUrl({ key });
    const page = await openPage({
      html: `${script()}<body>${frame(embedUrl({ feed }, { allowed: false }), 'id="a"')}
        ${frame(embedUrl({ feed: 'sri.json' }, { key, allowed: false }), 'id="b"')}
        ${frame(embedUrl({ feed: feedUrl({ key: outside, redirect: target }) }), 'id="c"')}`,
    });
    await page.waitFor('the request of the frame for a feed of its own origin', async () =>
      (await requests(key)).some(({ path }) => path === '/sri.json'),
    );
    expect((await requests(key)).filter(({ server }) => server === 'publisher')).to.deep.equal([]);
    // the first request and two retries
    await page.waitFor('three requests to the publisher', async () => (await requests(outside)).length === 3);
    expect(await requests(elsewhere)).to.deep.equal([]);
  });

  it('says why it shows nothing, in Vietnamese and English, and sets only harmless attributes', async () => {
    const refused = await openEmbed(`?feed=${encodeURIComponent(feedUrl())}`);
    expect(refused.body.textContent).to.contain('Nguồn tin này không thuộc danh sách được phép hiển thị.');
    expect(refused.body.textContent).to.contain('This feed is not among those that may be shown here.');
    expect(refused.querySelector('news-list')).to.equal(null);
    const shown = await openEmbed('?feed=sri.json&limit=3&onclick=alert(1)&style=color:red&lang=en&element=script');
    const list = await until('the list', () => shown.querySelector('news-list'));
    expect(list.getAttributeNames().sort()).to.deep.equal(['feed', 'lang', 'limit']);
    expect(shown.documentElement.lang).to.equal('en');
    await until('the list to say that this is no feed', () => list.shadowRoot?.querySelector('[part~=retry]'));
    const article = await openEmbed('?feed=sri.json&element=news-article');
    expect(article.querySelector('news-article')).to.not.equal(null);
  });

  it('takes no heading, links or picture from its address, unless the page that was deployed allows them by name', async () => {
    const settings = {
      heading: 'Thông báo',
      'article-href': 'https://tin-gia.example.vn/{id}',
      'more-href': 'https://tin-gia.example.vn/',
      'fallback-image': 'https://tin-gia.example.vn/anh.jpg',
    };
    const query = `?${new URLSearchParams({ feed: '/test/fixtures/feeds/atom-xhtml.xml', limit: '2', ...settings })}`;
    const attributesOf = async (allowed: string) => {
      const empty = 'name="bantin:allow-attributes" content=""';
      const html = (await (await fetch('/dist/cdn/embed.html')).text())
        .replace('<!doctype html>', '')
        .replaceAll('src="', 'src="/dist/cdn/')
        .replace(empty, empty.replace('""', `"${allowed}"`));
      const page = await openPage({ html, query });
      const { element } = await page.ready();
      const names = element.getAttributeNames().filter((name) => name in settings);
      const warnings = page.console.map(({ text }) => text);
      page.close();
      return { names: names.sort(), warnings };
    };
    const none = await attributesOf('');
    expect(none.names).to.deep.equal([]);
    expect(none.warnings).to.have.length(4);
    expect(none.warnings[0]).to.contain('bantin:allow-attributes');
    expect((await attributesOf('heading  more-href')).names).to.deep.equal(['heading', 'more-href']);
  });

  it('sets no attribute that every HTML element has', async () => {
    const shown = await openEmbed('?feed=sri.json&limit=3&id=a&popover=auto&contenteditable=true&autofocus=&hidden=');
    const list = await until('the list', () => shown.querySelector('news-list'));
    expect(list.getAttributeNames().sort()).to.deep.equal(['feed', 'limit']);
  });

  // WebKitGTK opens no window for a test.
  (webkit ? () => {} : it)('shows nothing as a page of its own', async () => {
    const opened = window.open('/dist/cdn/embed.html?feed=sri.json')!;
    expect(opened, 'the browser opens windows for tests').to.not.equal(null);
    try {
      await until(
        'the page',
        () => opened.document.readyState === 'complete' && opened.document.body?.textContent?.trim(),
      );
      expect(opened.document.body.textContent).to.contain('Trang này chỉ hiển thị tin trong khung của một trang khác.');
      expect(opened.document.querySelector('news-list')).to.equal(null);
    } finally {
      opened.close();
    }
  });
});
