import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../src/news-article.js';
import '../../src/news-list.js';
import '../../src/related-news.js';
import type { NewsArticle } from '../../src/elements/news-article/news-article.js';
import type { RelatedNews } from '../../src/elements/related-news/related-news.js';
import type { NewsErrorEvent, NewsLoadEvent, NewsSelectEvent } from '../../src/events/index.js';
import type { Feed } from '../../src/feed/model.js';
import { answer, json, requests } from '../network.js';
import { waitUntil } from '../wait.js';

type Reading = NewsArticle | RelatedNews;

let serial = 0;
const freshUrl = () => `https://tin.example.test/reading/${serial++}`;
const feedOf = (title: string): Feed => ({
  language: 'vi',
  items: [3, 2, 1].map((number) => ({
    id: `tin-${number}`,
    url: `https://tin.example.test/${number}`,
    title: `${title} ${number}`,
    content_text: `Nội dung ${number}.`,
    tags: ['Thông báo'],
    date_published: `2024-06-2${number}T10:35:00+07:00`,
  })),
});
const part = (element: Reading, name: string) => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>(`[part~=${name}]`),
];
const titles = (element: Reading) => part(element, 'title').map(({ textContent }) => textContent!.trim());
const says = (element: Reading, words: RegExp) =>
  waitUntil(() => words.test(element.shadowRoot?.textContent ?? ''), `${words} in ${element.localName}`);
const make = (name: 'news-article' | 'related-news', properties: Partial<Reading>) =>
  Object.assign(document.createElement(name), { article: 'tin-2' }, properties) as Reading;

/** What each shows of {@link feedOf} with item 2 as its article. */
const SHOWN = { 'news-article': ['tin-2'], 'related-news': ['tin-3', 'tin-1'] } as const;

for (const name of ['news-article', 'related-news'] as const)
  describe(`<${name}>`, () => {
    const elements: Reading[] = [];
    const put = (properties: Partial<Reading>) => {
      const element = make(name, properties);
      elements.push(element);
      document.body.append(element);
      return element;
    };
    afterEach(() => {
      for (const element of elements.splice(0)) element.remove();
    });

    it('shows data at once, without a request, and fires news-load once', async () => {
      const element = make(name, { data: feedOf('Tin') });
      const events: NewsLoadEvent[] = [];
      element.addEventListener('news-load', (event) => events.push(event as NewsLoadEvent));
      elements.push(element);
      document.body.append(element);
      await waitUntil(() => events.length, 'the event');
      const ids = element.items.map(({ id }) => id);
      expect(ids).to.deep.equal(SHOWN[name]);
      const [event] = events;
      expect(event!.items.map(({ id }) => id)).to.deep.equal(ids);
      expect(event!.feed.items).to.have.length(3);
      expect([event!.stale, event!.bubbles, event!.composed]).to.deep.equal([false, true, true]);
      expect(() => Object.assign(element, { items: [] })).to.throw(TypeError);
      expect(requests).to.deep.equal([]);

      element.data = feedOf('Tin khác');
      await says(element, /Tin khác/);
      expect(events).to.have.length(2);
    });

    it('prefers data to source, and source to feed', async () => {
      const url = freshUrl();
      answer(url, json(feedOf('Mạng')));
      const element = put({ feed: url, source: async () => feedOf('Hàm'), data: feedOf('Sẵn') });
      await says(element, /Sẵn/);
      element.data = undefined;
      await says(element, /Hàm/);
      expect(requests).to.have.length(0);
      element.source = undefined;
      await says(element, /Mạng \d/);
      expect(requests).to.have.length(1);
    });

    it('requests the feed again on reload(), which resolves when the result is shown', async () => {
      const url = freshUrl();
      let asked = 0;
      answer(url, () => json(feedOf(`Lần ${++asked}:`))());
      const element = put({ feed: url });
      await says(element, /Lần 1:/);
      await element.reload();
      expect(titles(element).join()).to.match(/Lần 2:/);
    });

    it('fires news-error with the code `source` when source() rejects, and calls it again on retry', async () => {
      let calls = 0;
      const source = async () => {
        if (++calls === 1) throw new Error('no database');
        return feedOf('Tin');
      };
      const element = make(name, { source });
      elements.push(element);
      setTimeout(() => document.body.append(element));
      const { error, bubbles, composed } = (await oneEvent(element, 'news-error')) as NewsErrorEvent;
      expect([error.message, bubbles, composed]).to.deep.equal(['source: Error: no database', true, true]);
      await says(element, /Hiện chưa hiển thị được tin tức/);
      expect(element.items).to.deep.equal([]);
      part(element, 'retry')[0]!.click();
      await says(element, /Tin \d/);
    });

    it('fires news-error with the code `source` when source() of its list rejects', async () => {
      const source = () => Promise.reject(new Error('no database'));
      const list = Object.assign(document.createElement('news-list'), { id: 'danh-sach', source });
      document.body.append(list);
      await says(put({ list: list.id }), /Hiện chưa hiển thị được tin tức/);
      list.remove();
    });

    it('shows long dates, and follows changes of date-style, time-zone and theme', async () => {
      const element = put({ data: feedOf('Tin') });
      const date = () => part(element, 'date')[0]?.textContent;
      const day = name === 'news-article' ? '22/06/2024' : '23/06/2024';
      const withTime = (time: string) => (name === 'news-article' ? `${day} ${time}` : day);
      await waitUntil(() => date() === withTime('10:35'), 'the short date');
      element.setAttribute('date-style', 'long');
      await waitUntil(() => date()?.endsWith(`, ${day} | 10:35 GMT+7`), 'the long date');
      element.setAttribute('time-zone', 'UTC');
      await waitUntil(() => date()?.includes('| 03:35'), 'the other zone');
      element.setAttribute('date-style', 'nonsense');
      await waitUntil(() => date() === withTime('03:35'), 'the default');
      element.theme = 'union';
      await waitUntil(() => getComputedStyle(element).getPropertyValue('--_accent') !== 'currentColor', 'the preset');
      expect(element.getAttribute('theme')).to.equal('union');
    });
  });

describe('<news-article> with thousands of tags', () => {
  it('shows a limited number of them', async () => {
    const tags = Array.from({ length: 2000 }, (_, index) => `từ ${index}`);
    const [item] = feedOf('Tin').items;
    const article = await fixture<NewsArticle>(
      html`<news-article .data=${{ items: [{ ...item!, tags }] }}></news-article>`,
    );
    await waitUntil(() => part(article, 'tags').length, 'tags');
    const words = part(article, 'tags')[0]!.textContent!;
    expect(words).to.match(/^Từ khóa: từ 1, từ 2, .*từ 19…$/s);
    expect(part(article, 'category')[0]!.textContent).to.equal('từ 0');
  });
});

describe('<related-news>', () => {
  it('fires news-select on a click, and follows the link unless the event is cancelled', async () => {
    const element = await fixture<RelatedNews>(
      html`<related-news article="tin-2" .data=${feedOf('Tin')}></related-news>`,
    );
    await waitUntil(() => part(element, 'link').length === 2, 'links');
    const picked: NewsSelectEvent[] = [];
    element.addEventListener('news-select', (event) => {
      picked.push(event);
      event.preventDefault();
    });
    const click = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true });
    part(element, 'link')[1]!.dispatchEvent(click);
    expect(picked.map(({ item, bubbles, composed }) => [item.id, bubbles, composed])).to.deep.equal([
      ['tin-1', true, true],
    ]);
    expect(click.defaultPrevented).to.equal(true);
  });
});
