import { expect } from '@open-wc/testing';
import { cdn, closePages, feedUrl, type HostPage, newKey, openPage, requests, script, servers } from './host-page.js';

// In a worker of the browser, as on any server without a DOM.
const code = `import { renderElement } from '${location.origin}/dist/npm/ssr/index.js';
  onmessage = async ({ data, ports }) => ports[0].postMessage(await renderElement(...data));`;
const worker = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })), { type: 'module' });

function renderElement(name: string, options: Record<string, unknown>): Promise<string> {
  const { port1, port2 } = new MessageChannel();
  worker.postMessage([name, options], [port2]);
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(data);
  });
}

type Feed = { title: string; home_page_url: string; items: Record<string, unknown>[] };

const feed: Feed = {
  title: 'Công an phường',
  home_page_url: 'https://phuong.example/',
  items: Array.from({ length: 12 }, (_, index) => ({
    id: `tin-${index}`,
    url: `https://phuong.example/tin/${index}`,
    title: `Ra quân bảo đảm trật tự đô thị, đợt ${index}`,
    summary: 'Lực lượng chức năng nhắc nhở các hộ kinh doanh lấn chiếm vỉa hè.',
    content_html: '<p>Đoạn một.</p><h2>Kết quả</h2><ul><li>Một</li></ul><p>Đoạn cuối.</p>',
    date_published: `2024-06-${10 + index}T08:00:00+07:00`,
    tags: [index % 2 ? 'An ninh' : 'Giao thông'],
    _bantin: { views: index * 7, pinned: index === 3 },
  })),
};

const STRICT = (nonce: string) =>
  [
    "default-src 'none'",
    `script-src ${servers.cdn}`,
    `connect-src ${servers.publisher}`,
    'img-src *',
    `style-src 'nonce-${nonce}'`,
    "require-trusted-types-for 'script'",
    'trusted-types lit-html bantin',
  ].join('; ');

/** The npm package in place of the script tag: modules, and Lit as it is published. */
const npm = (name: string) => script(`/dist/npm/${name}.js`, 'type="module"');

/** What Lit says where modules are served to developers. */
const DEVELOPMENT_BUILD = /^Lit is in dev mode/;

interface Options {
  name?: 'news-list' | 'news-article' | 'related-news';
  attributes?: Record<string, string | number | boolean>;
  headers?: Record<string, string>;
  nonce?: string;
  /** Whether the script is in the page, half a second late; else the test adds it, which policies forbid. */
  hasScript?: boolean;
  /** The tag that the test adds, in place of the usual one. */
  tag?: string;
}

/** A page with an element from a server, and no script yet. */
async function openServerPage({ name = 'news-list', attributes = {}, headers, nonce, hasScript }: Options = {}) {
  const key = newKey();
  const html = await renderElement(name, { attributes: { ...attributes, feed: feedUrl({ key }) }, feed, nonce });
  const page = await openPage({
    height: 900,
    headers,
    html: `<html lang="vi"><head><title>Phường</title>${hasScript ? script(cdn('bantin.js', { delay: { '.': 500 } })) : ''}</head><body><main>${html}<p id="below">Dưới</p></main></body></html>`,
  });
  return { page, key, selector: name };
}

const isTakenOver = (page: HostPage, selector: string) =>
  page.waitFor(
    `${selector} to be taken over`,
    () => {
      const element = page.$(selector);
      return !element.hasAttribute('defer-hydration') && !element.shadowRoot!.querySelector('style');
    },
    25_000, // the npm package is some two hundred modules here
  );

const textOf = (root: ShadowRoot) =>
  [...root.querySelectorAll('h1,h2,h3,h4,p,time,a,button,td,li')].map((node) => node.textContent!.trim()).join('|');

const nodesOf = (root: ShadowRoot) => [...root.querySelectorAll(':not(style)')];

/** Takes over an element, and checks that nothing of it changes. */
async function expectSame(options: Options = {}): Promise<HostPage> {
  const { page, key, selector } = await openServerPage(options);
  const root = page.$(selector).shadowRoot!;
  const [nodes, text] = [nodesOf(root), textOf(root)];
  const { top } = page.$('#below').getBoundingClientRect();
  if (!options.hasScript) page.addScript(options.tag);
  await isTakenOver(page, selector);
  await page.frames(3);
  const kept = new Set(nodesOf(root));
  expect(nodes.filter((node) => !kept.has(node)).map((node) => node.outerHTML)).to.deep.equal([]);
  expect(textOf(root)).to.equal(text);
  expect(page.$('#below').getBoundingClientRect().top).to.equal(top);
  expect(page.shifts?.length ?? 0, 'layout shifts').to.equal(0);
  expect(await requests(key), 'requests for the feed').to.deep.equal([]);
  expect(page.errors).to.deep.equal([]);
  expect(page.console.filter(({ text }) => !DEVELOPMENT_BUILD.test(text))).to.deep.equal([]);
  return page;
}

describe('an element from a server', function () {
  this.timeout(30_000);
  afterEach(closePages);

  it('shows the news without JavaScript', async () => {
    const { page, selector } = await openServerPage();
    const list = page.list(selector);
    expect(list.titles.length).to.equal(5);
    expect(list.titles[0]).to.contain('đợt 3');
    expect(list.root!.querySelector('a')!.href).to.equal('https://phuong.example/tin/3');
  });

  const SAMPLES: Options[] = [
    {},
    { attributes: { limit: 12 } },
    { attributes: { layout: 'cards', theme: 'ward', heading: 'Tin mới', lang: 'en' } },
    { attributes: { layout: 'ticker', theme: 'contrast' } },
    { attributes: { layout: 'carousel', theme: 'union' } },
    { attributes: { layout: 'documents', theme: 'police', search: true } },
    { attributes: { layout: 'gallery' } },
    { attributes: { layout: 'notices', 'relative-dates': true, 'new-for': 24 } },
    { attributes: { layout: 'hero', pager: 'pages', limit: 3 } },
    { attributes: { tabs: '', 'show-views': true, 'show-category': true, refresh: 60 } },
    { name: 'news-article', attributes: { article: 'tin-3', theme: 'ward' } },
    { name: 'related-news', attributes: { article: 'tin-3', layout: 'list' } },
  ];
  for (const options of SAMPLES) {
    const { name = 'news-list', attributes = {} } = options;
    it(`keeps its nodes and requests nothing: <${name}> ${JSON.stringify(attributes)}`, async () => {
      await expectSame(options);
    });
  }

  const NPM_SAMPLES: Options[] = [
    { attributes: { layout: 'cards', theme: 'ward', heading: 'Tin mới', tabs: '', pager: 'pages', limit: 3 } },
    { name: 'news-article', attributes: { article: 'tin-3', theme: 'ward' } },
    { name: 'related-news', attributes: { article: 'tin-3', layout: 'list' } },
  ];
  for (const options of NPM_SAMPLES) {
    const { name = 'news-list', attributes = {} } = options;
    it(`keeps its nodes and requests nothing with the npm package: <${name}> ${JSON.stringify(attributes)}`, async () => {
      await expectSame({ ...options, tag: npm(name) });
    });
  }

  it('keeps the focus and the selection of a reader', async () => {
    const { page, selector } = await openServerPage();
    const root = page.$(selector).shadowRoot!;
    const link = root.querySelectorAll('a')[1]!;
    link.focus();
    const range = page.document.createRange();
    range.selectNodeContents(page.$('#below'));
    page.window.getSelection()!.addRange(range);
    page.addScript();
    await isTakenOver(page, selector);
    expect(root.activeElement).to.equal(link);
    expect(String(page.window.getSelection())).to.equal('Dưới');
  });

  it('works under a strict policy that names the nonce of its styles', async () => {
    const page = await expectSame({
      hasScript: true,
      nonce: 'bi-mat',
      headers: { 'content-security-policy': STRICT('bi-mat') },
    });
    expect(page.violations).to.deep.equal([]);
  });

  it('keeps its nodes under a policy that blocks its styles', async () => {
    const { page, selector, key } = await openServerPage({
      hasScript: true,
      headers: { 'content-security-policy': STRICT('khac') },
    });
    const root = page.$(selector).shadowRoot!;
    const row = root.querySelector('[part=item]');
    await isTakenOver(page, selector);
    expect(root.querySelector('[part=item]')).to.equal(row);
    expect(root.adoptedStyleSheets.length).to.be.greaterThan(1);
    expect(await requests(key)).to.deep.equal([]);
  });

  it('answers to readers and to its page as any other: events, pages, changed attributes', async () => {
    const { page, selector } = await openServerPage({ attributes: { pager: 'more', limit: 3 } });
    page.addScript();
    await isTakenOver(page, selector);
    await page.waitFor('the event', () => page.events.length > 0);
    expect(page.events.map(({ type }) => type)).to.deep.equal(['news-load']);
    const list = page.list(selector);
    list.root!.querySelector<HTMLElement>('button')!.click();
    await page.waitFor('three more', () => list.items.length === 6);
    list.element.setAttribute('heading', 'Tin phường');
    await page.waitFor('the heading', () => list.visible('heading').length === 1);
    expect(list.items.length).to.equal(6);
  });

  it('requests the feed when it is told to', async () => {
    const { page, key, selector } = await openServerPage();
    page.addScript();
    await isTakenOver(page, selector);
    await page.list(selector).element.reload!();
    expect((await requests(key)).length).to.equal(1);
    expect(page.list(selector).items.length).to.be.greaterThan(0);
  });

  it('shows what its attributes say where those have changed since', async () => {
    const { page, selector } = await openServerPage();
    page.$(selector).setAttribute('limit', '2');
    page.addScript();
    await isTakenOver(page, selector);
    await page.waitFor('two items', () => page.list(selector).items.length === 2);
  });

  it('is taken over where a script has inserted its HTML', async () => {
    const key = newKey();
    const page = await openPage({
      html: `<html lang="vi"><head><title>Phường</title>${script()}</head><body><main></main></body></html>`,
    });
    const attributes = { feed: feedUrl({ key }) };
    page.$('main').innerHTML = await renderElement('news-list', { attributes, feed });
    await isTakenOver(page, 'news-list');
    expect(page.list().titles.length).to.equal(5);
    expect(await requests(key)).to.deep.equal([]);
  });
});
