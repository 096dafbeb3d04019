import { expect } from '@open-wc/testing';
import { FeedError } from '../../src/feed/errors.js';
import { prepareFeed, readAtOnce } from '../../src/feed/read.js';

const bytes = (value: unknown) =>
  new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value)).buffer as ArrayBuffer;
const item = { id: '1', title: 'Lịch tiếp công dân', date_published: '2026-05-20T08:00:00+07:00' };
const url = 'https://tin.example.test/feed.json';

describe('what is read at once', () => {
  it('is a JSON Feed of plain texts and ISO dates, in the model', () => {
    const feed = readAtOnce({ bytes: bytes({ title: 'Phường', items: [{ ...item, url: '/tin/1' }] }), url });
    expect(feed).to.deep.equal({ title: 'Phường', items: [{ ...item, url: 'https://tin.example.test/tin/1' }] });
  });

  const others = {
    'a text with markup, whose reader is a part of its own': { items: [{ ...item, title: 'Lịch <b>tiếp</b> dân' }] },
    'a date that time zones differ about': { items: [{ ...item, date_published: '20/05/2026 08:00' }] },
    'items that are none': { items: 7 },
    'JSON that is no feed': { news: [item] },
    XML: '<rss><channel><item><title>Lịch tiếp công dân</title></item></channel></rss>',
    'a feed that takes slices': { items: [{ ...item, content_text: 'tin '.repeat(30_000) }] },
    'half a feed': JSON.stringify({ items: [item] }).slice(0, -5),
  };
  for (const [what, value] of Object.entries(others))
    it(`is not ${what}`, () => {
      expect(readAtOnce({ bytes: bytes(value), url })).to.equal(undefined);
    });
});

describe('the versions of a picture', () => {
  it('have an address and a width, else they are left out', () => {
    const images = [
      { url: '/a-300.jpg', width: 300 },
      { url: '/a-768.jpg', width: '768' },
      { url: 'javascript:alert(1)', width: 300 },
      { url: '/a.jpg' },
      { url: '/a.jpg', width: 0 },
      'a.jpg',
      null,
    ];
    const read = (value: unknown) =>
      readAtOnce({ bytes: bytes({ items: [{ ...item, _bantin: { images: value } }] }), url })!.items[0]!._bantin;
    expect(read(images)).to.deep.equal({
      images: [
        { url: 'https://tin.example.test/a-300.jpg', width: 300 },
        { url: 'https://tin.example.test/a-768.jpg', width: 768 },
      ],
    });
    expect(read([])).to.equal(undefined);
  });
});

describe('a feed that the page has', () => {
  it('is there at once where it is plain', () => {
    expect(prepareFeed({ items: [item] })).to.deep.equal({ items: [item] });
  });

  it('is there later where it takes a module for markup or dates', async () => {
    const later = prepareFeed({
      items: [
        { id: '1', title: 'Lịch <b>tiếp</b> dân', date_published: '20/05/2026 08:00', content_html: '<p>Sáng</p>' },
      ],
    });
    expect(later).to.be.instanceOf(Promise);
    expect((await later).items).to.deep.equal([
      { id: '1', title: 'Lịch tiếp dân', date_published: '2026-05-20T08:00:00+07:00', content_html: '<p>Sáng</p>' },
    ]);
  });

  it('is refused at once where it is none', () => {
    for (const input of [undefined, 7, {}, { items: 'abc' }]) expect(() => prepareFeed(input)).to.throw(FeedError);
  });
});
