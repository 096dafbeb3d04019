import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { ConfigError, createGateway } from '../../dist/npm/gateway/index.js';
import { openGateway, startPublisher, stoppedClock, until } from './tools.mjs';

const paths = { items: '/data', title: '/title', url: '/link' };
const item = (number, more) => ({ id: number, title: `Tin số ${number}`, link: `/tin/${number}`, ...more });

describe('a json source', () => {
  let publisher;
  let now;
  const open = (source, options) =>
    openGateway(
      { x: { type: 'json', url: `${publisher.origin}/api/tin?key=abc`, paths, ...source } },
      { now, config: { images: false }, ...options },
    );
  const answer = (value) => {
    publisher.answer = typeof value === 'string' ? value : JSON.stringify(value);
  };
  const items = async (source) => (await open(source).get('/feeds/x')).json.items;

  before(async () => {
    publisher = await startPublisher('');
  });
  after(() => publisher.close());
  beforeEach(() => {
    now = stoppedClock();
    answer({ data: [item(1), item(2)] });
  });

  it('reads every field that a path names', async () => {
    answer({
      tin: {
        danh_sach: [
          {
            ma: 41,
            lien_ket: 'bai/41',
            ten: 'Họp &amp; bàn',
            ngay: 1795145700,
            tom_tat: '<p>Tóm tắt</p>',
            noi_dung: '<p>Nội dung <a href="/van-ban">văn bản</a></p>',
            anh: [{ url: '/anh/41.jpg' }],
            nhan: ['An ninh', 7, { name: 'Đời sống' }],
            tac_gia: { name: 'Phòng Tham mưu' },
            xem: '1.234',
          },
        ],
      },
    });
    const found = await items({
      paths: {
        items: '/tin/danh_sach',
        id: '/ma',
        url: '/lien_ket',
        title: '/ten',
        date_published: '/ngay',
        summary: '/tom_tat',
        content_html: '/noi_dung',
        image: '/anh',
        tags: '/nhan',
        authors: '/tac_gia',
        views: '/xem',
      },
    });
    const { origin } = publisher;
    assert.deepEqual(found, [
      {
        id: '41',
        url: `${origin}/api/bai/41`,
        title: 'Họp & bàn',
        summary: 'Tóm tắt',
        content_html: `<p>Nội dung <a href="${origin}/van-ban">văn bản</a></p>`,
        image: `${origin}/anh/41.jpg`,
        date_published: '2026-11-20T03:35:00+00:00',
        authors: [{ name: 'Phòng Tham mưu' }],
        tags: ['An ninh', '7', 'Đời sống'],
        _bantin: { views: 1234 },
      },
    ]);
  });

  it('reads a list at the top, names with / and ~ in them, and places in a list', async () => {
    answer([{ 'tin/bai': 'Một', 'a~b': { '~1': 'Tóm tắt' }, '': '/1', anh: ['/a.png', '/b.png'] }]);
    const [found] = await items({
      paths: { items: '', title: '/tin~1bai', summary: '/a~0b/~01', url: '/', image: '/anh/1' },
    });
    assert.deepEqual(
      [found.title, found.summary, found.url, found.image],
      ['Một', 'Tóm tắt', `${publisher.origin}/1`, `${publisher.origin}/b.png`],
    );
  });

  it('reads dates in seconds, milliseconds, ISO 8601, of .NET, and in words', async () => {
    const dates = [
      1795145700,
      1795145700000,
      '1795145700',
      '2026-11-20T10:35:00+07:00',
      '/Date(1795145700000)/',
      '20/11/2026 10:35',
    ];
    answer({ data: dates.map((ngay, index) => item(index, { ngay })) });
    const found = await items({ paths: { ...paths, date_published: '/ngay' } });
    for (const { date_published } of found)
      assert.equal(Date.parse(date_published), Date.UTC(2026, 10, 20, 3, 35), date_published);
  });

  it('reads dates in a format that the configuration describes, in its time zone', async () => {
    answer({ data: [item(1, { ngay: '11-20-2026 09.05' })] });
    const source = {
      paths: { ...paths, date_published: '/ngay' },
      dateFormat: 'MM-dd-yyyy HH.mm',
      timeZone: 'Asia/Tokyo',
    };
    assert.equal((await items(source))[0].date_published, '2026-11-20T09:05:00+09:00');
  });

  it('makes addresses of a template, encoded, and leaves them out where a value is missing', async () => {
    answer({
      data: [
        item(1, { slug: 'họp dân/2026?x', meta: { anh: 'a 1' } }),
        item(2, { slug: null }),
        item(3, { slug: '../../%2e' }),
      ],
    });
    const found = await items({
      base: 'https://phuong.example.vn/vi/',
      paths: { ...paths, url: 'https://phuong.example.vn/tin/{slug}', image: '/anh/{/meta/anh}.jpg' },
    });
    assert.equal(found[0].url, 'https://phuong.example.vn/tin/h%E1%BB%8Dp%20d%C3%A2n/2026%3Fx');
    assert.equal(found[0].image, 'https://phuong.example.vn/anh/a%201.jpg');
    assert.equal(found[1].url, undefined);
    assert.ok(found[2].url.startsWith('https://phuong.example.vn/'));
  });

  it('starts relative addresses from base, and keeps the query of the API out of all of them', async () => {
    answer({ data: [item(1), { title: 'Không có địa chỉ' }, { summary: 'Chỉ có lời dẫn' }] });
    const { text, json } = await open({ base: 'https://phuong.example.vn/' }).get('/feeds/x');
    assert.equal(json.items[0].url, 'https://phuong.example.vn/tin/1');
    assert.ok(!(await open({ paths: { ...paths, summary: '/summary' } }).get('/feeds/x')).text.includes('abc'));
    assert.ok(!text.includes('abc'));
  });

  it('sends no address but http(s) on, and only well-formed text', async () => {
    answer(`{"data":[{"title":"A\\ud800<script>x</script>","link":"javascript:alert(1)","anh":"data:image/png,x"}]}`);
    const [found] = await items({ paths: { ...paths, image: '/anh' } });
    assert.equal(found.url, undefined);
    assert.equal(found.image, undefined);
    assert.ok(found.title.isWellFormed() && !found.title.includes('<'));
  });

  it('finds only what an answer itself contains', async () => {
    answer('{"data":[{"title":"Một","__proto__":{"x":"Của mình"},"list":["a"]}]}');
    const readTitle = async (title) =>
      (await open({ paths: { ...paths, title, summary: '/title' } }).get('/feeds/x')).json.items[0].title;
    for (const title of ['/constructor/name', '/toString', '/list/length', '/title/length', '/list/00', '/list/-'])
      assert.equal(await readTitle(title), undefined, title);
    assert.equal(await readTitle('/__proto__/x'), 'Của mình');
    answer({ data: [item(1)] });
    assert.equal(
      (await open({ paths: { ...paths, items: '/__proto__' } }).get('/feeds/x')).json.code,
      'selector-empty',
    );
  });

  for (const beside of [
    {},
    { error: 0, message: 'Thành công' },
    { error: { code: 0, message: 'OK' } },
    { errors: [] },
  ]) {
    it(`reads an empty list as an empty feed, and logs nothing: ${JSON.stringify(beside)}`, async () => {
      answer({ data: [], ...beside });
      const { get, log } = open();
      assert.deepEqual((await get('/feeds/x')).json.items, []);
      assert.ok(!log.some(({ event }) => event === 'path'));
    });
  }

  it('logs once which path finds nothing in any item', async () => {
    const { get, log } = open({ paths: { ...paths, summary: '/sapo', image: '/anh/{id}/{x}' } });
    for (let round = 0; round < 3; round++) {
      answer({ data: [item(round)] });
      await get('/feeds/x');
      await until(() => log.filter(({ outcome }) => outcome === 'fresh').length > round, 'the refresh');
      now.forward(400);
    }
    assert.deepEqual(
      log.filter(({ event }) => event === 'path'),
      [
        { event: 'path', source: 'x', path: 'summary', pointer: '/sapo' },
        { event: 'path', source: 'x', path: 'image', pointer: '/anh/{id}/{x}' },
      ],
    );
  });

  for (const [what, body, code, selector] of [
    ['a login page', '<!doctype html><title>Đăng nhập</title><form></form>', 'not-a-feed'],
    ['XML', '<?xml version="1.0"?><error/>', 'not-a-feed'],
    ['nothing', '', 'not-a-feed'],
    ['a truncated answer', '{"data":[{"title":"Một"', 'not-a-feed'],
    ['an error as a text', '{"error":"Sai khóa"}', 'not-a-feed'],
    ['an error as an object', '{"data":null,"error":{"status":403,"message":"Forbidden"}}', 'not-a-feed'],
    ['a list of errors', '{"errors":[{"title":"Bad Request","detail":"x"}]}', 'not-a-feed'],
    ['a status of failure', '{"success":false,"data":"x"}', 'not-a-feed'],
    ['an error beside an empty list', '{"data":[],"status":"error","message":"Quá tải"}', 'not-a-feed'],
    ['another object', '{"tin":[]}', 'selector-empty', 'items'],
    ['a number', '7', 'selector-empty', 'items'],
    ['null', 'null', 'selector-empty', 'items'],
    ['an object in place of the list', '{"data":{"title":"Một"}}', 'selector-empty', 'items'],
    ['items with other fields', '{"data":[{"ten":"Một","link":"/1"}]}', 'selector-empty', 'title'],
    ['items that are no objects', '{"data":["Một",null,7,[]]}', 'selector-empty', 'title'],
  ]) {
    it(`answers ${code} to ${what}, and keeps the last good feed`, async () => {
      const { get, log } = open();
      assert.equal((await get('/feeds/x')).json.items.length, 2);
      answer(body);
      now.forward(400);
      await get('/feeds/x');
      await until(() => log.some((entry) => entry.event === 'failure'), 'the failure');
      const { json } = await get('/feeds/x');
      assert.equal(json.items.length, 2);
      assert.equal(json._bantin.error.code, code);

      const fresh = await open().get('/feeds/x');
      assert.deepEqual([fresh.status, fresh.json.code, fresh.json.selector], [502, code, selector]);
    });
  }

  it('logs what an API says of its failure, and does not tell readers', async () => {
    answer({ error: { message: 'Unknown Content API Key' } });
    const { get, log } = open();
    assert.ok(!(await get('/feeds/x')).text.includes('Key'));
    assert.match(log.find(({ event }) => event === 'failure').detail, /Unknown Content API Key/);
  });

  it('reads other encodings, and confirms what has not changed', async () => {
    const body = Buffer.from(`\ufeff${JSON.stringify({ data: [item(1)] })}`, 'utf16le');
    publisher.answer = (request, response) => {
      const isSame = request.headers['if-none-match'] === '"1"';
      response.writeHead(isSame ? 304 : 200, { etag: '"1"' }).end(isSame ? undefined : body);
    };
    const { get, log } = open();
    assert.equal((await get('/feeds/x')).json.items[0].title, 'Tin số 1');
    now.forward(400);
    await get('/feeds/x');
    await until(() => log.some(({ outcome }) => outcome === 'unchanged'), 'the confirmation');
    assert.equal((await get('/feeds/x')).json.items[0].title, 'Tin số 1');
  });

  it('can be part of a merge', async () => {
    const { origin } = publisher;
    const sources = {
      a: { type: 'json', url: `${origin}/a`, paths, title: 'Phường' },
      m: { type: 'merge', sources: ['a'] },
    };
    const { json } = await openGateway(sources).get('/feeds/m');
    assert.equal(json.items.length, 2);
    assert.equal(json.items[0]._bantin.source.title, 'Phường');
  });

  for (const [what, preset, body] of [
    ['deep nesting', undefined, `{"data":${'['.repeat(200_000)}${']'.repeat(200_000)}}`],
    [
      'deep blocks',
      'strapi',
      `{"data":[{"title":"x","content":[${'{"children":['.repeat(100_000)}${']}'.repeat(100_000)}]}]}`,
    ],
    ['many small items', undefined, `{"data":[${'{},'.repeat(200_000)}{}]}`],
    [
      'a media resource with many relations that many nodes share',
      'drupal-jsonapi',
      JSON.stringify({
        data: Array.from({ length: 5_000 }, () => ({
          attributes: { title: 'x' },
          relationships: { a: { data: { type: 'media--image', id: 'm' } } },
        })),
        included: [
          {
            type: 'media--image',
            id: 'm',
            relationships: { r: { data: Array.from({ length: 20_000 }, () => ({ type: 'file--file', id: 'f' })) } },
          },
        ],
      }),
    ],
    [
      'long texts without an end of a paragraph',
      'mastodon',
      JSON.stringify([{ id: 1, content: `${'<p '.repeat(200_000)}${'x '.repeat(200_000)}` }]),
    ],
  ]) {
    it(`survives ${what}`, async () => {
      answer(body);
      const { get } = open({ preset, paths: preset ? undefined : paths });
      const { status } = await get('/feeds/x');
      assert.ok([200, 502].includes(status), String(status));
      answer({ data: [item(1)] });
      assert.equal((await items()).length, 1);
    });
  }
});

describe('the configuration of a json source', () => {
  const url = 'https://tin.example.vn/api';
  const source = { type: 'json', url, paths: { items: '', title: '/title' } };

  it('is accepted when all of it is valid', () => {
    createGateway({
      sources: {
        a: source,
        b: { type: 'json', url, preset: 'ghost' },
        c: {
          ...source,
          preset: 'strapi',
          paths: { url: '/tin/{slug}', image: 'https://cdn.example.vn/{/anh/0/id}.jpg', tags: '/a~1b/~0' },
          base: 'https://phuong.example.vn/',
          dateFormat: 'dd/MM/yyyy',
          timeZone: 'Asia/Bangkok',
          title: 'Tin',
          interval: 60,
        },
      },
    });
  });

  for (const [path, more] of [
    ['paths', { paths: undefined }],
    ['paths.items', { paths: { title: '/title' } }],
    ['paths.title', { paths: { items: '/data', url: '/link' } }],
    ['paths.items', { paths: { ...source.paths, items: 'data' } }],
    ['paths.items', { paths: { ...source.paths, items: '#/data' } }],
    ['paths.items', { paths: { ...source.paths, items: ['/data'] } }],
    ['paths.title', { paths: { ...source.paths, title: '$.title' } }],
    ['paths.title', { paths: { ...source.paths, title: '/a~2' } }],
    ['paths.title', { paths: { ...source.paths, title: '/a~' } }],
    ['paths.title', { paths: { ...source.paths, title: `/${'x'.repeat(1000)}` } }],
    ['paths.url', { paths: { ...source.paths, url: 'https://tin.example.vn/tin' } }],
    ['paths.url', { paths: { ...source.paths, url: '/tin/{slug' } }],
    ['paths.url', { paths: { ...source.paths, url: '/tin/{}' } }],
    ['paths.url', { paths: { ...source.paths, url: '/tin/{{slug}}' } }],
    ['paths.url', { paths: { ...source.paths, url: '/tin/{a/b}' } }],
    ['paths.image', { paths: { ...source.paths, image: '/anh/{/a~9}' } }],
    ['paths.link', { paths: { ...source.paths, link: '/link' } }],
    ['preset', { preset: 'wordpress' }],
    ['preset', { preset: '__proto__' }],
    ['base', { base: '/tin' }],
    ['base', { base: 'ftp://tin.example.vn/' }],
    ['dateFormat', { dateFormat: 'DD/MM/YYYY' }],
    ['selectors', { selectors: { item: 'li' } }],
    ['url', { url: 'https://10.1.2.3/api' }],
  ]) {
    it(`names ${path} when it is invalid: ${JSON.stringify(more).slice(0, 80)}`, () => {
      assert.throws(
        () => createGateway({ sources: { x: { ...source, ...more } } }),
        (error) => {
          assert.ok(error instanceof ConfigError, String(error.stack));
          assert.ok(
            error.issues.some((issue) => issue.path === `sources.x.${path}` && issue.message),
            error.message,
          );
          return true;
        },
      );
    });
  }

  it('says in Vietnamese and English what a path has to be', () => {
    const paths = { items: 'data', title: '/title', url: 'link' };
    assert.throws(() => createGateway({ sources: { x: { ...source, paths } } }), {
      message: /paths\.items: phải là JSON pointer.*must be a JSON pointer.*\n.*paths\.url: phải là.*must be/,
    });
  });
});
