import { filterItems } from '../../src/feed/filter.js';
import { findItem } from '../../src/feed/find.js';
import type { FeedItem } from '../../src/feed/model.js';
import { parseFeed } from '../../src/feed/parse.js';
import { parseDates } from '../../src/feed/parse-dates.js';
import { relate } from '../../src/feed/relate.js';
import { mergeItems } from '../../src/feed/select.js';
import { expectLinearTime } from '../growth.mjs';

/** Beginnings of dates, which a date parser may try again at every place. */
const SEEDS = [
  ...['1', '１', '1 ', '1:', '1/1/', '1.1.', '1h', '1 h ', 'th6 ', 't6', 'thang ', 'thang muoi '],
  ...[
    'jan ',
    'a',
    'a ',
    ' ',
    '(',
    '+7',
    'gmt+',
    'z',
    'am ',
    'p. m. ',
    'thu ',
    '\u00a0',
    '\u200e',
    'ǖ',
    'ﷺ',
    '2024-06-21T',
  ],
];

/** Reads texts as the dates of the items of one feed. */
function read(texts: string[]) {
  const items = texts.map((_, index): FeedItem => ({ id: `${index}` }));
  parseDates(
    texts.map((text, index) => ({ text, item: items[index], set: () => {} })),
    { language: 'vi', items },
    { updated: texts[0] },
  );
}

describe('time grows with the input', () => {
  for (const seed of SEEDS)
    it(`of one date that repeats ${JSON.stringify(seed)}`, async () => {
      const make = (size: number) => seed.repeat(size / seed.length);
      await expectLinearTime((text) => read([text, `20/06/2024 ${text}`, `${text}/06/2024`]), make, 400_000);
      const rss = (size: number) =>
        `<rss version="2.0"><channel><item><title>A</title><pubDate>${make(size)}</pubDate></item></channel></rss>`;
      await expectLinearTime((text) => parseFeed(text), rss, 400_000);
    });

  for (const texts of [
    ['1/9/2026 8:44 AM', '2/8/2026 8:44 AM'],
    ['1/9/2026 8:44 AM', '13/9/2026 8:44 AM', '9/13/2026 8:44 AM'],
    ['01/09/2026', '20 Th6 2024', 'hôm qua', 'x'.repeat(100)],
  ])
    it(`of many dates such as ${texts[0]} and ${texts[1]}`, () =>
      expectLinearTime(
        read,
        (size) => Array.from({ length: size }, (_, index) => texts[index % texts.length]!),
        40_000,
      ));

  const itemsOf = (size: number, item: (index: number) => FeedItem) =>
    Array.from({ length: size }, (_, index) => item(index));
  const url = 'https://a.example.vn/';

  for (const [name, item] of Object.entries<(index: number) => FeedItem>({
    'all alike': () => ({ id: 'a', url }),
    'with one URL': (index) => ({ id: `${index}`, url }),
    'with one id': (index) => ({ id: 'N/A', url: `${url}${index}` }),
    'with one id and URL': (index) => ({ id: 'N/A', url, title: `${index}` }),
  }))
    it(`of merged items ${name}`, () =>
      expectLinearTime(
        (items: FeedItem[]) => mergeItems([{ items }, { items }]),
        (size) => itemsOf(size, item),
        80_000,
      ));

  it('of what is searched for an article', async () => {
    const items = [{ id: 'a', url }];
    await expectLinearTime(
      (key: string) => findItem(items, key),
      (size) => `${'#'.repeat(size)}\n`,
      400_000,
    );
    await expectLinearTime(
      (key: string) => findItem(items, key),
      (size) => '/'.repeat(size),
      400_000,
    );
  });

  it('of a list of phrases, in a long text', () => {
    const make = (size: number) => ({
      match: itemsOf(size / 4, (id) => ({ id: `${id}` }))
        .map(({ id }) => `q${id}`)
        .join(','),
      items: [{ id: 'a', title: 'tin '.repeat(size) }],
    });
    return expectLinearTime(
      ({ match, items }) => filterItems(items, { match, category: match, exclude: match }),
      make,
      400_000,
    );
  });

  it('of related items with many tags', () => {
    const tags = (size: number) => itemsOf(size, (id) => ({ id: `${id}` })).map(({ id }) => `thẻ ${id}`);
    return expectLinearTime(
      (all) => relate([{ id: 'b', tags: all, title: all.join(' ') }], { id: 'a', tags: all, title: all.join(' ') }),
      tags,
      40_000,
    );
  });
});
