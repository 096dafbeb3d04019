import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { map } from 'lit/directives/map.js';
import { until } from 'lit/directives/until.js';
import '../../src/news-list.js';
import type { RenderItem, RenderItemContext } from '../../src/elements/news-list/host.js';
import type { NewsList } from '../../src/elements/news-list/news-list.js';
import type { Feed, FeedItem } from '../../src/feed/model.js';
import { sampleFeed } from '../network.js';
import { waitUntil } from '../wait.js';

const own = (list: NewsList) => [...list.shadowRoot!.querySelectorAll<HTMLElement>('.mine')];
const texts = (list: NewsList) => own(list).map(({ textContent }) => textContent!.trim());
const usual = (list: NewsList) => [...list.shadowRoot!.querySelectorAll('[part=title]')];

const template: RenderItem = (item, { index }) =>
  html`<a class="mine" part="link" href=${item.url!}><b>${index + 1}</b> ${item.title}</a>`;

function node(item: FeedItem, { index }: RenderItemContext): Node {
  const link = document.createElement('a');
  link.className = 'mine';
  link.href = item.url!;
  link.append(`${index + 1} ${item.title}`);
  return link;
}

function fragment(item: FeedItem, context: RenderItemContext): Node {
  const parts = document.createDocumentFragment();
  parts.append(node(item, context), document.createElement('hr'));
  return parts;
}

async function listWith(renderItem: unknown, attributes: Partial<NewsList> = {}, feed: Feed = sampleFeed(9)) {
  const list = document.createElement('news-list');
  Object.assign(list, { renderItem, data: feed, limit: 3, ...attributes });
  const place = await fixture(html`<div></div>`);
  place.append(list);
  return list;
}

/** What is written to `console.error` until the returned function is called. */
function errorsOfConsole(): () => unknown[][] {
  const { error } = console;
  const lines: unknown[][] = [];
  console.error = (...line: unknown[]) => lines.push(line);
  return () => {
    console.error = error;
    return lines;
  };
}

describe('renderItem', () => {
  for (const [what, renderItem] of Object.entries({ template, node, fragment })) {
    it(`puts the page's own markup into each item of a list: ${what}`, async () => {
      const list = await listWith(renderItem);
      await waitUntil(() => own(list).length === 3, 'three items');
      expect(texts(list)).to.deep.equal(['1 Tin 1', '2 Tin 2', '3 Tin 3']);
      expect(usual(list)).to.deep.equal([]);
      const [first] = own(list);
      expect(first!.closest('li')!.getAttribute('part')).to.equal('item');
      expect(first!.closest('[role=list]')).not.to.equal(null);
    });

    it(`keeps news-select, which can be canceled: ${what}`, async () => {
      const list = await listWith(renderItem);
      await waitUntil(() => own(list).length === 3, 'three items');
      let selected: string | undefined;
      let isFollowed = true;
      list.addEventListener('news-select', (event) => {
        selected = event.item.id;
        event.preventDefault();
      });
      list.addEventListener('click', (event) => {
        isFollowed = !event.defaultPrevented;
        event.preventDefault();
      });
      own(list)[1]!.click();
      expect([selected, isFollowed]).to.deep.equal(['tin-2', false]);
    });

    it(`keeps paging: ${what}`, async () => {
      const list = await listWith(renderItem, { pager: 'more' });
      await waitUntil(() => list.shadowRoot!.querySelector('[part~=button]'), 'a button');
      list.shadowRoot!.querySelector<HTMLElement>('[part~=button]')!.click();
      await waitUntil(() => own(list).length === 6, 'six items');
      expect(texts(list)[5]).to.equal('6 Tin 6');
      expect((list.shadowRoot!.activeElement as HTMLElement).textContent).to.contain('Tin 4');
    });

    it(`marks the words that readers search for, and takes the marks away: ${what}`, async () => {
      const list = await listWith(renderItem, { search: true });
      await waitUntil(() => list.shadowRoot!.querySelector('input') && own(list).length === 3, 'a field');
      const field = list.shadowRoot!.querySelector('input')!;
      const search = (query: string) => {
        field.value = query;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      };
      const marks = () => [...list.shadowRoot!.querySelectorAll('mark')].map(({ textContent }) => textContent);
      search('tin 5');
      await waitUntil(() => texts(list).join() === '1 Tin 5' && marks().length, texts(list).join());
      expect(marks()).to.deep.equal(['Tin', '5']);
      search('tin 7');
      await waitUntil(() => texts(list).join() === '1 Tin 7', texts(list).join());
      expect(marks()).to.deep.equal(['Tin', '7']);
      search('');
      await waitUntil(() => own(list).length === 3, 'all items');
      expect(marks()).to.deep.equal([]);
      expect(texts(list)).to.deep.equal(['1 Tin 1', '2 Tin 2', '3 Tin 3']);
    });

    it(`shows items that were withdrawn, and come back, in full: ${what}`, async () => {
      const list = await listWith(renderItem);
      await waitUntil(() => own(list).length === 3, 'three items');
      list.match = 'Tin 2';
      await waitUntil(() => texts(list).join() === '1 Tin 2', texts(list).join());
      list.match = '';
      await waitUntil(() => texts(list).join() === '1 Tin 1,2 Tin 2,3 Tin 3', texts(list).join());
    });
  }

  it('is called with the item, its place and the language of the list', async () => {
    const calls: [string, RenderItemContext][] = [];
    const renderItem: RenderItem = (item, context) => {
      calls.push([item.id, context]);
      return html`<p class="mine">${item.title}</p>`;
    };
    const list = await listWith(renderItem, { lang: 'en', limit: 2 });
    await waitUntil(() => own(list).length === 2, 'two items');
    expect(calls.slice(-2)).to.deep.equal([
      ['tin-1', { index: 0, lang: 'en' }],
      ['tin-2', { index: 1, lang: 'en' }],
    ]);
  });

  it('keeps a node, and the focus in it, when the list is updated', async () => {
    const list = await listWith(node);
    await waitUntil(() => own(list).length === 3, 'three items');
    const before = own(list);
    before[1]!.focus();
    list.heading = 'Tin mới';
    list.requestUpdate();
    await list.updateComplete;
    expect(own(list)).to.deep.equal(before);
    expect(list.shadowRoot!.activeElement).to.equal(before[1]);
  });

  it('follows another function, and none', async () => {
    const list = await listWith(template);
    await waitUntil(() => own(list).length === 3, 'three items');
    list.renderItem = (item) => html`<i class="mine">${item.id}</i>`;
    await waitUntil(() => texts(list).join() === 'tin-1,tin-2,tin-3', texts(list).join());
    list.renderItem = undefined;
    await waitUntil(() => usual(list).length === 3 && !own(list).length, 'the usual items');
  });

  for (const layout of ['cards', 'featured', 'notices', 'documents', 'gallery', 'ticker', 'carousel'] as const)
    it(`fills the items of every layout: ${layout}`, async () => {
      const list = await listWith(template, { layout });
      await waitUntil(() => own(list).length === 3, 'three items');
      expect(usual(list)).to.deep.equal([]);
    });

  const failures: Record<string, RenderItem> = {
    'the function throws': (item) => {
      if (item.id === 'tin-2') throw new Error('no such field');
      return html`<p class="mine">${item.title}</p>`;
    },
    'the template throws while it is rendered': (item) => html`
      <p class="mine">${map([item], ({ id }) => {
        if (id === 'tin-2') throw new Error('no such field');
        return item.title;
      })}</p>
    `,
    'the function is asynchronous': ((item: FeedItem) =>
      item.id === 'tin-2' ? Promise.resolve('x') : html`<p class="mine">${item.title}</p>`) as unknown as RenderItem,
  };
  for (const [what, renderItem] of Object.entries(failures))
    it(`leaves an item as it usually is, and says why once, where ${what}`, async () => {
      const stop = errorsOfConsole();
      const list = await listWith(renderItem);
      await waitUntil(() => own(list).length === 2 && usual(list).length === 1, 'the other items');
      list.requestUpdate();
      await list.updateComplete;
      const lines = stop();
      expect(usual(list)[0]!.textContent!.trim()).to.equal('Tin 2');
      expect(list.shadowRoot!.querySelectorAll('[part=item]')).to.have.length(3);
      expect(lines).to.have.length(1);
      expect(lines[0]![0]).to.equal('bantin: renderItem (README.md#render-item)');
      expect(lines[0]![1]).to.be.instanceOf(Error);
    });

  it('leaves an item as it usually is where it returns undefined', async () => {
    const list = await listWith((item: FeedItem) => (item.id === 'tin-1' ? undefined : html`<p class="mine">x</p>`));
    await waitUntil(() => own(list).length === 2, 'two own items');
    expect(usual(list)[0]!.textContent!.trim()).to.equal('Tin 1');
  });

  it('leaves the list as it is where it is no function', async () => {
    const list = await listWith('<b>{title}</b>');
    await waitUntil(() => usual(list).length === 3, 'the usual items');
  });

  it('leaves pictures in own markup as they are', async () => {
    const feed = sampleFeed(1);
    feed.items[0]!.image = 'https://tin.example.test/anh.jpg';
    const list = await listWith(
      () => html`<span class="mine"><img src="data:image/png;base64,x" alt="" width="40" height="30"></span>`,
      { fallbackImage: 'https://tin.example.test/khac.jpg' },
      feed,
    );
    await waitUntil(() => own(list).length === 1, 'the item');
    await aTimeout(100);
    const image = own(list)[0]!.querySelector('img')!;
    expect(image.getAttribute('src')).to.equal('data:image/png;base64,x');
    expect([image.style.visibility, own(list)[0]!.dataset.initial]).to.deep.equal(['', undefined]);
  });

  it('tells directives when the list leaves the page and comes back', async () => {
    let resolve!: (text: string) => void;
    const promise = new Promise<string>((done) => (resolve = done));
    const list = await listWith(() => html`<p class="mine">${until(promise, '…')}</p>`, { limit: 1 });
    await waitUntil(() => texts(list).join() === '…', 'the item');
    const { parentElement } = list;
    list.remove();
    resolve('Xong');
    await aTimeout(0);
    expect(texts(list)).to.deep.equal(['…']);
    parentElement!.append(list);
    await waitUntil(() => texts(list).join() === 'Xong', 'what has arrived meanwhile');
  });
});
