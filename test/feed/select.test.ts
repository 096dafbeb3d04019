import { expect } from '@open-wc/testing';
import { filterItems } from '../../src/feed/filter.js';
import type { FeedItem } from '../../src/feed/model.js';
import { currentItems, mergeItems } from '../../src/feed/select.js';

const ids = (items: FeedItem[]) => items.map(({ id }) => id).join(' ');
const at = (id: string, date_published?: string, more: Partial<FeedItem> = {}): FeedItem => ({
  id,
  date_published,
  ...more,
});

describe('merging', () => {
  it('puts the newest first whatever the offset, and what has no date last', () => {
    const one = { items: [at('a', '2024-06-21T08:00:00+07:00'), at('none'), at('b', '2024-06-21T02:00:00+00:00')] };
    const two = { items: [at('c', '2024-06-22T00:00:00+07:00')] };
    expect(ids(mergeItems([one, two]))).to.equal('c b a none');
  });

  it('shows an item of several feeds once, by id and by URL', () => {
    const url = 'https://a.example.vn/1';
    const one = { items: [at('x', undefined, { url })] };
    const two = { items: [at('x'), at('y', undefined, { url }), at('z')] };
    expect(ids(mergeItems([one, two]))).to.equal('x z');
  });

  it('shows all items of one feed that share a URL or an id, and what agrees in everything once', () => {
    const url = 'https://a.example.vn/canh-bao';
    const alerts = [1, 2, 3].map((day) =>
      at(`${day}`, `2024-06-0${day}T08:00:00+07:00`, { url, title: `Cảnh báo ${day}` }),
    );
    expect(ids(mergeItems([{ items: [...alerts, { ...alerts[0]! }] }]))).to.equal('3 2 1');
    const reposts = ['2024-06-01T08:00:00+07:00', '2024-06-02T08:00:00+07:00'].map((date) => at('N/A', date, { url }));
    expect(mergeItems([{ items: reposts }])).to.have.length(2);
  });

  it('replaces an id that several items of a feed share, so that each of them can be opened', () => {
    const items = [1, 2].map((page) => at('N/A', undefined, { url: `https://a.example.vn/${page}` }));
    expect(ids(mergeItems([{ items }]))).to.equal('https://a.example.vn/1 https://a.example.vn/2');
  });

  it('tells items of several feeds apart by the id where they share a URL, and by the URL where they share an id', () => {
    const alert = (id: string) => at(id, undefined, { url: 'https://a.example.vn/canh-bao', title: id });
    const notice = (page: number) => at('N/A', undefined, { url: `https://a.example.vn/${page}`, title: `${page}` });
    expect(ids(mergeItems([{ items: [alert('a'), alert('b')] }, { items: [alert('b'), alert('c')] }]))).to.equal(
      'a b c',
    );
    expect(ids(mergeItems([{ items: [alert('a')] }, { items: [alert('a'), alert('b')] }]))).to.equal('a b');
    const pages = mergeItems([{ items: [notice(1), notice(2)] }, { items: [notice(2), notice(3)] }]);
    expect(pages.map(({ title }) => title).join(' ')).to.equal('1 2 3');
  });

  it('takes numbers of different sites as different items', () => {
    const one = { items: [at('12', undefined, { url: 'https://a.example.vn/x' })] };
    const two = { items: [at('12', undefined, { url: 'https://b.example.vn/y' })] };
    expect(mergeItems([one, two])).to.have.length(2);
  });

  it('leaves each item in the language of its own feed', () => {
    const one = { language: 'vi', items: [at('a'), at('b', undefined, { language: 'km' })] };
    const two = { language: 'en', items: [at('c')] };
    expect(mergeItems([one, two, { items: [at('d')] }]).map(({ language }) => language)).to.deep.equal([
      'vi',
      'km',
      'en',
      undefined,
    ]);
    expect(mergeItems([{ items: [at('e')] }])[0]).not.to.have.property('language');
  });

  it('keeps the order of the feed where nothing has a date', () => {
    expect(ids(mergeItems([{ items: [at('b'), at('a'), at('c')] }]))).to.equal('b a c');
  });
});

describe('what may be shown now', () => {
  it('pinned items come first and expired ones are gone', () => {
    const items = [
      at('a'),
      at('old', undefined, { _bantin: { expires: '2024-06-20T00:00:00+07:00' } }),
      at('p', undefined, { _bantin: { pinned: true, expires: '2024-06-22T00:00:00+07:00' } }),
    ];
    expect(ids(currentItems(items, Date.parse('2024-06-21T00:00:00+07:00')))).to.equal('p a');
  });
});

describe('filters', () => {
  const items = [
    at('1', '2024-06-20T16:59:59+00:00', { title: 'Hòa giải ở cơ sở', tags: ['Pháp luật'], _bantin: { views: 5 } }),
    at('2', '2024-06-20T17:00:00+00:00', { title: 'Đường hoa', summary: 'An toàn giao thông', _bantin: { views: 50 } }),
    at('3', undefined, { title: 'Ấp văn hóa', content_html: '<p>Giải chạy</p>' }),
  ];
  const filtered = (options: Parameters<typeof filterItems>[1]) => ids(filterItems(items, options));

  it('match any phrase in title, text or tags, without accents and case', () => {
    expect(filtered({ match: 'HOÀ GIẢI, giai chay' })).to.equal('1 3');
    expect(filtered({ match: 'phap luat' })).to.equal('1');
    expect(filtered({ match: 'duong' })).to.equal('2');
    expect(filtered({ exclude: 'an toan giao thong,ap van' })).to.equal('1');
    expect(filtered({ match: ' , ' })).to.equal('2 1 3');
  });

  it('category looks at tags only', () => {
    expect(filtered({ category: 'phap luat' })).to.equal('1');
    expect(filtered({ category: 'Đường hoa' })).to.equal('');
  });

  it('since and until are whole days in the zone', () => {
    expect(filtered({ since: '2024-06-21' })).to.equal('2');
    expect(filtered({ until: '2024-06-20' })).to.equal('1');
    expect(filtered({ since: '2024-06-20', until: '2024-06-20', timeZone: 'UTC' })).to.equal('2 1');
    expect(filtered({ since: 'không phải ngày' })).to.equal('2 1 3');
  });

  it('sort by age, title or readers', () => {
    expect(filtered({})).to.equal('2 1 3');
    expect(filtered({ sort: 'oldest' })).to.equal('1 2 3');
    expect(filtered({ sort: 'title' })).to.equal('3 2 1');
    expect(filtered({ sort: 'views' })).to.equal('2 1 3');
  });
});
