import { expect } from '@open-wc/testing';
import { closePages, feedUrl, type HostPage, newKey, openPage, script, servers } from './host-page.js';
import { isVisible, type ListView, text } from './list-view.js';

/** Letters that Vietnamese has and English has not. */
const VIETNAMESE = /[ạảấầẩẫậắằẳẵặẹẻẽếềểễệịỉĩọỏốồổỗộớờởỡợụủũứừửữựỳỵỷỹđăâêôơư]/i;
/** Words that no reader should see. */
const DEVELOPERS_WORDS = /error|fail|fetch|undefined|null|NaN|TypeError|\[object/i;

const escaped = (url: string) => url.replaceAll('&', '&amp;');

/** A page with a list on this feed, one on a good feed, and text of its own around both. */
async function openFaulty(feed: string, attributes = ''): Promise<HostPage> {
  return openPage({
    height: 900,
    html: `<html lang="vi"><head>${script()}<style>body { font: 16px serif; } #before, #after { color: rgb(1, 2, 3); }</style></head><body>
      <p id="before">Uỷ ban nhân dân phường</p>
      <news-list id="bad" feed="${escaped(feed)}" ${attributes}><a href="${servers.publisher}/">Xem trên trang của phường</a></news-list>
      <news-list id="good" feed="${escaped(feedUrl({ label: 'Tốt: ' }))}"></news-list>
      <p id="after">Cuối trang</p></body></html>`,
  });
}

/** Expects the rest of the page to be unaffected. */
async function expectUntouched(page: HostPage): Promise<void> {
  const good = await page.ready('#good');
  expect(good.titles).to.have.length(5);
  expect(good.titles[0]).to.match(/^Tốt: /);
  for (const [selector, words] of [
    ['#before', 'Uỷ ban nhân dân phường'],
    ['#after', 'Cuối trang'],
  ] as const) {
    expect(text(page.$(selector))).to.equal(words);
    expect(page.window.getComputedStyle(page.$(selector)).color).to.equal('rgb(1, 2, 3)');
  }
  expect(page.document.body.children).to.have.length(4);
  expect(page.document.documentElement.scrollWidth, 'no sideways scrolling').to.be.at.most(768);
  expect(page.errors).to.deep.equal([]);
}

/** Expects a message in Vietnamese, a retry button, and the page's own content below the message. */
async function expectMessage(page: HostPage, timeout?: number): Promise<ListView> {
  const list = await page.failed('#bad', timeout);
  await page.waitFor('the message', () => list.message);
  expect(list.message).to.match(VIETNAMESE).and.not.to.match(DEVELOPERS_WORDS);
  expect(list.items).to.have.length(0);
  const [retry] = list.visible('retry');
  expect(retry!.localName).to.equal('button');
  expect(text(retry!)).to.equal('Thử lại');
  const fallback = page.$('#bad a');
  expect(isVisible(fallback), 'the fallback content shows').to.equal(true);
  const [status] = list.visible('status');
  expect(fallback.getBoundingClientRect().top).to.be.at.least(status!.getBoundingClientRect().bottom);
  return list;
}

/** The code of the error in the only news-error event. */
function codeOf(page: HostPage): unknown {
  const errors = page.events.filter(({ type, target }) => type === 'news-error' && (target as Element).id === 'bad');
  expect(errors, 'news-error events').to.have.length(1);
  return (errors[0]!.error as { code: string }).code;
}

afterEach(closePages);

describe('<news-list> when its feed is unavailable', () => {
  for (const [name, feed, code] of [
    ['a refused connection', servers.refused, 'network'],
    ['no CORS header', feedUrl({ cors: 'none' }), 'network'],
    ['status 404', feedUrl({ status: 404 }), 'http'],
    ['status 500', feedUrl({ status: 500 }), 'http'],
    ['status 403 with a page behind it', feedUrl({ status: 403, format: 'html' }), 'http'],
    ['a redirect loop', feedUrl({ redirect: 'loop' }), 'network'],
    ['a reset connection', feedUrl({ reset: 0 }), 'network'],
    ['a body that breaks off with a reset', feedUrl({ reset: 900 }), 'network'],
    ['6 MiB', feedUrl({ size: 6 * 2 ** 20 }), 'too-large'],
    ['6 MiB of XML', feedUrl({ format: 'rss', size: 6 * 2 ** 20 }), 'too-large'],
    ['a compression bomb', feedUrl({ gzip: 64 * 2 ** 20 }), 'too-large'],
    ['a page instead of a feed', feedUrl({ format: 'html' }), 'not-a-feed'],
    ['an empty body', feedUrl({ format: 'nothing' }), 'not-a-feed'],
    ['JSON that breaks off', feedUrl({ truncate: '60%' }), 'not-a-feed'],
    ['an address that is none', 'ftp://tin.example/feed', 'blocked'],
    ['a script as address', 'javascript:alert(1)', 'blocked'],
  ] as const) {
    it(`shows its message and leaves the rest of the page alone: ${name}`, async function () {
      this.timeout(30_000);
      const page = await openFaulty(feed);
      // Room for the retries of a later part.
      await expectMessage(page, 20_000);
      expect(codeOf(page)).to.equal(code);
      await expectUntouched(page);
    });
  }

  it('reports the HTTP status in news-error', async () => {
    const page = await openFaulty(feedUrl({ status: 410 }));
    await page.failed('#bad');
    const event = page.events.find(({ type }) => type === 'news-error')!;
    expect((event.error as { status: number }).status).to.equal(410);
    expect(event.bubbles && event.composed).to.equal(true);
  });

  it('times out when the body stalls, and when the server does not answer', async function () {
    this.timeout(60_000);
    const pages = await Promise.all([openFaulty(feedUrl({ stall: 900 })), openFaulty(feedUrl({ delay: 120_000 }))]);
    // 10 s for the answer, three times at most.
    for (const page of pages) {
      await expectMessage(page, 45_000);
      expect(codeOf(page)).to.equal('timeout');
      await expectUntouched(page);
    }
  });

  it('shows the news or its message when Content-Length is wrong', async () => {
    const page = await openFaulty(feedUrl({ longer: 100 }));
    // Chromium and Firefox call it a failure of the network; WebKit hands over what there is, and that is a whole feed.
    await page.waitFor('an end', () => page.events.some(({ target }) => (target as Element).id === 'bad'), 20_000);
    const list = page.list('#bad');
    if (list.items.length === 0) await expectMessage(page);
    else expect(list.items).to.have.length(5);
    await expectUntouched(page);
  });

  it('recovers when the reader presses the retry button', async function () {
    this.timeout(30_000);
    // More failures than any automatic retry takes up.
    const page = await openFaulty(feedUrl({ fail: 3, key: newKey() }));
    let list = await page.failed('#bad', 20_000);
    for (let tries = 0; tries < 3 && list.items.length === 0; tries++) {
      list.visible('retry')[0]!.click();
      const before = page.events.length;
      await page.waitFor('the next answer', () => page.events.length > before, 20_000);
      list = page.list('#bad');
    }
    expect(list.titles).to.have.length(5);
    expect(list.visible('retry')).to.have.length(0);
    expect(isVisible(page.$('#bad a')), 'the fallback content makes way').to.equal(false);
    await expectUntouched(page);
  });

  it('recovers through reload()', async function () {
    this.timeout(30_000);
    const page = await openFaulty(feedUrl({ status: 404 }));
    await page.failed('#bad');
    const element = page.list('#bad').element;
    element.setAttribute('feed', feedUrl());
    await element.reload!();
    expect((await page.ready('#bad')).titles).to.have.length(5);
  });

  it('removes the skeleton when loading fails and there is no fallback content', async () => {
    const page = await openPage({
      html: `${script()}<body><news-list feed="${feedUrl({ status: 404 })}"></news-list>`,
    });
    const list = await page.failed();
    expect(list.visible('skeleton')).to.have.length(0);
    expect(list.message).to.match(VIETNAMESE);
  });
});

describe('<news-list> when its feed is malformed', () => {
  async function readyPage(params: Record<string, string | number>, attributes = ''): Promise<[HostPage, ListView]> {
    const page = await openFaulty(feedUrl(params), attributes);
    const list = await page.ready('#bad', 12_000);
    await expectUntouched(page);
    return [page, list];
  }

  for (const format of ['rss', 'atom', 'rdf']) {
    it(`shows the complete items of truncated ${format}`, async () => {
      const [, list] = await readyPage({ format, count: 10, truncate: '60%' });
      expect(list.titles[0]).to.contain('Phường Hoà Bình ra quân');
      expect(list.titles).to.have.length(5);
    });
  }

  for (const format of ['json', 'rss', 'atom', 'rdf', 'wp']) {
    it(`says that there is no news when the feed is empty: ${format}`, async () => {
      const page = await openFaulty(feedUrl({ format, count: 0 }));
      await page.waitFor('the message', () => page.list('#bad').message.match(VIETNAMESE) && page.events.length >= 1);
      const list = page.list('#bad');
      expect(list.visible('retry')).to.have.length(0);
      expect(list.visible('skeleton')).to.have.length(0);
      expect(list.items).to.have.length(0);
      expect(page.events.filter(({ type }) => type === 'news-error')).to.have.length(0);
      await expectUntouched(page);
    });
  }

  for (const format of ['json', 'rss']) {
    it(`shows items without dates in the order of the feed, and shows no date: ${format}`, async () => {
      const [, list] = await readyPage({ format, bug: 'no-dates' });
      expect(list.titles.map((title) => /\((\d)\)/.exec(title)![1])).to.deep.equal(['1', '2', '3', '4', '5']);
      expect(list.visible('date')).to.have.length(0);
      expect(list.text).not.to.match(/Invalid|NaN|1970/);
    });

    it(`shows five of 10,000 items: ${format}`, async () => {
      // Under 5 MiB, so long items will not do.
      const [page, list] = await readyPage({ format, count: 10_000, bug: 'short' });
      expect(list.titles).to.have.length(5);
      expect(list.parts('item').length).to.equal(5);
      const load = page.events.find(({ type, target }) => type === 'news-load' && (target as Element).id === 'bad')!;
      expect((load.feed as { items: unknown[] }).items).to.have.length(10_000);
    });

    it(`shows all items of a feed that repeats ids: ${format}`, async () => {
      const [, list] = await readyPage({ format, count: 6, bug: 'duplicate-ids' });
      expect(new Set(list.titles).size).to.equal(5);
    });

    it(`makes no link of a javascript: address: ${format}`, async () => {
      const [, list] = await readyPage({ format, bug: 'script-links' });
      expect(list.titles).to.have.length(5);
      expect(scriptLinks(list)).to.deep.equal([]);
    });

    for (const bug of ['long-title', 'longest-word']) {
      it(`cuts a title of 5,000 characters to its lines: ${format}, ${bug}`, async () => {
        const [page, list] = await readyPage({ format, bug }, 'title-lines="2"');
        const [first, second] = list.visible('title');
        const lineHeight = Number.parseFloat(page.window.getComputedStyle(second!).lineHeight);
        expect(first!.getBoundingClientRect().height).to.be.at.most(lineHeight * 2 + 2);
        const box = page.$('#bad').getBoundingClientRect();
        expect(first!.getBoundingClientRect().right).to.be.at.most(box.right + 1);
        // A screen reader gets it whole.
        expect(first!.textContent!.trim().length).to.be.greaterThan(4990);
      });
    }
  }

  it('survives an entity bomb', async () => {
    const page = await openFaulty(feedUrl({ format: 'rss', bug: 'entity-bomb' }));
    await page.waitFor('an end', () => page.events.some(({ target }) => (target as Element).id === 'bad'), 12_000);
    const list = page.list('#bad');
    if (list.items.length === 0) await expectMessage(page);
    expect(list.text).not.to.contain('bombom');
    await expectUntouched(page);
  });

  const hostile = {
    items: [
      { id: '1', title: 'Một', url: 'javascript:alert(1)', image: 'javascript:alert(2)' },
      { id: '2', title: 'Hai', url: ' JAVA\tSCRIPT:alert(1)', external_url: 'data:text/html,x' },
      { id: '3', title: '<img src=x onerror=alert(1)>', url: 'vbscript:x', image: 'data:image/svg+xml,<svg/>' },
    ],
    home_page_url: 'javascript:alert(3)',
  };
  for (const property of ['data', 'source'] as const) {
    it(`makes no link of a javascript: address in ${property}`, async () => {
      const page = await openPage({ html: `${script()}<body><news-list></news-list>` });
      await page.waitFor('the element', () => page.window.customElements.get('news-list'));
      Object.assign(page.list().element, { [property]: property === 'data' ? hostile : async () => hostile });
      const list = await page.ready();
      expect(list.titles).to.have.length(3);
      expect(scriptLinks(list)).to.deep.equal([]);
      expect(list.titles.join()).to.contain('Một').and.to.contain('Hai');
      expect(list.root!.querySelectorAll('[onerror]').length).to.equal(0);
      expect(page.errors).to.deep.equal([]);
    });
  }

  it('shows its message when source() rejects or resolves with something that is no feed', async () => {
    const page = await openPage({
      html: `${script()}<body><news-list id="a"></news-list><news-list id="b"></news-list>`,
    });
    await page.waitFor('the element', () => page.window.customElements.get('news-list'));
    Object.assign(page.$('#a'), { source: () => Promise.reject(new Error('hỏng')) });
    Object.assign(page.$('#b'), { source: async () => 42 });
    await page.failed('#a');
    await page.failed('#b');
    expect(page.errors).to.deep.equal([]);
  });

  it('makes no link of a javascript: address in an attribute', async () => {
    const page = await openPage({
      html: `${script()}<body><news-list feed="${feedUrl()}" more-href="javascript:alert(1)" article-href="javascript:alert('{id}')"
        fallback-image="javascript:alert(2)"></news-list>`,
    });
    expect(scriptLinks(await page.ready())).to.deep.equal([]);
  });
});

/** Links and pictures in the list that do not lead to http(s). */
function scriptLinks(list: ListView): string[] {
  const nodes = [...list.root!.querySelectorAll<HTMLElement>('[href], [src], [srcset], [action], [formaction]')];
  return nodes
    .flatMap((node) => ['href', 'src', 'srcset', 'action', 'formaction'].map((name) => node.getAttribute(name)))
    .filter((url): url is string => url !== null && !/^https?:\/\//.test(url));
}
