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

/** `embed.html` with these parameters, and the publisher on its list, or not. */
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

/** The same page from the tests' own origin, where they can look into it. */
async function look(query: string): Promise<Document> {
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
  it('is as high as its news where bantin.js is on the page, early or late, sandboxed or not', async () => {
    const short = embedUrl({ feed: feedUrl(), limit: '2', heading: 'Tin mới' });
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
    page.$<HTMLIFrameElement>('#a').src = embedUrl({ feed: feedUrl(), limit: '4', heading: 'Tin mới' });
    await page.waitFor('the height to follow the news', () => height(page, '#a') > two + 50);
    expect(page.errors).to.deep.equal([]);
    // windows are their parent's numbers
    expect(page.newGlobals.filter((name) => !/^\d+$/.test(name))).to.deep.equal([]);
    expect(page.document.querySelectorAll('news-list')).to.have.length(0);
  });

  it('changes the height of no other frame, whatever that says', async () => {
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
    expect((await requests(key)).some(({ path }) => path.includes('forms-'))).to.equal(true);
    expect(height(page, '#other')).to.be.lessThan(160);
    expect(page.errors).to.deep.equal([]);
  });

  it('asks for no feed of origins that are not on its list, nor where a redirect leads there', async () => {
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
    await page.waitFor('the frame of this origin to ask for its feed', async () =>
      (await requests(key)).some(({ path }) => path === '/sri.json'),
    );
    expect((await requests(key)).filter(({ server }) => server === 'publisher')).to.deep.equal([]);
    // as often as after any failure
    await page.waitFor('the publisher to be asked three times', async () => (await requests(outside)).length === 3);
    expect(await requests(elsewhere)).to.deep.equal([]);
  });

  it('says why it shows nothing, in Vietnamese and English; what it shows has harmless attributes', async () => {
    const refused = await look(`?feed=${encodeURIComponent(feedUrl())}`);
    expect(refused.body.textContent).to.contain('Nguồn tin này không thuộc danh sách được phép hiển thị.');
    expect(refused.body.textContent).to.contain('This feed is not among those that may be shown here.');
    expect(refused.querySelector('news-list')).to.equal(null);
    const shown = await look('?feed=sri.json&limit=3&onclick=alert(1)&style=color:red&lang=en&element=script');
    const list = await until('the list', () => shown.querySelector('news-list'));
    expect(list.getAttributeNames().sort()).to.deep.equal(['feed', 'lang', 'limit']);
    expect(shown.documentElement.lang).to.equal('en');
    await until('the list to say that this is no feed', () => list.shadowRoot?.querySelector('[part=retry]'));
    const article = await look('?feed=sri.json&element=news-article');
    expect(article.querySelector('news-article')).to.not.equal(null);
  });

  const alone = 'shows nothing as a page of its own';
  (webkit ? it.skip : it)(webkit ? `${alone}: WebKitGTK opens no window for a test` : alone, async () => {
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
