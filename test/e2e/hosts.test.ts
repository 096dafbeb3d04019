/**
 * Pages that are hard to live on. Places without storage, an origin or a secure context are in places.test.ts; scripts
 * that come twice, in two versions or after another library's elements in embed.test.ts; fifty elements in many.test.ts.
 */
import { expect } from '@open-wc/testing';
import {
  cdn,
  closePages,
  feedUrl,
  type HostPage,
  newKey,
  openPage,
  type PageOptions,
  requests,
  script,
  servers,
  setState,
} from './host-page.js';
import { text } from './list-view.js';
import { clearCopies, copyOf } from './stored-copies.js';

const escaped = (url: string) => url.replaceAll('&', '&amp;');
const hostScript = (name: string) => `<script src="/__hosts/${name}"></script>`;
/** Reads the same whatever the encoding of the page. */
const ascii = (html: string) => html.replace(/[^\0-\x7f]/gu, (letter) => `&#${letter.codePointAt(0)};`);

/** What of the host is compared with the same page without us. */
const OWN = `<style>.own { float: left; font-size: 3rem; } html { overflow-y: scroll; }</style>
  <div class="own"><h1>Phường</h1><p>Chào mừng <a href="#a">bà con</a></p><ul><li>Một</li></ul><button>Nút</button><input value="1"></div>`;

const WARD = escaped(feedUrl({ rich: 1 }));
const OURS = `<news-list id="json" feed="${WARD}" lang="vi" heading="Tin mới"></news-list>
  <news-list id="rss" feed="${escaped(feedUrl({ format: 'rss', images: 'w=64' }))}" lang="vi" pager="more" match="phường" relative-dates></news-list>
  <news-article id="article" feed="${WARD}" lang="vi" article="latest"></news-article>
  <related-news id="related" feed="${WARD}" lang="vi" article="latest" mode="older"></related-news>
  <news-list id="cards" feed="${escaped(feedUrl({ format: 'wp' }))}" lang="en" layout="cards" since="2024-06-18" limit="2" search></news-list>
  <news-list id="bad" feed="${escaped(feedUrl({ status: 404 }))}" lang="vi"></news-list>`;

/** A host: what its head and headers are, and how the script stands there. */
interface Host extends Omit<PageOptions, 'html'> {
  head?: string;
  html?: string;
  tag?: string;
}

const HOSTS: Record<string, Host> = {
  'with Prototype': { head: hostScript('prototype') },
  'with MooTools': { head: hostScript('mootools') },
  'with old scripts that add to every object, replace what the platform has, and bring AMD': {
    head: hostScript('pollution'),
  },
  'that resets all styles of everything': { head: '<style>body * { all: unset !important; }</style>' },
  'of an old template: quirks mode, right to left, html at 62.5%, a base elsewhere, in windows-1258': {
    quirks: true,
    head: `<base href="${servers.publisher}/cu/"><style>html { font-size: 62.5%; }</style>`,
    html: '<html dir="rtl" lang="en-US">',
    headers: { 'content-type': 'text/html; charset=windows-1258' },
  },
  'with a nonce and strict-dynamic': {
    headers: {
      'content-security-policy': `script-src 'nonce-bi-mat' 'strict-dynamic'; object-src 'none'; base-uri 'none'; require-trusted-types-for 'script'`,
    },
    tag: script(cdn('bantin.js'), 'async nonce="bi-mat" data-doctor'),
  },
};

/** The computed styles of the host's nodes. */
const stylesOf = ({ document, window }: HostPage) =>
  [...document.querySelectorAll('html, body, .own, .own *')].flatMap((node) => {
    const style = window.getComputedStyle(node);
    // the page is taller for the news in it; nothing else may differ
    return [...style]
      .filter((name) => !/(^|-)(block-size|height|perspective-origin|transform-origin)$/.test(name))
      .map((name) => `${node.localName} ${name}: ${style.getPropertyValue(name)}`);
  });

afterEach(closePages);

describe('all elements show, and leave the host unchanged, on a page', () => {
  for (const [
    name,
    { head = '', html = '<html lang="vi">', tag = script(cdn('bantin.js'), 'async data-doctor'), ...options },
  ] of Object.entries(HOSTS)) {
    it(name, async () => {
      await clearCopies();
      const [bare, page] = (await Promise.all(
        ['', `${tag}${OURS}`].map((ours) =>
          openPage({ ...options, html: ascii(`${html}<head>${head}</head><body>${OWN}${ours}`) }),
        ),
      )) as [HostPage, HostPage];
      const json = await page.ready('#json');
      expect(json.titles).to.have.length(5);
      expect(json.titles[0]).to.contain('Phường Hoà Bình ra quân');
      expect(text(json.visible('date')[0]!)).to.equal('20/06/2024');
      expect(json.root!.querySelectorAll('[part=excerpt]')).to.have.length(5);
      expect((await page.ready('#rss')).titles[0]).to.contain('Phường Hoà Bình');
      const article = await page.reading('#article');
      expect(article.text).to.contain('Câu cuối của bài số 1').and.to.contain('Trong ngày');
      expect(article.root!.querySelector('[onclick], script, iframe')).to.equal(null);
      expect((await page.reading('#related')).titles.length).to.be.greaterThan(2);
      expect((await page.ready('#cards')).titles).to.have.length(2);
      await page.failed('#bad');
      for (const id of ['json', 'rss', 'article', 'related', 'cards', 'bad'])
        expect(page.$(`#${id}`).getBoundingClientRect().width, id).to.be.greaterThan(200);

      const doctor = page.$('bantin-doctor');
      await page.waitFor('the doctor', () =>
        /Tốt: Đang hiện 5 trong 6 tin.*báo lỗi 404/s.test(doctor.shadowRoot!.textContent),
      );
      expect(doctor.getBoundingClientRect().bottom).to.be.below(page.window.innerHeight);

      expect(page.errors).to.deep.equal([]);
      expect(page.console).to.deep.equal([]);
      expect(page.violations).to.deep.equal(bare.violations);
      expect(page.newGlobals).to.deep.equal(bare.newGlobals);
      expect(stylesOf(page)).to.deep.equal(stylesOf(bare));
    });
  }
});

describe('<news-list> on a page that', () => {
  const open = (body: string, head = '') => openPage({ html: `<html lang="vi"><head>${head}</head><body>${body}` });

  it('adds `toJSON` to built-in prototypes reads its stored copy back', async () => {
    await clearCopies();
    const key = newKey();
    const feed = feedUrl({ key });
    const visit = () => open(`${script()}<news-list feed="${escaped(feed)}"></news-list>`, hostScript('prototype'));
    const earlier = await visit();
    await earlier.ready();
    await earlier.waitFor('the copy', () => copyOf(feed));
    earlier.close();
    await setState(key, { status: 404 });
    const later = await visit();
    expect((await later.ready()).titles).to.have.length(5);
    await later.waitFor('the note', () => later.list().message.startsWith('Bản lưu lúc'));
  });

  it('is in a legacy encoding requests addresses with Vietnamese letters as UTF-8', async () => {
    const feed = `${feedUrl()}?label=Phường-Đông:`;
    const page = await openPage({
      html: ascii(`${script()}<body><news-list lang="vi" feed="${feed}"></news-list>`),
      headers: { 'content-type': 'text/html; charset=windows-1258' },
    });
    expect(page.document.characterSet).to.equal('windows-1258');
    expect((await page.ready()).titles[0]).to.match(/^Phường-Đông:/);
  });

  it('replaces its body several times shows the news each time', async () => {
    const key = newKey();
    const list = `<news-list feed="${escaped(feedUrl({ key }))}"></news-list>`;
    const page = await open(`${script()}${list}`);
    await page.ready();
    for (let visit = 0; visit < 3; visit++) {
      const body = page.document.createElement('body');
      body.innerHTML = visit === 1 ? '<p>Trang khác</p>' : `<main>${list}</main>`;
      page.document.body = body;
      if (visit !== 1) expect((await page.ready()).titles).to.have.length(5);
    }
    expect(page.errors).to.deep.equal([]);
    expect(page.console).to.deep.equal([]);
  });

  it('re-renders its parent all the time sends one request', async () => {
    const key = newKey();
    const page = await open(`${script()}<main></main>`);
    const main = page.$('main');
    // as React does it: attributes and properties on nodes that it makes, before our code is there and after
    const render = (round: number) => {
      const list = page.document.createElement('news-list') as HTMLElement & { limit: number };
      list.setAttribute('feed', feedUrl({ key, delay: 300 }));
      list.limit = 3;
      list.className = `lan-${round}`;
      main.replaceChildren(list);
    };
    for (let round = 0; round < 20; round++) {
      render(round);
      await page.frames(1);
    }
    expect((await page.ready('.lan-19')).titles).to.have.length(3);
    // a keyed list that is sorted: nodes move, and are not made anew
    const list = page.$('.lan-19');
    for (let round = 0; round < 5; round++) main.append(page.document.createElement('hr'), list);
    expect(page.list('.lan-19').titles).to.have.length(3);
    const asked = (await requests(key)).filter(({ path, cut }) => path === '/feed' && !cut);
    expect(asked).to.have.length(1);
    expect(page.errors).to.deep.equal([]);
    expect(page.console).to.deep.equal([]);
  });
});
