import { expect } from '@open-wc/testing';
import { findItem, shownItems } from '../../src/feed/find.js';
import type { Feed, FeedItem } from '../../src/feed/model.js';
import { relate } from '../../src/feed/relate.js';

let day = 28;
const item = (id: string, title: string, tags: string[] = [], summary = ''): FeedItem => ({
  id,
  title,
  summary,
  tags,
  url: `https://tin.example.test/${id}`,
  date_published: `2024-06-${`${day--}`.padStart(2, '0')}T08:00:00+07:00`,
});
const items = [
  item('a', 'Ra quân tổng vệ sinh đường phố', ['Môi trường']),
  item('b', 'Lịch tiếp công dân tháng 6', ['Thông báo']),
  item('c', 'Tong ve sinh duong pho dip le', ['Đời sống']),
  item('d', 'Cảnh báo lừa đảo qua điện thoại', ['An ninh']),
  item('e', 'Trồng cây xanh', ['Môi trường']),
  item('f', 'Thu gom rác tận nhà', ['Môi trường'], 'Tổng vệ sinh đường phố mỗi tuần'),
];
const ids = (found: FeedItem[]) => found.map(({ id }) => id).join('');

describe('what goes with an article', () => {
  it('shares tags and words, whatever their accents, then the category, newest first', () => {
    expect(ids(relate(items, items[0]!))).to.equal('cfe');
    expect(ids(relate(items, items[0]!, 'related', 1))).to.equal('c');
  });

  it('is the same however its words are written', () => {
    for (const written of ['ĐƯỜNG PHỐ', 'Đường phố'.normalize('NFD'), '“Đường phố”: (duong pho)…', 'dường-phở']) {
      const one = item('x', written);
      expect(ids(relate([...items.slice(1, 5), one], items[0]!)), written).to.equal('cxe');
    }
    expect(ids(relate([item('y', 'Đà Nẵng đổi mới'), items[3]!], item('z', 'đà nang DOI moi')))).to.equal('y');
  });

  it('is nothing where nothing is shared, and never the article', () => {
    expect(relate(items, items[3]!)).to.deep.equal([]);
    expect(ids(relate(items, { ...items[0]!, id: 'khác' }))).not.to.contain('a');
  });

  it('came before it, or after it', () => {
    expect(ids(relate(items, items[2]!, 'older'))).to.equal('def');
    expect(ids(relate(items, items[4]!, 'newer', 2))).to.equal('cd');
    expect(ids(relate(items, { id: 'x' }, 'older'))).to.equal('');
  });

  it('is the same every time', () => {
    expect(ids(relate([...items], { ...items[0]! }))).to.equal(ids(relate(items, items[0]!)));
  });

  it('is found among 1,000 items', () => {
    // as many syllables as news has, and some that are in every text
    const words = 'b c d đ g h kh l m n ng ph qu r s t th tr v x'
      .split(' ')
      .flatMap((onset) => 'an ấm ệnh inh ố ời ung ượng ư ay'.split(' ').map((rime) => onset + rime));
    const text = (seed: number, length: number) =>
      Array.from({ length }, (_, at) => words[(seed * 7 + at * 13 + ((seed * at) % 41)) % words.length]).join(' ');
    const many = Array.from({ length: 1000 }, (_, index) => ({
      ...item(`n${index}`, text(index, 14), [words[index % 9]!], text(index + 5, 40)),
      date_published: new Date(1.7e12 - index * 1e6).toISOString(),
    }));
    for (const picked of [many[0]!, many[600]!]) expect(relate(many, picked)).to.have.length(5);
  });
});

describe('an article in a feed', () => {
  const now = Date.parse('2024-07-01');
  it('is found by id, by address, or as the latest', () => {
    const feed: Feed = {
      items: [{ ...items[0]!, _bantin: { expires: '2024-06-30T00:00:00+07:00' } }, ...items.slice(1)],
    };
    expect(findItem(shownItems(feed, now), 'c')?.id).to.equal('c');
    expect(findItem(shownItems(feed, now), 'http://tin.example.test/d/#x')?.id).to.equal('d');
    expect(findItem(shownItems(feed, now), 'latest')?.id).to.equal('b');
    expect(findItem(shownItems(feed, now), 'a')).to.equal(undefined);
    expect(findItem(shownItems(feed, now), '')).to.equal(undefined);
  });

  it('is the item whose id is `latest` before it is the newest one', () => {
    expect(findItem([...items, item('latest', 'Tin mới nhất')], 'latest')?.title).to.equal('Tin mới nhất');
  });
});
