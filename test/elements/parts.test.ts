/** What a page can style from outside, with `::part()`. */
import { expect, fixture, html } from '@open-wc/testing';
import '../../src/news-list.js';
import '../../src/related-news.js';
import type { NewsList } from '../../src/elements/news-list/news-list.js';
import type { Feed } from '../../src/feed/model.js';
import { sampleFeed } from '../network.js';
import { waitUntil } from '../wait.js';

const RED = 'rgb(255, 0, 0)';

/** A style of the page for one part; returns the nodes in the shadow root that have it. */
async function painted(element: Element, part: string): Promise<HTMLElement[]> {
  const style = await fixture(html`<style>
    news-list::part(${part}), related-news::part(${part}) {
      outline: 3px solid ${RED};
    }
  </style>`);
  const all = [...element.shadowRoot!.querySelectorAll<HTMLElement>('*')];
  const found = all.filter((node) => getComputedStyle(node).outlineColor === RED && node.part.length);
  style.remove();
  return found;
}

const names = (nodes: HTMLElement[]) => nodes.map((node) => node.getAttribute('part'));
const rowsOf = (list: Element) => [...list.shadowRoot!.querySelectorAll<HTMLElement>('[part=item]')];
const statesOf = (list: Element) =>
  rowsOf(list).map((row) => row.querySelector('article, .subject')?.getAttribute('part') ?? null);
const buttonsOf = (list: Element) => [...list.shadowRoot!.querySelectorAll('button')];

async function listWith(attributes: Partial<NewsList>, feed: Feed = sampleFeed(9)): Promise<NewsList> {
  const list = await fixture<NewsList>(html`<news-list .data=${feed}></news-list>`);
  Object.assign(list, attributes);
  return list;
}

describe('parts', () => {
  const withButtons: Record<string, Partial<NewsList>> = {
    'numbered pages': { pager: 'pages', limit: 2 },
    'the button for more': { pager: 'more', limit: 2 },
    carousel: { layout: 'carousel' },
    ticker: { layout: 'ticker' },
    tabs: { tabs: '' },
  };
  for (const [what, attributes] of Object.entries(withButtons))
    it(`name every button: ${what}`, async () => {
      const list = await listWith(attributes);
      await waitUntil(() => buttonsOf(list).length, 'buttons');
      expect(await painted(list, 'button')).to.have.members(buttonsOf(list));
    });

  it('name the button that tries again', async () => {
    const list = await fixture<NewsList>(html`<news-list .source=${() => Promise.reject(new Error('x'))}></news-list>`);
    await waitUntil(() => buttonsOf(list).length, 'a button');
    expect(names(await painted(list, 'button'))).to.deep.equal(['retry button']);
    expect(names(await painted(list, 'retry'))).to.deep.equal(['retry button']);
  });

  it('name what is in the first item, in pinned and in new ones, in a plain list and on later pages', async () => {
    const plain = await listWith({});
    expect(statesOf(plain).slice(0, 2)).to.deep.equal(['first', null]);
    expect(await painted(plain, 'first')).to.deep.equal([rowsOf(plain)[0]!.querySelector('article')]);

    const feed = sampleFeed(4);
    feed.items[2]!._bantin = { pinned: true };
    feed.items[1]!.date_published = new Date(Date.now() - 3_600_000).toISOString();
    const list = await listWith({ newFor: 24 }, feed);
    await waitUntil(() => statesOf(list)[0] === 'first pinned', statesOf(list).join());
    expect(statesOf(list)).to.deep.equal(['first pinned', 'new', null, null]);
    expect(await painted(list, 'pinned')).to.deep.equal([rowsOf(list)[0]!.querySelector('article')]);

    const paged = await listWith({ pager: 'pages', limit: 2 });
    await waitUntil(() => buttonsOf(paged).length, 'pages');
    buttonsOf(paged).at(-1)!.click();
    await waitUntil(() => rowsOf(paged)[0]!.textContent!.includes('Tin 3'), 'the second page');
    expect(statesOf(paged)).to.deep.equal(['first', null]);
  });

  it('name the box of a card, and the first item in each layout', async () => {
    for (const layout of ['cards', 'carousel'] as const) {
      const list = await listWith({ layout });
      await waitUntil(() => list.shadowRoot!.querySelector(`.in-${layout} [part=item]`), layout);
      const [card] = await painted(list, 'item');
      expect(Number.parseFloat(getComputedStyle(card!).borderInlineStartWidth)).to.be.greaterThan(0);
    }
    for (const layout of ['documents', 'notices'] as const) {
      const list = await listWith({ layout });
      await waitUntil(() => statesOf(list)[0] === 'first' && statesOf(list)[1] === null, layout);
    }
    const related = document.createElement('related-news');
    Object.assign(related, { data: sampleFeed(4), article: 'tin-1' });
    document.body.append(related);
    await waitUntil(() => statesOf(related)[0] === 'first', '<related-news>');
    related.remove();
  });

  it('of an article in the dialog of a list are those of the list, others with a prefix', async () => {
    const feed = sampleFeed(5);
    for (const item of feed.items) item.content_html = '<p>Nội dung của tin.</p>';
    const list = await listWith({ open: 'dialog' }, feed);
    await waitUntil(() => list.shadowRoot!.querySelector('[part=link]'), 'a link');
    await waitUntil(() => {
      const event = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true });
      list.addEventListener('click', (click) => click.preventDefault(), { once: true });
      list.shadowRoot!.querySelector('[part=link]')!.dispatchEvent(event);
      return list.shadowRoot!.querySelector('dialog[open]');
    }, 'the dialog');
    const [article, related] = ['news-article', 'related-news'].map(
      (name) => list.shadowRoot!.querySelector(`dialog ${name}`)!,
    );
    await waitUntil(() => article!.shadowRoot?.querySelector('[part=content]'), 'the article');
    await waitUntil(() => related!.shadowRoot?.querySelector('[part=item]'), 'related news');
    const style = await fixture(html`<style>
      news-list::part(content), news-list::part(article-title), news-list::part(related-item) {
        outline: 3px solid ${RED};
      }
      news-list::part(title) {
        letter-spacing: 7px;
      }
    </style>`);
    const styleOf = (host: Element, part: string) =>
      getComputedStyle(host.shadowRoot!.querySelector(`[part~=${part}]`)!);
    expect(styleOf(article!, 'title').outlineColor).to.equal(RED);
    expect(styleOf(article!, 'content').outlineColor).to.equal(RED);
    expect(styleOf(related!, 'item').outlineColor).to.equal(RED);
    expect(styleOf(article!, 'title').letterSpacing).not.to.equal('7px');
    expect(styleOf(list, 'title').letterSpacing).to.equal('7px');
    expect(buttonsOf(list).map((button) => button.getAttribute('part'))).to.deep.equal(['button']);
    style.remove();
  });
});
