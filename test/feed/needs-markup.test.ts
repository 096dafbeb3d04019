import { expect } from '@open-wc/testing';
import { needsMarkup } from '../../src/feed/needs-markup.js';
import type { RawFeed } from '../../src/feed/raw-feed.js';
import { runToEnd } from '../../src/feed/run-to-end.js';

const plain = {
  id: '1',
  title: 'Lịch tiếp công dân',
  summary: 'Sáng thứ Hai',
  image: 'https://tin.example.test/1.jpg',
};
const needs = (item: unknown, feed: object = {}) => runToEnd(needsMarkup({ ...feed, items: [plain, item] } as RawFeed));
const bold = '<b>Lịch</b>';

describe('a feed needs the reader of markup', () => {
  const items: Record<string, unknown> = {
    title: { ...plain, title: bold },
    'title with an entity': { ...plain, title: 'Phòng cháy &amp; chữa cháy' },
    'title with a control character': { ...plain, title: 'Tin\u202e' },
    summary: { ...plain, summary: bold },
    tag: { ...plain, tags: ['Tin', bold] },
    author: { ...plain, authors: [{ name: bold }] },
    'author of JSON Feed 1.0': { ...plain, author: { name: bold } },
    'author as text': { ...plain, authors: [bold] },
    attachment: { ...plain, attachments: [{ url: 'https://tin.example.test/1.pdf', title: bold }] },
    'text of the image': { ...plain, _bantin: { image_alt: bold } },
    source: { ...plain, _bantin: { source: { title: bold } } },
  };
  for (const [name, item] of Object.entries(items))
    it(`for the ${name} of an item`, () => {
      expect(needs(item)).to.equal(true);
    });

  it('for its own title, description and authors', () => {
    for (const name of ['title', 'description', 'author', 'authors'])
      expect(needs(plain, { [name]: bold }), name).to.equal(true);
  });

  it('for an excerpt that is only in HTML', () => {
    expect(needs({ ...plain, summary: undefined, content_html: '<p>Tin</p>' })).to.equal(true);
    expect(needs({ ...plain, summary: undefined, content_html: '<p>Tin</p>', content_text: 'Tin' })).to.equal(false);
    expect(needs({ ...plain, summary: ' ', content_html: 'Tin' })).to.equal(false);
  });

  it('for an image that is only in HTML', () => {
    const content_html = '<p>Tin <img src="/1.jpg"></p>';
    expect(needs({ ...plain, image: undefined, content_html })).to.equal(true);
    expect(needs({ ...plain, image: 'javascript:alert(1)', content_html })).to.equal(true);
    expect(needs({ ...plain, content_html })).to.equal(false);
    expect(needs({ ...plain, image: '/1.jpg', content_html }, { home_page_url: 'https://tin.example.test/' })).to.equal(
      false,
    );
  });

  it('but not for plain texts, other types, or an item that throws', () => {
    const trap = {
      get title(): string {
        throw new Error('trap');
      },
    };
    for (const item of [plain, null, 7, [bold], trap, { title: 7, tags: {}, authors: null, attachments: 'x' }])
      expect(needs(item), String(item)).to.equal(false);
  });

  it('where its items can be read only once', () => {
    expect(runToEnd(needsMarkup({ items: [plain].values() }))).to.equal(true);
  });
});
