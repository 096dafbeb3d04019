import { aTimeout, expect, fixture, html, nextFrame, oneEvent } from '@open-wc/testing';
import '../../src/news-list.js';
import type { SourceOptions } from '../../src/controllers/feed-controller.js';
import type { NewsList } from '../../src/elements/news-list/news-list.js';
import type { NewsErrorEvent } from '../../src/events/index.js';
import { FeedError } from '../../src/feed/errors.js';
import type { Feed } from '../../src/feed/model.js';
import { sampleFeed } from '../network.js';
import { waitUntil } from '../wait.js';

type Source = NonNullable<NewsList['source']>;

const titles = (list: NewsList) =>
  [...list.shadowRoot!.querySelectorAll('[part=title]')].map(({ textContent }) => textContent!.trim());
const hasSkeleton = (list: NewsList) => Boolean(list.shadowRoot!.querySelector('[part=skeleton]'));
const shows = (list: NewsList, title: string) => waitUntil(() => titles(list)[0] === title, title);
const listWith = (source: Source) => fixture<NewsList>(html`<news-list .source=${source}></news-list>`);

/** A source that answers when it is told to, and the signals it was called with. */
function pendingSource() {
  const signals: AbortSignal[] = [];
  let answer!: (feed: Feed) => void;
  const source = ({ signal }: SourceOptions) => {
    signals.push(signal);
    return new Promise<Feed>((resolve) => {
      answer = resolve;
    });
  };
  return { source, signals, answer: (feed: Feed) => answer(feed) };
}

async function errorOf(set: (list: NewsList) => void): Promise<FeedError> {
  const list = document.createElement('news-list');
  set(list);
  setTimeout(() => document.body.append(list));
  const { error } = (await oneEvent(list, 'news-error')) as NewsErrorEvent;
  list.remove();
  return error;
}

describe('the signal of source()', () => {
  it('aborts when the element leaves the page, and not when it is moved', async () => {
    const { source, signals } = pendingSource();
    const list = await listWith(source);
    document.body.append(list);
    await aTimeout(0);
    expect(signals.map(({ aborted }) => aborted)).to.deep.equal([false]);
    list.remove();
    await aTimeout(0);
    expect(signals.map(({ aborted }) => aborted)).to.deep.equal([true]);
  });

  it('aborts when the element asks anew: reload(), another function, a feed instead', async () => {
    const { source, signals, answer } = pendingSource();
    const list = await listWith(source);
    const reloaded = list.reload();
    expect(signals.map(({ aborted }) => aborted)).to.deep.equal([true, false]);
    answer(sampleFeed(1, 'Nạp lại'));
    await reloaded;
    expect(titles(list)).to.deep.equal(['Nạp lại 1']);

    void list.reload();
    list.source = async () => sampleFeed(1, 'Nguồn khác');
    await shows(list, 'Nguồn khác 1');
    expect(signals.map(({ aborted }) => aborted)).to.deep.equal([true, false, true]);
  });

  it('shows what was asked for last, though an earlier answer comes later', async () => {
    let late!: (feed: Feed) => void;
    const list = await listWith(() => new Promise((resolve) => (late = resolve)));
    list.source = async () => sampleFeed(1, 'Mới');
    await shows(list, 'Mới 1');
    late(sampleFeed(1, 'Cũ'));
    await aTimeout(20);
    expect(titles(list)).to.deep.equal(['Mới 1']);
  });

  it('is not reported as an error when the element leaves', async () => {
    const list = document.createElement('news-list');
    list.source = ({ signal }) =>
      new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    let errors = 0;
    list.addEventListener('news-error', () => errors++);
    document.body.append(list);
    await list.updateComplete;
    list.remove();
    await aTimeout(20);
    expect(errors).to.equal(0);
  });
});

describe('the error of source()', () => {
  const http = new FeedError('http', 'status 404', { status: 404 });
  const failures: [string, Source, RegExp][] = [
    [
      'throws',
      () => {
        throw new Error('no database');
      },
      /^source: Error: no database$/,
    ],
    ['rejects', () => Promise.reject(new Error('no database')), /^source: Error: no database$/],
    ['rejects with text', () => Promise.reject('no database'), /^source: no database$/],
    ['rejects with nothing', () => Promise.reject(), /^source: undefined$/],
    ['rejects with an error of loadFeed()', () => Promise.reject(http), /^source: FeedError: http: status 404$/],
    ['is no function', 'getNews()' as unknown as Source, /^source: .*not a function/],
  ];
  for (const [what, source, message] of failures)
    it(`has the code source where it ${what}`, async () => {
      const error = await errorOf((list) => {
        list.source = source;
      });
      expect(error).to.be.instanceOf(FeedError);
      expect(error.code).to.equal('source');
      expect(error.message).to.match(message);
    });

  it('has what was thrown as its cause', async () => {
    const error = await errorOf((list) => {
      list.source = () => Promise.reject(http);
    });
    expect(error.cause).to.equal(http);
  });

  const results: [string, unknown][] = [
    ['Array', [{ id: '1', title: 'Tin' }]],
    ['Response', new Response('{}')],
    ['String', '{"items": []}'],
    ['Object', { articles: [] }],
    ['undefined', undefined],
    ['undefined', null],
  ];
  for (const [type, result] of results)
    it(`says what it got and what it expects: ${type} (${result === null ? 'null' : 'as it is'})`, async () => {
      const error = await errorOf((list) => {
        list.source = async () => result as Feed;
      });
      expect(error.code).to.equal('not-a-feed');
      expect(error.message).to.equal(`not-a-feed: got ${type}, expected {items: []}`);
    });

  it('says the same of data', async () => {
    const error = await errorOf((list) => {
      list.data = [{ id: '1' }] as unknown as Feed;
    });
    expect(error.message).to.equal('not-a-feed: got Array, expected {items: []}');
    expect(error.url).to.equal(undefined);
  });
});

describe('relative addresses of the page’s own news', () => {
  const feed = { items: [{ id: '1', title: 'Tin', url: '/tin/1', image: 'anh/1.jpg' }] } as Feed;
  const addresses = ({ items: [item] }: NewsList) => [item?.url, item?.image];
  const inPage = (path: string) => new URL(path, document.baseURI).href;

  for (const way of ['data', 'source'] as const)
    it(`start from the page: ${way}`, async () => {
      const list = document.createElement('news-list');
      if (way === 'data') list.data = feed;
      else list.source = async () => feed;
      document.body.append(list);
      await waitUntil(() => list.items.length);
      expect(addresses(list)).to.deep.equal([inPage('/tin/1'), inPage('anh/1.jpg')]);
      list.remove();
    });

  it('start from the home page of the feed where it names one', async () => {
    const data = { ...feed, home_page_url: 'https://tin.example.test/' };
    const list = await fixture<NewsList>(html`<news-list .data=${data}></news-list>`);
    expect(addresses(list)).to.deep.equal(['https://tin.example.test/tin/1', 'https://tin.example.test/anh/1.jpg']);
  });
});

describe('a function that takes the place of source()', () => {
  it('is called at the next reload where its code is the same, as at each render of a framework', async () => {
    const calls: string[] = [];
    const inline =
      (label: string): Source =>
      async () => {
        calls.push(label);
        return sampleFeed(1, label);
      };
    const list = await listWith(inline('Một'));
    await shows(list, 'Một 1');
    const loads: Event[] = [];
    list.addEventListener('news-load', (event) => loads.push(event));
    for (let render = 0; render < 5; render++) {
      list.source = inline('Hai');
      await list.updateComplete;
      await nextFrame();
      expect(hasSkeleton(list)).to.equal(false);
    }
    expect(calls).to.deep.equal(['Một']);
    expect(loads).to.deep.equal([]);
    await list.reload();
    expect(calls).to.deep.equal(['Một', 'Hai']);
    expect(titles(list)).to.deep.equal(['Hai 1']);
  });

  it('is called at once where its code is another, and what is on show stays until it answers', async () => {
    const list = await listWith(async () => sampleFeed(1, 'Một'));
    await shows(list, 'Một 1');
    await aTimeout(200); // a skeleton would be shown at once now
    const { source, answer } = pendingSource();
    list.source = source;
    await list.updateComplete;
    await nextFrame();
    expect(titles(list)).to.deep.equal(['Một 1']);
    expect(hasSkeleton(list)).to.equal(false);
    answer(sampleFeed(1, 'Hai'));
    await shows(list, 'Hai 1');
  });

  it('is called at once where both are bound, so that their code says nothing', async () => {
    const sources = { one: async () => sampleFeed(1, 'Một'), two: async () => sampleFeed(1, 'Hai') };
    const list = await listWith(sources.one.bind(sources));
    await shows(list, 'Một 1');
    list.source = sources.two.bind(sources);
    await shows(list, 'Hai 1');
  });

  it('is shown at once, however often the list refreshes', async () => {
    const list = await fixture<NewsList>(
      html`<news-list refresh="60" .source=${async () => sampleFeed(1)}></news-list>`,
    );
    await shows(list, 'Tin 1');
    const other: Feed = { items: [{ id: 'khac', title: 'Tin khác' }] };
    list.source = async () => other;
    await shows(list, 'Tin khác');
    list.data = { items: [{ id: 'nua', title: 'Tin khác nữa' }] };
    await shows(list, 'Tin khác nữa');
    expect(list.shadowRoot!.querySelector('[part~=refresh]')).to.equal(null);
  });

  it('is what reload() calls directly after it was set', async () => {
    let calls = 0;
    const list = await listWith(async () => sampleFeed(1, 'Một'));
    await shows(list, 'Một 1');
    list.source = async () => {
      calls++;
      return sampleFeed(1, 'Hai');
    };
    await list.reload();
    expect(titles(list)).to.deep.equal(['Hai 1']);
    expect(calls).to.equal(1);
  });

  it('shows that it failed, and none of the news of the other one', async () => {
    const list = await listWith(async () => sampleFeed(1, 'Một'));
    await shows(list, 'Một 1');
    list.source = async () => {
      throw new Error('no database');
    };
    const { error } = (await oneEvent(list, 'news-error')) as NewsErrorEvent;
    expect(error.code).to.equal('source');
    expect(titles(list)).to.deep.equal([]);
  });
});

describe('properties and attributes that frameworks set', () => {
  const names = ['news-list', 'news-article', 'related-news'] as const;

  it('takes data, source and renderItem that were set before the element was defined', async () => {
    const NewsListClass = customElements.get('news-list')!;
    for (const [index, property] of (['data', 'source'] as const).entries()) {
      const name = `late-${index}-news-list`;
      const element = document.createElement(name) as NewsList;
      Object.assign(element, property === 'data' ? { data: sampleFeed(1) } : { source: async () => sampleFeed(1) });
      element.renderItem = (item) => document.createTextNode(`Của trang: ${item.title}`);
      let loads = 0;
      element.addEventListener('news-load', () => loads++);
      document.body.append(element);
      customElements.define(name, class extends NewsListClass {});
      await waitUntil(() => element.shadowRoot?.textContent?.includes('Của trang: Tin 1'), property);
      expect(loads).to.be.greaterThan(0);
      element.remove();
    }
  });

  it('ignores attributes that servers print for properties', async () => {
    await import('../../src/news-article.js');
    await import('../../src/related-news.js');
    for (const name of names) {
      const element = document.createElement(name);
      element.setAttribute('data', '[object Object]');
      element.setAttribute('source', 'async () => feed');
      element.setAttribute('renderitem', '(item) => item.title');
      document.body.append(element);
      await element.updateComplete;
      expect([element.data, element.source], name).to.deep.equal([undefined, undefined]);
      element.data = sampleFeed(3);
      await waitUntil(() => element.items.length > 0, `<${name}> with data`);
      element.remove();
    }
  });
});
