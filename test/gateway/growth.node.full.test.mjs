import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createGateway } from '../../dist/npm/gateway/index.js';
import { feedOf, openGateway, startPublisher } from './tools.mjs';

const ROUNDS = 3;
/** Milliseconds below which nothing counts. */
const FAST = 300;
const MOST_GROWTH = 20;

/** The shortest of several times in milliseconds. */
async function bestTime(work) {
  const times = [];
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return Math.min(...times);
}

/** Asserts that eight times the input takes twenty times as long at most. `prepare` makes the input, `work` reads it. */
async function assertLinear(size, prepare, work) {
  const times = [];
  for (const count of [size, size * 8]) {
    const input = await prepare(count);
    times.push(await bestTime(() => work(input)));
  }
  const [small, large] = times;
  assert.ok(large < FAST || large < small * MOST_GROWTH, `${small.toFixed(0)} ms, then ${large.toFixed(0)} ms`);
}

const rows = (count, row) => `<ul>${Array.from({ length: count }, (_, n) => `<li>${row(n)}</li>`).join('')}</ul>`;
const link = (n) => `<a href="/tin/${n}">Tin số ${n}</a>`;
const selectors = { item: 'li', title: 'a', date: 'i', image: 'img', excerpt: 'p', category: 'em' };

/** A list page of a kind, by the number that grows; and what the source configures besides. */
const LISTINGS = [
  ['items', 1500, (n) => rows(n, link)],
  [
    'nested items with many links',
    60,
    (n) => `${'<ul><li>'.repeat(n)}${link(1).repeat(n * 300)}${'</li></ul>'.repeat(n)}`,
  ],
  [
    'nested items in which nothing is found',
    60,
    (n) => `${link(1)}${`<ul><li>${link(2)}`.repeat(n)}${'<b></b>'.repeat(n * 300)}`,
  ],
  ['nested titles', 60, (n) => `${`<ul><li><a href="/tin/1">x`.repeat(n)}${'x '.repeat(n * 1000)}`],
  ['a long title', 100_000, (n) => rows(3, (row) => `<a href="/${row}">${'Tin  '.repeat(n)}</a>`)],
  ['a title of blanks', 100_000, (n) => rows(3, (row) => `<a href="/${row}">Tin${' '.repeat(n)}x</a>`)],
  ['a title of many elements', 10_000, (n) => rows(3, (row) => `<a href="/${row}">Tin${'<b></b>'.repeat(n)}x</a>`)],
  [
    'roots within roots',
    1200,
    (n) => `${'<div id="a_g_">'.repeat(n)}<ul><li>${link(1)}</li></ul>`,
    { selectors: { ...selectors, root: '[id*="_g_"]' } },
  ],
  [
    'roots beside roots',
    3000,
    (n) => `<div id="a_g_"><li>${link(1)}</li></div>`.repeat(n),
    { selectors: { ...selectors, root: '[id*="_g_"]' } },
  ],
  ['elements that never close', 1200, (n) => `<ul><li>${link(1)}${'<div>'.repeat(n)}`],
  [
    'end tags without elements',
    20_000,
    (n) => `${'<div>'.repeat(1000)}${'</x>'.repeat(n)}<ul><li>${link(1)}</li></ul>`,
  ],
  [
    'an attribute of many addresses',
    10_000,
    (n) => rows(3, (row) => `${link(row)}<img srcset="${'a.jpg 1x, '.repeat(n)}">`),
  ],
  [
    'a style of many pictures',
    10_000,
    (n) => rows(3, (row) => `${link(row)}<img style="background:${"url('data:x".repeat(n)}">`),
  ],
  ['a style of blanks', 50_000, (n) => rows(3, (row) => `${link(row)}<img style="background:url(${' '.repeat(n)}x">`)],
  [
    'a link with many parameters',
    10_000,
    (n) => rows(3, (row) => `<a href="/${row}?${'utm_a=1&'.repeat(n)}">Tin</a>${link(row)}`),
  ],
  ['scripts in links', 10_000, (n) => rows(3, (row) => `<a href="${'javascript:'.repeat(n)}">Tin</a>${link(row)}`)],
  [
    'exclusions',
    10_000,
    (n) => rows(3, (row) => `<a href="/${row}">Tin${'<b>x</b>'.repeat(n)}</a>`),
    { selectors: { ...selectors, title: 'a:not(b)' } },
  ],
  [
    'selectors that look far around',
    1000,
    (n) => rows(n, (row) => `${link(row)}<span class="date">20/11/2026</span>`).replace('<ul>', '<ul id="a_g_">'),
    { selectors: { root: '[id*="_g_"]', item: 'li:has(a[href]):has([class*="date" i])', date: '[class*="date" i]' } },
  ],
];

/** An article page of a kind, by the number that grows. */
const ARTICLES = [
  ['scripts in the text', 10_000, (n) => `<div class="body">${'<script>x</script>x'.repeat(n)}</div>`],
  ['pictures', 5000, (n) => `<div class="body">${'<img data-src="a.jpg">'.repeat(n)}</div>`],
  ['nested texts', 1000, (n) => `${'<div class="body">'.repeat(n)}${'x'.repeat(n)}`],
  [
    'linked data',
    3000,
    (n) => `<div class="body">x</div>${'<script type="application/ld+json">{"@type":"x"}</script>'.repeat(n)}`,
  ],
  [
    'deep linked data',
    50_000,
    (n) => `<div class="body">x</div><script type="application/ld+json">${'['.repeat(n)}</script>`,
  ],
  [
    'attachments',
    3000,
    (n) => `<div class="body">x</div><div class="files">${'<a href="a.pdf">x</a>'.repeat(n)}</div>`,
  ],
  ['a byline of blanks', 50_000, (n) => `<div class="body">x</div><p class="by">a:${' '.repeat(n)}b</p>`],
  ['meta tags', 5000, (n) => `<div class="body">x</div>${'<meta property="og:x" content="x">'.repeat(n)}`],
  ['a count of many digits', 50_000, (n) => `<div class="body">x</div><p class="views">${'1.'.repeat(n)}</p>`],
];
const article = { body: '.body', byline: '.by', views: '.views', attachments: '.files a' };

describe('eight times the input takes no more than twenty times as long:', () => {
  let publisher;
  /** Bodies by path. */
  const pages = new Map();
  before(async () => {
    publisher = await startPublisher(({ url }, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(pages.get(url) ?? '');
    });
  });
  after(() => publisher.close());
  const read = async (more) => {
    const source = { type: 'listing', url: `${publisher.origin}/`, selectors, ...more };
    const { status, text } = await openGateway({ x: source }).get('/feeds/x');
    assert.ok([200, 502].includes(status), text);
  };

  for (const [kind, size, page, more] of LISTINGS)
    it(`a listing with ${kind}`, () =>
      assertLinear(
        size,
        (count) => pages.set('/', page(count)),
        () => read(more),
      ));

  for (const [kind, size, page] of ARTICLES)
    it(`an article with ${kind}`, () =>
      assertLinear(
        size,
        (count) => pages.set('/', rows(1, link)).set('/tin/0', page(count)),
        () => read({ article }),
      ));

  const url = 'https://tin.example.vn/';
  for (const [kind, size, sources] of [
    [
      'sources',
      500,
      (n) => Object.fromEntries(Array.from({ length: n }, (_, index) => [`s${index}`, { type: 'feed', url }])),
    ],
    ['merged names', 3000, (n) => ({ a: { type: 'feed', url }, m: { type: 'merge', sources: Array(n).fill('a') } })],
    ...['a'.repeat(1), ' ', '@', ' @', ':not(', 'a,', '[a="', '\\', 'a > '].map((part) => [
      `a selector of ${JSON.stringify(part)}`,
      20_000,
      (n) => ({ x: { type: 'listing', url, selectors: { item: `a${part.repeat(n)}b` } } }),
    ]),
    [
      'a format of blanks',
      20_000,
      (n) => ({ x: { type: 'listing', url, selectors, dateFormat: `d M y${' '.repeat(n)}x` } }),
    ],
    ['an address of at signs', 20_000, (n) => ({ x: { type: 'feed', url: `https:${'/'.repeat(n)}${'@'.repeat(n)}` } })],
    ['a host of dots', 20_000, (n) => ({ x: { type: 'feed', url: `https://${'a.'.repeat(n)}local` } })],
    ['a name of a zone', 20_000, (n) => ({ x: { type: 'feed', url, timeZone: 'A/'.repeat(n) } })],
    [
      'unknown keys',
      3000,
      (n) => ({
        x: { type: 'feed', url, ...Object.fromEntries(Array.from({ length: n }, (_, index) => [`k${index}`, 1])) },
      }),
    ],
  ]) {
    it(`a configuration with ${kind}`, () =>
      assertLinear(size, sources, (input) => {
        try {
          createGateway({ sources: input });
        } catch (error) {
          assert.equal(error.name, 'ConfigError');
        }
      }));
  }

  for (const [kind, size, query] of [
    ['a search term of 100 kB', 12_500, (n) => `?q=${'a'.repeat(n)}`],
    ['encoded search terms', 12_500, (n) => `?q=${'%E1%BB%9D'.repeat(n)}`],
    ['broken percent signs', 12_500, (n) => `?q=${'%'.repeat(n)}`],
    ['parameters', 1250, (n) => `?${Array.from({ length: n }, (_, index) => `p${index}=1`).join('&')}`],
    ['equal parameters', 1250, (n) => `?${'q=a&'.repeat(n)}`],
    ['phrases', 25, (n) => `?q=${'a,'.repeat(n)}`],
    ['plus signs', 25, (n) => `?q=a${'+'.repeat(n)}b`],
    ['a long id', 12_500, (n) => `/items/${'a'.repeat(n)}`],
    ['slashes', 12_500, (n) => '/'.repeat(n)],
    ['tags to compare', 1250, (n) => [`?limit=1`, { headers: { 'if-none-match': '"a",'.repeat(n) } }]],
  ]) {
    it(`a query with ${kind}`, async () => {
      const feed = await startPublisher(feedOf('Một', 'Hai', 'Ba'));
      const { get } = openGateway({ x: { type: 'feed', url: feed.url } });
      await get('/feeds/x');
      await assertLinear(
        size,
        (count) => [query(count)].flat(),
        async ([path, init]) => {
          for (let round = 0; round < 20; round++) await get(`/feeds/x${path}`, init);
        },
      );
      await feed.close();
    });
  }
});
