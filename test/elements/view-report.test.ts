import { expect, fixture, html } from '@open-wc/testing';
import { delay, HttpResponse, http } from 'msw';
import '../../src/news-article.js';
import '../../src/news-list.js';
import type { NewsArticle } from '../../src/elements/news-article/news-article.js';
import type { NewsList } from '../../src/elements/news-list/news-list.js';
import type { Feed } from '../../src/feed/model.js';
import { network } from '../network.js';
import { stopReadingClock } from '../reading-clock.js';
import { waitUntil } from '../wait.js';
import { parts, replace, restore } from './article.js';

const GATEWAY = 'https://cong-tin.example.test';
let serial = 0;
let reports: Request[] = [];
let clock: ReturnType<typeof stopReadingClock>;

/** A feed of three items with ids that no other test has, and where its views are reported. */
function feedOf(views_url: string | undefined, name = `x${serial++}`): Feed {
  return {
    title: 'Cổng tin',
    language: 'vi',
    items: [1, 2, 3].map((number) => ({
      id: `${name}/${number}`,
      url: `https://tin.example.test/${name}/${number}`,
      title: `Tin ${number}`,
      content_html: '<p>Người dân phát hiện vụ việc có thể báo tin.</p>',
      date_published: `2026-11-2${number}T10:35:00+07:00`,
    })),
    _bantin: { views_url },
  } as Feed;
}

/** Has the gateway answer with a feed, and returns the address of that. */
function serve(feed: Feed, path = `/feeds/x${serial++}`): string {
  network.use(http.get(GATEWAY + path, () => delay(20).then(() => HttpResponse.json(feed))));
  return GATEWAY + path;
}

/** An element that shows its article in full. */
async function show(properties: Partial<NewsArticle>, style = ''): Promise<NewsArticle> {
  const box = await fixture(html`<div lang="vi" style=${style}></div>`);
  const article = Object.assign(document.createElement('news-article'), { tools: '', ...properties });
  box.append(article);
  await waitUntil(() => parts(article, 'content')[0], 'the article');
  return article;
}

/** A reader's time in front of what is shown; the browser has reported by then whether that is on screen. */
async function read(ms = 3000): Promise<void> {
  for (let frame = 0; frame < 4; frame++) await new Promise(requestAnimationFrame);
  clock.forward(ms);
}

/** Waits until a view of the item is reported; what would have been reported before it is there as well. */
async function reportsUntil(id: string): Promise<string[]> {
  const pathOf = ({ url }: Request) => decodeURIComponent(new URL(url).pathname);
  await waitUntil(() => {
    clock.forward(3000);
    return reports.some((report) => pathOf(report).includes(`/${id}/`));
  }, `a report of ${id}`);
  return reports.map(pathOf);
}

/** Waits until another article is reported, and asserts that nothing was reported before that. */
async function expectNoReport(): Promise<void> {
  restore();
  pretendReader();
  const feed = feedOf('/views/{id}/', `last${serial++}`);
  const article = await show(
    { feed: serve(feed), article: feed.items[0]!.id },
    'position: fixed; inset-block-start: 0',
  );
  expect(await reportsUntil(feed.items[0]!.id)).to.deep.equal([`/views/${feed.items[0]!.id}/`]);
  article.remove();
}

const { fetch } = window;
/** Takes the reports, which Firefox does not show to the service worker of these tests as they may outlive the page. */
function takeReports(url: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  if (init?.method !== 'POST') return fetch(url, init);
  reports.push(new Request(url, init));
  return Promise.resolve(new Response(null, { status: 204 }));
}

/** The browser of these tests is automated, and so reports nothing by itself. */
function pretendReader(): void {
  replace(navigator, 'webdriver', false);
  replace(window, 'fetch', takeReports);
}

function setHidden(isHidden: boolean): void {
  replace(document, 'hidden', isHidden);
  replace(document, 'visibilityState', isHidden ? 'hidden' : 'visible');
  document.dispatchEvent(new Event('visibilitychange'));
}

describe('<news-article> reports a view', () => {
  beforeEach(() => {
    reports = [];
    clock = stopReadingClock();
    pretendReader();
  });
  afterEach(() => {
    clock.restore();
    restore();
  });

  it('once for each page load, without a body, credentials or a referrer', async () => {
    const feed = feedOf('/feeds/a/items/{id}/views/');
    const { id } = feed.items[0]!;
    const article = await show({ feed: serve(feed), article: id });
    await waitUntil(() => clock.waiting, 'the start');
    clock.forward(2999);
    expect(clock.waiting, 'the rest of the time').to.equal(1);
    expect(await reportsUntil('items')).to.deep.equal([`/feeds/a/items/${id}/views/`]);
    const [request] = reports as [Request];
    expect(request.url).to.equal(`${GATEWAY}/feeds/a/items/${encodeURIComponent(id)}/views/`);
    expect([request.method, request.credentials, request.referrerPolicy]).to.deep.equal([
      'POST',
      'omit',
      'no-referrer',
    ]);
    expect(await request.text()).to.equal('');

    // Left and seen again, also by the browser's "back"; moved; requested again; another element with it.
    for (const isHidden of [true, false]) setHidden(isHidden);
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await read();
    document.body.append(article);
    await article.reload();
    await read();
    await show({ feed: article.feed, article: id });
    await read();
    article.remove();
    reports = [];
    await expectNoReport();
  });

  it('of each article that a reader opens', async () => {
    const feed = feedOf('/views/{id}/');
    const [first, second] = feed.items.map(({ id }) => id) as [string, string];
    const article = await show({ feed: serve(feed), article: first });
    await reportsUntil(first);
    article.article = second;
    expect(await reportsUntil(second)).to.deep.equal([`/views/${first}/`, `/views/${second}/`]);
  });

  it('not for a glance: only the time counts in which the text is seen', async () => {
    const feed = feedOf('/views/{id}/');
    const { id } = feed.items[0]!;
    await show({ feed: serve(feed), article: id });
    await waitUntil(() => clock.waiting, 'the start');
    clock.forward(1000);
    setHidden(true);
    clock.forward(60_000);
    setHidden(false);
    clock.forward(900);
    setHidden(true);
    clock.forward(60_000);
    await expectNoReport();
    reports = [];
    setHidden(false);
    clock.forward(1099);
    expect(clock.waiting).to.equal(1);
    expect(await reportsUntil(id)).to.deep.equal([`/views/${id}/`]);
  });

  it('not before the text is scrolled to', async () => {
    const feed = feedOf('/views/{id}/');
    const { id } = feed.items[0]!;
    const article = await show({ feed: serve(feed), article: id }, 'margin-block-start: 300vh');
    await read();
    await expectNoReport();
    article.scrollIntoView();
    expect(await reportsUntil(id)).to.have.length(2);
    scrollTo(0, 0);
  });

  for (const [what, properties, prepare] of [
    ['with `no-count`', { noCount: true }, () => {}],
    ['for a program', {}, () => replace(navigator, 'webdriver', true)],
    ['for readers with Global Privacy Control', {}, () => replace(navigator, 'globalPrivacyControl', true)],
    ['for readers with Do Not Track', {}, () => replace(navigator, 'doNotTrack', '1')],
    [
      'where the browser has restored the page',
      {},
      () => {
        replace(performance, 'getEntriesByType', () => [{ type: 'back_forward' }]);
        replace(navigator, 'userActivation', { hasBeenActive: false });
      },
    ],
    [
      'where the browser had discarded the tab',
      {},
      () => {
        replace(document, 'wasDiscarded', true);
        replace(navigator, 'userActivation', { hasBeenActive: false });
      },
    ],
    ['while the page is prerendered', {}, () => replace(document, 'prerendering', true)],
  ] as [string, Partial<NewsArticle>, () => void][])
    it(`not ${what}`, async () => {
      prepare();
      const feed = feedOf('/views/{id}/');
      const article = await show({ feed: serve(feed), article: feed.items[0]!.id, ...properties });
      await read();
      await read();
      article.remove();
      await expectNoReport();
    });

  it('when a prerendered page was opened, three seconds later', async () => {
    replace(document, 'prerendering', true);
    const feed = feedOf('/views/{id}/');
    const { id } = feed.items[0]!;
    await show({ feed: serve(feed), article: id });
    await read();
    expect(clock.waiting).to.equal(0);
    replace(document, 'prerendering', false);
    document.dispatchEvent(new Event('prerenderingchange'));
    await waitUntil(() => clock.waiting, 'the start');
    clock.forward(2999);
    expect(clock.waiting).to.equal(1);
    expect(await reportsUntil(id)).to.deep.equal([`/views/${id}/`]);
  });

  it('of what a reader opens on a page that the browser has restored', async () => {
    replace(performance, 'getEntriesByType', () => [{ type: 'back_forward' }]);
    replace(navigator, 'userActivation', { hasBeenActive: false });
    const feed = feedOf('/views/{id}/');
    const [first, second] = feed.items.map(({ id }) => id) as [string, string];
    const article = await show({ feed: serve(feed), article: first });
    await read();
    replace(navigator, 'userActivation', { hasBeenActive: true });
    article.article = second;
    expect(await reportsUntil(second)).to.deep.equal([`/views/${second}/`]);
  });

  it('to the server of the feed alone, whatever the feed says', async () => {
    for (const address of [
      'https://khac.example.test/views/{id}/',
      'https://cong-tin.example.test:8443/views/{id}/',
      'http://cong-tin.example.test/views/{id}/',
      'https://nguoi:dung@khac.example.test/views/{id}/',
      '//khac.example.test/views/{id}/',
      'javascript:alert(1)//views/{id}/',
      '/views/no-place-for-the-id/',
    ]) {
      const feed = feedOf(address);
      const article = await show({ feed: serve(feed), article: feed.items[0]!.id });
      await read();
      article.remove();
    }
    await expectNoReport();
  });

  it('of what the page itself provides to the server of the page', async () => {
    const own = feedOf('/views/{id}/');
    const foreign = feedOf(`${GATEWAY}/views/{id}/`);
    await show({ data: foreign, article: foreign.items[0]!.id });
    await read();
    await show({ source: async () => own, article: own.items[0]!.id });
    expect(await reportsUntil(own.items[0]!.id)).to.deep.equal([`/views/${own.items[0]!.id}/`]);
    expect(new URL(reports[0]!.url).origin).to.equal(location.origin);
  });

  it('to the gateway that the article of several feeds came from, and in the dialog of a list as well', async () => {
    const [one, two, silent] = [feedOf('/views/one/{id}/'), feedOf('/views/two/{id}/'), feedOf(undefined)];
    const [inFeed, inDialog] = [one.items[1]!.id, two.items[1]!.id];
    const feed = [silent, one, two].map((feed) => serve(feed)).join(' ');
    const article = await show({ feed, article: inFeed });
    expect(await reportsUntil(inFeed)).to.deep.equal([`/views/one/${inFeed}/`]);
    article.remove();

    const list: NewsList = await fixture(html`<news-list lang="vi" open="dialog" limit="9" feed=${feed}></news-list>`);
    await waitUntil(() => parts(list, 'link').length > 8, 'the list');
    const link = parts<HTMLAnchorElement>(list, 'link')[list.items.findIndex(({ id }) => id === inDialog)]!;
    const stay = (event: Event) => event.preventDefault();
    addEventListener('click', stay);
    await waitUntil(() => {
      if (!list.shadowRoot!.querySelector('dialog')) link.click();
      return list.shadowRoot!.querySelector('dialog[open]');
    }, 'the dialog');
    removeEventListener('click', stay);
    expect(await reportsUntil(inDialog)).to.deep.equal([`/views/one/${inFeed}/`, `/views/two/${inDialog}/`]);
  });
});
