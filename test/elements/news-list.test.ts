import { aTimeout, expect, fixture, html, oneEvent } from '@open-wc/testing';
import { HttpResponse } from 'msw';
import '../../src/news-list.js';
import type { NewsList } from '../../src/elements/news-list/news-list.js';
import type { NewsErrorEvent, NewsLoadEvent, NewsSelectEvent } from '../../src/events/index.js';
import type { Feed } from '../../src/feed/model.js';
import { answer, json, requests, sampleFeed } from '../network.js';
import { waitUntil } from '../wait.js';

let serial = 0;
const freshUrl = () => `https://tin.example.test/list/${serial++}`;
const part = (list: NewsList, name: string) => [...list.shadowRoot!.querySelectorAll<HTMLElement>(`[part~=${name}]`)];
const titles = (list: NewsList) => part(list, 'title').map(({ textContent }) => textContent!.trim());
const shown = (list: NewsList, count: number) => waitUntil(() => part(list, 'item').length === count, `${count} items`);

describe('<news-list>', () => {
  it('reserves the same space for every picture', async () => {
    const feed: Feed = sampleFeed(1);
    feed.items[0]!.image = 'https://tin.example.test/anh/1.jpg';
    const list = await fixture<NewsList>(html`<news-list .data=${feed}></news-list>`);
    const { width, height } = list.shadowRoot!.querySelector('.media')!.getBoundingClientRect();
    expect(height).to.be.closeTo((width * 2) / 3, 0.5);
  });

  it('shows data at once, without a request', async () => {
    const list = await fixture<NewsList>(html`<news-list .data=${sampleFeed(3)}></news-list>`);
    expect(titles(list)).to.deep.equal(['Tin 1', 'Tin 2', 'Tin 3']);
    expect(list.items.map(({ id }) => id)).to.deep.equal(['tin-1', 'tin-2', 'tin-3']);
    expect(requests).to.deep.equal([]);
  });

  it('loads its feed from source()', async () => {
    const list = await fixture<NewsList>(html`<news-list .source=${async () => sampleFeed(2)}></news-list>`);
    await shown(list, 2);
  });

  it('fires news-error when source() rejects, and calls it again on retry', async () => {
    let calls = 0;
    const source = async () => {
      if (++calls === 1) throw new Error('no database');
      return sampleFeed(1);
    };
    const list = await fixture<NewsList>(html`<news-list .source=${source}></news-list>`);
    await waitUntil(() => part(list, 'status').length, 'a message');
    await waitUntil(
      () => /^Hiện chưa hiển thị được tin tức/.test(part(list, 'status')[0]!.textContent!),
      'the sentence for readers',
    );
    await list.reload();
    await shown(list, 1);
  });

  it('marks the items of merged feeds with the language of their feed', async () => {
    const [one, two] = [freshUrl(), freshUrl()];
    answer(one, json({ ...sampleFeed(1), language: 'vi' }));
    answer(two, json({ language: 'en', items: [{ id: 'news', title: 'News', date_published: '2000-01-01' }] }));
    const list = await fixture<NewsList>(html`<news-list lang="vi" feed="${one} ${two}"></news-list>`);
    await shown(list, 2);
    expect(part(list, 'title').map((title) => title.closest('[lang]')!.getAttribute('lang'))).to.deep.equal([
      'vi',
      'en',
    ]);
  });

  for (const way of ['data', 'source'] as const) {
    it(`makes no link of a javascript: address: ${way}`, async () => {
      const evil = [
        'javascript:alert(1)',
        ' JAVASCRIPT:alert(1)',
        'java\nscript:alert(1)',
        'data:text/html,x',
        'vbscript:x',
      ];
      const feed = {
        title: 'x',
        home_page_url: 'javascript:alert(2)',
        items: evil.map((url, index) => ({
          id: `${index}`,
          url,
          external_url: url,
          image: url,
          title: `Tin ${index}`,
        })),
      } as Feed;
      const list = document.createElement('news-list');
      if (way === 'data') list.data = feed;
      else list.source = async () => feed;
      document.body.append(list);
      await shown(list, evil.length);
      expect(list.shadowRoot!.querySelectorAll('a, img')).to.have.length(0);
      list.remove();
    });
  }

  it('fires news-load with the feed and the items on show', async () => {
    const list = document.createElement('news-list');
    list.limit = 2;
    list.data = sampleFeed(3);
    setTimeout(() => document.body.append(list));
    const event = (await oneEvent(list, 'news-load')) as NewsLoadEvent;
    expect(event.bubbles && event.composed).to.equal(true);
    expect(event.feed.title).to.equal('Công an phường An Lạc Đông');
    expect(event.items).to.have.length(2);
    expect(event.stale).to.equal(false);
    list.remove();
  });

  it('fires news-error with the reason', async () => {
    const url = freshUrl();
    answer(url, () => new HttpResponse(null, { status: 404 }));
    const list = document.createElement('news-list');
    list.feed = url;
    setTimeout(() => document.body.append(list));
    const { error } = (await oneEvent(list, 'news-error')) as NewsErrorEvent;
    expect(error.code).to.equal('http');
    expect(error.status).to.equal(404);
    list.remove();
  });

  it('fires news-select before a click is followed, and lets the page cancel it', async () => {
    const list = await fixture<NewsList>(html`<news-list .data=${sampleFeed(2)}></news-list>`);
    let selected: string | undefined;
    let followed = true;
    list.addEventListener('news-select', (event: NewsSelectEvent) => {
      selected = event.item.id;
      event.preventDefault();
    });
    list.addEventListener('click', (event) => {
      followed = !event.defaultPrevented;
      event.preventDefault(); // the test stays on its page either way
    });
    part(list, 'link')[1]!.click();
    expect(selected).to.equal('tin-2');
    expect(followed).to.equal(false);
  });

  it('shows the feed that was set last, whichever answers first', async () => {
    const [slow, fast] = [freshUrl(), freshUrl()];
    answer(slow, json(sampleFeed(1, 'Chậm')), 150);
    answer(fast, json(sampleFeed(1, 'Nhanh')), 10);
    const list = await fixture<NewsList>(html`<news-list feed=${slow}></news-list>`);
    list.feed = fast;
    await shown(list, 1);
    await aTimeout(200);
    expect(titles(list)).to.deep.equal(['Nhanh 1']);
  });

  it('keeps loading when it is moved within the page', async () => {
    const url = freshUrl();
    answer(url, json(sampleFeed(1)), 80);
    const list = await fixture<NewsList>(html`<news-list feed=${url}></news-list>`);
    const place = document.createElement('div');
    document.body.append(place);
    place.append(list);
    await shown(list, 1);
    expect(requests).to.have.length(1);
    place.remove();
  });

  it('merges several feeds, newest first, with one request for each', async () => {
    const [one, two] = [freshUrl(), freshUrl()];
    const later = sampleFeed(2, 'Khác');
    later.items = later.items.map((item, index) => ({
      ...item,
      id: `khac-${index}`,
      url: `https://khac.example.test/${index}`,
      date_published: `2024-06-${index ? 10 : 25}T00:00:00+07:00`,
    }));
    answer(one, json(sampleFeed(2)));
    answer(two, json(later));
    const list = await fixture<NewsList>(html`<news-list feed="${one} ${two}"></news-list>`);
    await shown(list, 4);
    expect(titles(list)).to.deep.equal(['Khác 1', 'Tin 1', 'Tin 2', 'Khác 2']);
    expect(requests).to.have.length(2);
  });

  it('uses the feed of the meta tag when it has no attribute', async () => {
    const url = freshUrl();
    answer(url, json(sampleFeed(1)));
    const meta = Object.assign(document.createElement('meta'), { name: 'bantin:feed', content: url });
    document.head.append(meta);
    const list = await fixture<NewsList>(html`<news-list></news-list>`);
    await shown(list, 1);
    meta.remove();
  });

  it('uses the default when the value of an attribute is invalid', async () => {
    const list = await fixture<NewsList>(
      html`<news-list limit="abc" heading="Tin" heading-level="9" title-lines="-1" time-zone="Nowhere/City"
        .data=${sampleFeed(8)}></news-list>`,
    );
    await shown(list, 5);
    expect(part(list, 'heading')[0]!.localName).to.equal('h2');
    expect(part(list, 'title')[0]!.localName).to.equal('h3');
    expect(part(list, 'date')[0]!.textContent).to.equal('20/06/2024');
  });

  it('gives item titles the level of the heading when there is none', async () => {
    const list = await fixture<NewsList>(html`<news-list heading-level="3" .data=${sampleFeed(1)}></news-list>`);
    expect(part(list, 'title')[0]!.localName).to.equal('h3');
  });

  it('links to article-href, with id and address encoded', async () => {
    const feed = sampleFeed(1);
    feed.items[0]!.id = 'a b/ớ&';
    const list = await fixture<NewsList>(
      html`<news-list article-href="/tin?id={id}&tu={url}" .data=${feed}></news-list>`,
    );
    await waitUntil(() => part(list, 'link').length);
    const { href } = part(list, 'link')[0] as HTMLAnchorElement;
    expect(new URL(href).searchParams.get('id')).to.equal('a b/ớ&');
    expect(new URL(href).searchParams.get('tu')).to.equal('https://tin.example.test/tin/1');
  });

  it('links to the item itself when article-href makes no web address', async () => {
    const list = await fixture<NewsList>(
      html`<news-list article-href="javascript:open('{id}')" .data=${sampleFeed(1)}></news-list>`,
    );
    await waitUntil(() => part(list, 'link').length);
    expect((part(list, 'link')[0] as HTMLAnchorElement).href).to.equal('https://tin.example.test/tin/1');
  });

  it('shows views, category and source with their attributes', async () => {
    const list = await fixture<NewsList>(
      html`<news-list show-views show-category show-source .data=${sampleFeed(1)}></news-list>`,
    );
    await waitUntil(() => part(list, 'views').length);
    expect(part(list, 'views')[0]!.textContent).to.equal('Lượt xem: 1.234');
    expect(part(list, 'category')[0]!.textContent).to.equal('An ninh trật tự');
    expect(part(list, 'source')[0]!.textContent).to.equal('Nguồn: Công an phường An Lạc Đông');
  });

  it('uses the nearest lang, across shadow roots, and Vietnamese when it has no translation', async () => {
    const place = await fixture<HTMLElement>(html`<div lang="en-GB"><div></div></div>`);
    const shadow = place.firstElementChild!.attachShadow({ mode: 'open' });
    const list = document.createElement('news-list');
    list.data = { items: [] };
    shadow.append(list);
    await waitUntil(() => part(list, 'status')[0]?.textContent === 'There is no news yet.');
    list.lang = 'fr';
    await waitUntil(() => part(list, 'status')[0]?.textContent === 'Chưa có tin nào.');
    expect(list.getAttribute('lang')).to.equal('fr');
  });

  it('moves the focus to the first added item when the button for more is pressed', async () => {
    const list = await fixture<NewsList>(html`<news-list limit="2" pager="more" .data=${sampleFeed(3)}></news-list>`);
    await waitUntil(() => list.shadowRoot!.querySelector('button'));
    list.shadowRoot!.querySelector('button')!.click();
    await shown(list, 3);
    await waitUntil(() => list.shadowRoot!.activeElement?.textContent === 'Tin 3');
    expect(list.shadowRoot!.querySelector('button')).to.equal(null);
  });

  it('shows pinned items first and no expired ones', async () => {
    const feed = sampleFeed(3);
    feed.items[2]!._bantin = { pinned: true };
    feed.items[0]!._bantin = { expires: '2024-06-21T00:00:00+07:00' };
    const list = await fixture<NewsList>(html`<news-list .data=${feed}></news-list>`);
    expect(titles(list)).to.deep.equal(['Tin 3', 'Tin 2']);
  });
});
