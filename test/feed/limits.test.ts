import { expect, fixture, html } from '@open-wc/testing';
import '../../src/news-list.js';
import type { NewsList } from '../../src/elements/news-list/news-list.js';
import { parseFeed, prepareFeed } from '../../src/feed/index.js';
import { LONGEST_ADDRESS, LONGEST_TEXT, MOST_ENTRIES } from '../../src/feed/limits.js';
import type { Feed } from '../../src/feed/model.js';
import { waitUntil } from '../wait.js';

const itemOf = (item: object) => (prepareFeed({ items: [item] }) as Feed).items[0]!;

describe('the model', () => {
  it('cuts long texts at the end of a character', () => {
    const long = `${'a'.repeat(LONGEST_TEXT - 1)}😀 b`;
    const item = itemOf({ title: long, summary: long, tags: [long], authors: [{ name: long }] });
    const cut = 'a'.repeat(LONGEST_TEXT - 1);
    expect(item).to.deep.include({ title: cut, summary: cut, tags: [cut], authors: [{ name: cut }] });
  });

  it('leaves out long ids and addresses, and what is too much of a list', () => {
    const address = `https://a.example.vn/${'a'.repeat(LONGEST_ADDRESS)}`;
    const tags = Array.from({ length: 2 * MOST_ENTRIES }, (_, index) => `Tag ${index}`);
    const item = itemOf({ id: address, url: address, image: address, title: 'Tin', tags });
    expect(item).to.deep.equal({ id: 'Tin', title: 'Tin', tags: tags.slice(0, MOST_ENTRIES) });
  });

  it('is well-formed Unicode, whatever comes in', () => {
    const half = 'Tin \ud83d';
    const feed = prepareFeed({ title: half, items: [{ id: half, title: half, summary: half, content_html: half }] });
    expect(JSON.stringify(feed)).not.to.match(/\\ud83d/);
    expect(parseFeed(JSON.stringify({ items: [{ id: half, title: '\ude00 &amp; 😀' }] })).items).to.deep.equal([
      { id: 'Tin \ufffd', title: '\ufffd & 😀' },
    ]);
  });

  it('with half a surrogate pair in it is shown', async () => {
    const feed = { items: [{ id: '\ud83d', title: 'Tin \ud83d', url: 'https://a.example.vn/1' }] };
    const list = await fixture<NewsList>(
      html`<news-list .data=${feed as Feed} article-href="/tin?id={id}"></news-list>`,
    );
    const title = () => list.shadowRoot!.querySelector('[part=title]')?.textContent;
    await waitUntil(title, 'a title');
    expect(title()).to.include('Tin \ufffd');
  });
});
