import { expect } from '@open-wc/testing';
import {
  cdn,
  closePages,
  feedUrl,
  type HostPage,
  newKey,
  openPage,
  requests,
  script,
  servers,
  setState,
} from './host-page.js';
import { clearCopies, copyOf } from './stored-copies.js';

const escaped = (url: string) => url.replaceAll('&', '&amp;');
const feed = (params: Record<string, string | number> = {}) => `feed="${escaped(feedUrl(params))}"`;
const list = (attributes: string) => `<news-list ${attributes}></news-list>`;
const plain = feedUrl();

/** Elements with a problem, and the line in the console that has to report it. */
const FAULTS: Record<string, [html: string, line: string]> = {
  'a misspelt attribute': [
    list(`${feed()} limt="3"`),
    'attribute: <news-list limt> does not exist; did you mean limit? (README.md#attribute)',
  ],
  'an attribute of a placeholder': [
    list(`${feed()} data-limit="3"`),
    'attribute: <news-list data-limit> does not exist; did you mean limit? (README.md#attribute)',
  ],
  'a misspelt value': [
    list(`${feed()} sort="newst"`),
    'value: <news-list sort="newst"> is none of newest, oldest, title, views; did you mean newest? (README.md#value)',
  ],
  'text where a number belongs': [
    list(`${feed()} limit="năm"`),
    'value: <news-list limit="năm"> is none of 0, 1, 2, 3… (README.md#value)',
  ],
  'a boolean attribute with the value false': [
    list(`${feed()} no-date="false"`),
    'value: <news-list no-date="false"> is on all the same: leave it out (README.md#value)',
  ],
  'a date in another order': [
    list(`${feed()} since="01/06/2024"`),
    'value: <news-list since="01/06/2024"> is none of 2026-01-31 (README.md#value)',
  ],
  'a filter that leaves nothing': [
    list(`${feed()} category="Thể thao" match="phường"`),
    `filtered: <news-list category="Thể thao"> leaves no item of ${plain} (README.md#filtered)`,
  ],
  'expired items': [
    list(feed({ count: 2, expired: '1,2' })),
    `expired: all items of ${feedUrl({ count: 2, expired: '1,2' })} (README.md#expired)`,
  ],
  'a feed without items': [list(feed({ count: 0 })), `empty: no items in ${feedUrl({ count: 0 })} (README.md#empty)`],
  'no feed': [list(''), 'no-feed: <news-list> has none (README.md#no-feed)'],
  'the language of a template': [
    `<div lang="en-US">${list(feed())}</div>`,
    'language: <news-list> speaks en, and its news is in vi: set lang="vi" (README.md#language)',
  ],
  'an article that the feed does not have': [
    `<news-article ${feed()} article="khong-co"></news-article>`,
    `article: <news-article> finds no khong-co in ${plain} (README.md#article)`,
  ],
  'a list that the page does not have': [
    '<related-news list="tin-phuong"></related-news>',
    'list: no list has the id of <related-news list="tin-phuong"> (README.md#list)',
  ],
  'RSS that is not well-formed': [
    list(feed({ format: 'rss', truncate: '60%' })),
    `broken: ${feedUrl({ format: 'rss', truncate: '60%' })} (README.md#broken)`,
  ],
  'an address that is not http(s)': [
    list('feed="ftp://tin.example.vn/feed.xml"'),
    'blocked: ftp://tin.example.vn/feed.xml (README.md#address)',
  ],
  'a web page instead of a feed': [
    list(feed({ format: 'html' })),
    `not-a-feed: neither JSON nor XML of a feed: ${feedUrl({ format: 'html' })} (README.md#not-a-feed)`,
  ],
  'a server that does not answer': [
    list(`feed="${servers.refused}/feed.json"`),
    `network: ${servers.refused}/feed.json (README.md#network)`,
  ],
  'one of two feeds that fails': [
    list(`feed="${escaped(plain)} ${escaped(feedUrl({ status: 410 }))}"`),
    `http: ${feedUrl({ status: 410 })} (README.md#http)`,
  ],
};

/** The chunks that a list without options loads in its first five seconds. */
const PLAIN_PAGE = [
  'bantin',
  'core',
  'error-state',
  'health-check',
  'offline-cache',
  'pictures',
  'shared',
  'vi-extended',
];

const lines = (page: HostPage) => page.warnings.map((line) => line.replace('bantin: ', ''));

/** Waits until the health check has loaded its files, and for what else it may load. */
async function healthCheck(page: HostPage, key: string) {
  await page.waitFor('the health check', async () => {
    const paths = (await requests(key)).map(({ path }) => path);
    return ['health-check', 'error-state', 'vi-extended'].every((file) => paths.some((path) => path.includes(file)));
  });
  await page.frames(30);
}

afterEach(closePages);
beforeEach(clearCopies);

describe('the console', () => {
  it('has one line for each problem, with its place in the README, however many elements have that problem', async () => {
    const html = Object.values(FAULTS).map(([html]) => html);
    const page = await openPage({ html: `<html lang="vi">${script()}<body>${html.join('')}${html.join('')}` });
    const expected = Object.values(FAULTS).map(([, line]) => line);
    await page.waitFor('all lines', () => lines(page).length >= expected.length, 12_000);
    // Elements that are added later or load again add no line.
    const late = `<main>${html[0]}${html[6]}</main>`;
    page.document.body.append(page.document.createRange().createContextualFragment(late));
    await page.ready('main > news-list');
    await Promise.all(
      [...page.document.querySelectorAll<HTMLElement & { reload?(): Promise<void> }>('news-list')].map((element) =>
        element.reload?.(),
      ),
    );
    await page.frames(30);
    expect(lines(page).sort()).to.deep.equal(expected.sort());
    expect(page.console).to.deep.equal([]);
    expect(page.errors).to.deep.equal([]);
  });

  it('reports that an older copy is shown because the publisher does not answer', async () => {
    const key = newKey();
    const html = `<html lang="vi">${script()}<body>${list(feed({ key }))}`;
    const earlier = await openPage({ html });
    await earlier.ready();
    await earlier.waitFor('the copy', () => copyOf(feedUrl({ key })));
    earlier.close();
    await setState(key, { status: 404 });
    const page = await openPage({ html });
    await page.waitFor('the line', () => page.warnings.length);
    expect(lines(page)).to.deep.equal([`http: ${feedUrl({ key })} (README.md#stale)`]);
  });

  it('reports a missing file of ours, and a source function of the page that fails', async () => {
    const page = await openPage({
      html: `<html lang="vi">${script(cdn('bantin.js', { missing: '^features-' }))}<body>${list(`${feed()} match="phường"`)}<news-article id="own"></news-article>`,
    });
    await page.failed('news-list');
    Object.assign(page.$('#own'), { source: () => Promise.reject(new Error('hết phiên')) });
    await page.waitFor('both lines', () => page.warnings.length === 2);
    expect(lines(page).sort()).to.deep.equal([
      'chunk: a part of <news-list> did not come (README.md#chunk)',
      'source: Error: hết phiên (README.md#source)',
    ]);
  });

  it('stays silent where there is no problem, and does not load the code of the report', async () => {
    const key = newKey();
    const pages = {
      plain: [list(`${feed({ count: 6 })} lang="vi"`), PLAIN_PAGE],
      rich: [
        `${list(`${feed()} class="tin" id="tin" style="color: navy" title="Tin" data-x="1" onclick=";" tabindex="0" hidden
          limit="4" heading="Tin mới" heading-level="3" theme="ward" layout="cards" sort="oldest" since="2024-06-01" match="phường"
          no-date search pager="more" excerpt-lines="0" time-zone="Asia/Ho_Chi_Minh" date-style="long" no-cache`)}
        <related-news list="tin" layout="list" mode="older"></related-news><news-article list="tin" tools="print copy"></news-article>`,
        undefined,
      ],
    } as const;
    for (const [name, [html, files]] of Object.entries(pages)) {
      const own = `${key}-${name}`;
      const page = await openPage({ html: `<html lang="vi">${script(cdn('bantin.js', { key: own }))}<body>${html}` });
      await healthCheck(page, own);
      const loaded = (await requests(own)).map(({ path }) => path.replace(/^\/|(-[0-9a-f]{8})?\.js$/g, ''));
      if (files) expect(loaded.sort()).to.deep.equal(files);
      expect(loaded).to.include('health-check').and.not.include('console');
      expect(page.warnings).to.deep.equal([]);
      expect(page.console).to.deep.equal([]);
      page.close();
    }
  });

  it('reports a second copy of the script, and a name that another library has defined', async () => {
    const page = await openPage({
      html: `<html lang="vi"><script>customElements.define('news-list', class extends HTMLElement {})</script>
        ${script()}${script(cdn('bantin.js', { version: ['0.1.0', '9.9.9'] }))}<body>${list(feed())}${list(feed())}`,
    });
    const said = () => page.console.map(({ text }) => text);
    await page.waitFor('both lines', () => said().length === 2);
    await page.frames(30);
    expect(said().sort()).to.deep.equal([
      said().find((line) => /^bantin (0\.1\.0|9\.9\.9): README\.md#twice$/.test(line)),
      'bantin: <news-list> README.md#taken',
    ]);
    expect(page.warnings).to.deep.equal([]);
  });
});
