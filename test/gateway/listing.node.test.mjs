import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, beforeEach, describe, it } from 'node:test';
import { openGateway, startPublisher, stoppedClock } from './tools.mjs';

const page = (name) => readFileSync(new URL(`../fixtures/gateway/${name}.html`, import.meta.url));
const list = (...rows) => `<title>Tin</title><ul>${rows.map((row) => `<li>${row}</li>`).join('')}</ul>`;
const row = (number, date = '20/11/2026') => `<a href="/tin/${number}">Tin số ${number}</a> <i>${date}</i>`;
const selectors = { item: 'li', title: 'a', date: 'i' };

/** Web parts of SharePoint: rows of their own, and those of its content query. */
const WEB_PARTS = {
  root: '[id*="_g_"]',
  item: '.dfwp-item, li:has(.ngaydang)',
  title: '.link-item a, .tieude',
  date: '.ngaydang, .dfwp-date',
  image: 'img',
  excerpt: '.description, .trichdan',
};
const WEB_PART_ARTICLE = {
  body: '.ms-rtestate-field',
  byline: '.tacgia',
  date: '.ngaydang',
  views: '.luotxem',
  attachments: '.ms-rtestate-field a[href*="/Documents/"]',
};
/** The asset publisher of Liferay. */
const ASSETS = {
  item: '.asset-abstract',
  title: '.asset-title',
  date: '.metadata-publish-date',
  image: 'img',
  excerpt: '.asset-summary',
};

describe('a listing', () => {
  let publisher;
  let now;
  /** Bodies by path and query; any other path is 404. */
  let pages;
  // Without smaller versions of pictures, so that items are what was read.
  const open = (source, options) =>
    openGateway({ x: { type: 'listing', url: `${publisher.origin}/`, images: false, ...source } }, { now, ...options });
  const items = async (source) => (await open(source).get('/feeds/x')).json.items;

  before(async () => {
    publisher = await startPublisher((request, response) => {
      const found = pages[request.url];
      response.writeHead(found === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' }).end(found);
    });
  });
  after(() => publisher.close());
  beforeEach(() => {
    publisher.requests.length = 0;
    now = stoppedClock();
    pages = { '/': list(row(1), row(2, '19/11/2026')) };
  });

  it('gives what its selectors find', async () => {
    pages['/'] = `<title>Tin</title><div class="tin"><a class="t" href="a/1?utm_source=x&id=5">Một <b>hai</b></a>
      <img src="blank.gif" data-src="/anh/1.jpg"><time datetime="2026-11-20T08:00:00+07:00">Hôm nay</time>
      <p>Lời dẫn &amp; tóm tắt</p><em>Chuyên mục</em></div>`;
    const found = await items({
      selectors: { item: '.tin', link: 'a.t', title: '.t', date: 'time', image: 'img', excerpt: 'p', category: 'em' },
    });
    assert.deepEqual(found, [
      {
        id: `${publisher.origin}/a/1?id=5`,
        url: `${publisher.origin}/a/1?id=5`,
        title: 'Một hai',
        summary: 'Lời dẫn & tóm tắt',
        image: `${publisher.origin}/anh/1.jpg`,
        date_published: '2026-11-20T08:00:00+07:00',
        tags: ['Chuyên mục'],
      },
    ]);
  });

  it('takes attributes that a selector names, of the item itself as well', async () => {
    pages['/'] = '<a class="tin" href="/1" data-title="Tên" data-day="2026-11-20">x</a>';
    const [item] = await items({
      selectors: { item: '.tin', link: '@href', title: '@data-title', date: '@data-day' },
    });
    assert.equal(item.title, 'Tên');
    assert.equal(item.url, `${publisher.origin}/1`);
    assert.equal(item.date_published, '2026-11-20T00:00:00+07:00');
  });

  it('reads a SharePoint page with a web part of its own', async () => {
    pages['/'] = page('sharepoint-webpart');
    const { json } = await open({ selectors: WEB_PARTS }).get('/feeds/x');
    assert.equal(json.title, 'Tin tức - Cổng thông tin xã Bình Lạc');
    assert.deepEqual(
      json.items.map(({ title, date_published }) => [title, date_published]),
      [
        ['Xã Bình Lạc lấy ý kiến người dân về tuyến đường liên ấp', '2026-11-20T10:35:00+07:00'],
        ['Phát động phong trào tiết kiệm điện', '2026-11-19T07:05:00+07:00'],
        ['Thông báo lịch tiếp công dân tháng 12', '2026-11-05T00:00:00+07:00'],
      ],
    );
    const [first] = json.items;
    assert.equal(first.url, `${publisher.origin}/tin-tuc/Lists/TinTuc/View_Detail.aspx?ItemId=412`);
    assert.equal(first.image, `${publisher.origin}/PublishingImages/hop-dan.jpg`);
    assert.equal(first.summary, 'Hơn 200 hộ dân dự họp, góp ý cho phương án mở rộng tuyến đường.');
  });

  it('reads SharePoint web parts by the fixed part of their ids', async () => {
    pages['/'] = page('sharepoint-webpart');
    const root = '[id$="g_7d2b4f19_88a1_4c02_b6d3_5e1c0a9f3e44"]';
    assert.equal((await items({ selectors: { ...WEB_PARTS, root } })).length, 3);
    const other = '[id*="g_00000000"]';
    assert.equal((await open({ selectors: { ...WEB_PARTS, root: other } }).get('/feeds/x')).json.selector, 'root');
  });

  it('reads a SharePoint content query', async () => {
    pages['/'] = page('sharepoint-query');
    const found = await items({ selectors: WEB_PARTS });
    assert.deepEqual(
      found.map(({ title, date_published }) => [title, date_published]),
      [
        ['Thông báo tuyển dụng viên chức', '2026-11-20T00:00:00+07:00'],
        ['Thông báo cúp nước khu vực ấp 3', '2026-11-18T00:00:00+07:00'],
      ],
    );
    assert.equal(found[0].summary, 'Nhận hồ sơ đến hết ngày 15/12.');
  });

  it('reads the SharePoint article behind an item', async () => {
    pages['/'] = page('sharepoint-webpart');
    pages['/tin-tuc/Lists/TinTuc/View_Detail.aspx?ItemId=412'] = page('sharepoint-article');
    const [first] = await items({ selectors: WEB_PARTS, article: WEB_PART_ARTICLE });
    assert.match(first.content_html, /^<p>Sáng 20\/11, Ủy ban nhân dân xã tổ chức họp dân\.<\/p>/);
    assert.ok(first.content_html.includes(`src="${publisher.origin}/PublishingImages/hop-dan-1.jpg"`));
    assert.ok(!first.content_html.includes('script'));
    assert.deepEqual(first.authors, [{ name: 'Văn phòng xã' }]);
    assert.equal(first._bantin.views, 1234);
    assert.equal(first.date_published, '2026-11-20T10:35:00+07:00');
    assert.deepEqual(first.attachments, [
      { url: `${publisher.origin}/Documents/phuong-an.pdf`, title: 'Phương án (PDF)', mime_type: 'application/pdf' },
    ]);
  });

  it('reads a Liferay asset publisher, whose links are for one visit only', async () => {
    pages['/'] = page('liferay');
    const found = await items({ selectors: ASSETS });
    assert.deepEqual(
      found.map(({ title, date_published, summary }) => [title, date_published, summary]),
      [
        [
          'Hội nghị triển khai nhiệm vụ quý IV',
          '2026-11-20T14:20:00+07:00',
          'Đại biểu các xã, phường dự hội nghị trực tuyến.',
        ],
        ['Tập huấn chữ ký số', '2026-11-09T00:00:00+07:00', 'Lớp học kéo dài hai ngày.'],
      ],
    );
    assert.equal(
      found[0].id,
      'http://so.example.vn/tin-hoat-dong/-/asset_publisher/x9Yz8Wv7Ut6S/content/hoi-nghi-trien-khai',
    );
    assert.ok(!/p_auth|redirect/.test(found[1].id) && found[1].id.includes('assetEntryId=20417'));
    assert.equal(found[0].image, `${publisher.origin}/documents/10180/0/hoi-nghi.jpg?t=1763600000000`);
  });

  it('is proved on a plain table in an old charset that the header hides', async () => {
    pages['/'] = page('table');
    const found = await items({ selectors: { item: 'tr.tin', link: 'a', title: 'a', date: 'td:last-child' } });
    assert.deepEqual(
      found.map(({ title, date_published, url }) => [title, date_published, url]),
      [
        ['Hội nghị tổng kết năm', '2026-11-20T17:00:00+07:00', `${publisher.origin}/chitiet.asp?id=77`],
        ['Lễ phát thưởng', '2026-11-03T08:15:00+07:00', `${publisher.origin}/chitiet.asp?id=76`],
      ],
    );
  });

  it('reads the charset that a page declares where it is not UTF-8', async () => {
    // windows-1258 writes ườ as ư, ơ and a mark of their own
    const title = Buffer.from('Ph\xfd\xf5\xccng', 'latin1');
    const html = (head) =>
      Buffer.concat([Buffer.from(`${head}<ul><li><a href="/1">`), title, Buffer.from('</a></ul>')]);
    for (const head of [
      '<meta charset="windows-1258">',
      '<meta http-equiv=Content-Type content="text/html; charset=windows-1258">',
    ]) {
      pages['/'] = html(head);
      assert.equal((await items({ selectors: { item: 'li' } }))[0].title, 'Phường', head);
    }
  });

  it('reads the charset of the header, and of a byte order mark, where the page declares none', async () => {
    const publisher = await startPublisher((request, response) => {
      const wide = request.url === '/wide';
      const html = '<ul><li><a href="/1">Ph\xfd\xf5\xccng</a></ul>';
      const body = wide
        ? Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('<ul><li><a href="/1">Phường</a></ul>', 'utf16le')])
        : Buffer.from(html, 'latin1');
      const type = wide ? 'text/html; charset=utf-8' : 'text/html; charset=windows-1258';
      response.writeHead(200, { 'content-type': type }).end(body);
    });
    for (const path of ['/narrow', '/wide']) {
      const source = { type: 'listing', url: publisher.origin + path, selectors: { item: 'li' } };
      assert.equal((await openGateway({ x: source }).get('/feeds/x')).json.items[0].title, 'Phường', path);
    }
    await publisher.close();
  });

  for (const [written, iso] of [
    ['Thứ Sáu, 20/11/2026 | 10:35 GMT+7', '2026-11-20T10:35:00+07:00'],
    ['Ngày đăng: 20/11/2026 | Lượt xem: 1234', '2026-11-20T00:00:00+07:00'],
    ['20-11-2026, 10h35', '2026-11-20T10:35:00+07:00'],
    ['10:35 | 20.11.2026', '2026-11-20T10:35:00+07:00'],
    ['20/11/26', '2026-11-20T00:00:00+07:00'],
    ['Ngày 20 tháng 11 năm 2026', '2026-11-20T00:00:00+07:00'],
    ['20 Tháng Mười Một, 2026', '2026-11-20T00:00:00+07:00'],
    ['(Cập nhật lúc 20/11/2026 5:05:00 CH)', '2026-11-20T17:05:00+07:00'],
    ['2026-11-20 10:35:00', '2026-11-20T10:35:00+07:00'],
    ['3 giờ trước', '2026-11-23T09:00:00.000Z'],
    ['2 ngày trước', '2026-11-21T12:00:00.000Z'],
    ['Hôm nay, 10:35', '2026-11-23T10:35:00+07:00'],
    ['Hôm qua 10:35', '2026-11-22T10:35:00+07:00'],
    ['Hôm qua, lúc 2:30 PM', '2026-11-22T14:30:00+07:00'],
    ['chiều nay, 4:30', '2026-11-23T16:30:00+07:00'],
    ['hôm kia', '2026-11-21T00:00:00+07:00'],
    ['vừa xong', '2026-11-23T12:00:00.000Z'],
    ['1 tháng trước', '2026-10-23T12:00:00.000Z'],
    ['2 năm trước', '2024-11-23T12:00:00.000Z'],
    ['1 giờ 20 phút trước', '2026-11-23T10:40:00.000Z'],
    ['nửa giờ trước', '2026-11-23T11:30:00.000Z'],
    ['cách đây hai ngày', '2026-11-21T12:00:00.000Z'],
    ["5' trước", '2026-11-23T11:55:00.000Z'],
    ['an hour ago', '2026-11-23T11:00:00.000Z'],
    ['03/09', '2026-09-03T00:00:00+07:00'],
    ['14:30 03/09', '2026-09-03T14:30:00+07:00'],
    ['Thứ Năm, 03-09 | Lượt xem: 12', '2026-09-03T00:00:00+07:00'],
    ['05/12', '2026-12-05T00:00:00+07:00'],
    ['31/12', '2025-12-31T00:00:00+07:00'],
    ['Ngày 3 tháng 9', '2026-09-03T00:00:00+07:00'],
    ['03 Th9', '2026-09-03T00:00:00+07:00'],
    ['03 Th9, 2026', '2026-09-03T00:00:00+07:00'],
    ['Lượt xem: 1234', undefined],
    ['Số 12/UB', undefined],
  ]) {
    it(`reads the date "${written}"`, async () => {
      pages['/'] = list(row(1, written));
      assert.equal((await items({ selectors }))[0].date_published, iso);
    });
  }

  it('reads dates in the format that is named, in the zone that is named', async () => {
    pages['/'] = list(row(1, 'Đăng 11.20.26 lúc 7:05'), row(2, 'bao giờ?'));
    const found = await items({ selectors, dateFormat: 'MM.dd.yy', timeZone: 'Asia/Tokyo' });
    assert.equal(found[0].date_published, '2026-11-20T00:00:00+09:00');
    pages['/'] = list(row(1, '20/11/2026 - 7:05'));
    const [timed] = await items({ selectors, dateFormat: 'dd/MM/yyyy - H:mm' });
    assert.equal(timed.date_published, '2026-11-20T07:05:00+07:00');
  });

  it('reads AM, PM, SA and CH in the format that is named, and words between quotation marks', async () => {
    const read = async (dateFormat, written) => {
      pages['/'] = list(row(1, written));
      return (await items({ selectors, dateFormat }))[0].date_published;
    };
    assert.equal(await read('dd/MM/yyyy hh:mm:ss tt', '01/09/2026 08:44:00 PM'), '2026-09-01T20:44:00+07:00');
    assert.equal(await read('dd/MM/yyyy hh:mm:ss a', '01/09/2026 12:44:00 am'), '2026-09-01T00:44:00+07:00');
    assert.equal(await read('d/M/yyyy h:mm tt', 'Đăng 1/9/2026 8:44 CH'), '2026-09-01T20:44:00+07:00');
    assert.equal(await read("'ngày' d 'tháng' M 'năm' yyyy", 'Ngày 1 tháng 9 năm 2026'), '2026-09-01T00:00:00+07:00');
    assert.equal(await read('dd/MM/yyyy', '31/02/2026'), undefined);
    assert.equal(await read('dd/MM/yyyy', '2 giờ trước'), '2026-11-23T10:00:00.000Z');
  });

  it('reads the day first on a Vietnamese page whose theme writes AM and PM', async () => {
    pages['/'] = `<html lang="vi">${list(row(1, '02/11/2026 08:44:00 AM'))}`;
    assert.equal((await items({ selectors }))[0].date_published, '2026-11-02T08:44:00+07:00');
    pages['/'] = list(row(1, '02/11/2026 08:44:00 AM'));
    assert.equal((await items({ selectors }))[0].date_published, '2026-02-11T08:44:00+07:00');
  });

  it('reads the order of day and month in which nothing is from the future and the newest stands first', async () => {
    pages['/'] = list(row(1, '1/12/2026 8:44 AM'));
    assert.equal((await items({ selectors }))[0].date_published, '2026-01-12T08:44:00+07:00');
    pages['/'] = list(row(1, '2/9/2026 8:44 AM'), row(2, '12/8/2026 8:00 AM'), row(3, '11/8/2026 8:00 AM'));
    assert.equal((await items({ selectors }))[0].date_published, '2026-09-02T08:44:00+07:00');
  });

  it('keeps a relative date, which would move with every refresh', async () => {
    pages['/'] = list(row(1, '1 giờ trước'));
    const { get } = open({ selectors });
    const before = (await get('/feeds/x')).json.items[0].date_published;
    pages['/'] = list(row(1, '2 giờ trước'));
    now.forward(5000);
    const { json, headers } = await get('/feeds/x');
    assert.equal(headers.age, '0');
    assert.equal(json.items[0].date_published, before);
  });

  it('ignores a relative date that lies outside of the calendar', async () => {
    pages['/'] = list(row(1, '999999999999999 ngày trước'), row(2));
    const [one, two] = await items({ selectors });
    assert.equal(one.date_published, undefined);
    assert.ok(two.date_published);
  });

  it('follows the link to the next page, as far as configured', async () => {
    pages['/'] = `${list(row(1), row(2))}<a class="next" href="/?page=2">Tiếp</a>`;
    pages['/?page=2'] = `${list(row(2), row(3))}<a class="next" href="/?page=3">Tiếp</a>`;
    pages['/?page=3'] = list(row(4));
    const titles = async (pages) =>
      (await items({ selectors, paging: { next: '.next', pages } })).map(({ title }) => title);
    assert.deepEqual(await titles(2), ['Tin số 1', 'Tin số 2', 'Tin số 3']);
    assert.deepEqual(await titles(9), ['Tin số 1', 'Tin số 2', 'Tin số 3', 'Tin số 4']);
  });

  it('counts pages in a template, and ends where a page is missing', async () => {
    pages['/?p=10'] = list(row(3));
    pages['/?p=11'] = undefined;
    const url = `${publisher.origin}/?p={page}`;
    const found = await items({ selectors, paging: { url, pages: 5, second: 10 } });
    assert.equal(found.length, 3);
    assert.deepEqual(
      publisher.requests.map((request) => request.url),
      ['/', '/?p=10', '/?p=11'],
    );
  });

  it('reads article pages by selectors, once each, and keeps what it found', async () => {
    const article = {
      body: '.body',
      byline: '.by',
      date: '.date',
      category: '.cat',
      views: '.views',
      attachments: '.files a',
    };
    pages['/'] = list(row(1, '20/11/2026'), '<a href="/tin/2">Một tiêu đề dài bị cắt...</a> <i>19/11/2026</i>');
    pages['/tin/1'] =
      '<p class="date">20/11/2026 08:30</p><div class="body"><p>Thân bài &amp; ảnh <img data-src="a.jpg"></p></div><p class="by">Phòng Tham mưu</p><p class="cat">Chuyên mục: An ninh</p><p class="views">Ngày đăng: 20/11/2026 | Lượt xem: 2.345</p><ul class="files"><a href="kh.docx">Kế hoạch</a></ul>';
    pages['/tin/2'] =
      '<meta property="og:title" content="Một tiêu đề dài bị cắt thì lấy lại"><div class="body">Hai</div>';
    const { get } = open({ selectors, article });
    const [one, two] = (await get('/feeds/x')).json.items;
    assert.equal(
      one.content_html,
      `<p>Thân bài &amp; ảnh <img data-src="a.jpg" src="${publisher.origin}/tin/a.jpg"></p>`,
    );
    assert.equal(one.date_published, '2026-11-20T08:30:00+07:00');
    assert.deepEqual(one.authors, [{ name: 'Phòng Tham mưu' }]);
    assert.deepEqual(one.tags, ['An ninh']);
    assert.equal(one._bantin.views, 2345);
    assert.equal(one.attachments[0].url, `${publisher.origin}/tin/kh.docx`);
    assert.equal(two.title, 'Một tiêu đề dài bị cắt thì lấy lại');
    const asked = publisher.requests.length;
    now.forward(5000);
    assert.deepEqual((await get('/feeds/x')).json.items, [one, two]);
    assert.equal(publisher.requests.length, asked + 1, 'the list alone');
  });

  it('falls back to JSON-LD and to og: tags', async () => {
    pages['/tin/1'] =
      `<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebPage"},{"@type":"NewsArticle","headline":"T","datePublished":"2026-11-20T09:00:00+07:00","author":{"@type":"Person","name":"An"},"image":["/a.jpg"],"articleSection":"Đời sống","articleBody":"Một < hai"}]}</script>`;
    pages['/tin/2'] =
      '<script type="application/ld+json">{broken}</script><meta property="og:description" content="Lời dẫn"><meta property="og:image" content="/b.jpg"><meta property="article:published_time" content="2026-11-19T10:00:00+07:00"><meta property="article:section" content="Công đoàn">';
    const [one, two] = await items({ selectors, article: true });
    assert.equal(one.content_html, 'Một &lt; hai');
    assert.equal(one.date_published, '2026-11-20T09:00:00+07:00');
    assert.deepEqual([one.authors, one.tags, one.image], [[{ name: 'An' }], ['Đời sống'], `${publisher.origin}/a.jpg`]);
    assert.equal(two.summary, 'Lời dẫn');
    assert.equal(two.image, `${publisher.origin}/b.jpg`);
    assert.equal(two.date_published, '2026-11-19T10:00:00+07:00');
    assert.deepEqual(two.tags, ['Công đoàn']);
  });

  it('fetches a limited number of articles in one refresh, and the others in the next', async () => {
    pages['/'] = list(row(1), row(2), row(3));
    for (const number of [1, 2, 3]) pages[`/tin/${number}`] = `<div class="body">Bài ${number}</div>`;
    const { get } = open({ selectors, article: { body: '.body', limit: 2 } });
    const bodies = async () => (await get('/feeds/x')).json.items.map(({ content_html }) => content_html);
    assert.deepEqual(await bodies(), ['Bài 1', 'Bài 2', undefined]);
    now.forward(5000);
    assert.deepEqual(await bodies(), ['Bài 1', 'Bài 2', 'Bài 3']);
  });

  it('goes on when an article is unavailable', async () => {
    pages['/tin/2'] = '<div class="body">Hai</div>';
    const [one, two] = await items({ selectors, article: { body: '.body' } });
    assert.equal(one.title, 'Tin số 1');
    assert.equal(one.content_html, undefined);
    assert.equal(two.content_html, 'Hai');
  });

  for (const [what, html, code] of [
    ['elements that never close', '<div id="a_g_">'.repeat(300_000), 'not-a-feed'],
    ['web parts within web parts', `${'<div id="a_g_">'.repeat(9000)}${'</div>'.repeat(9000)}`, 'selector-empty'],
    ['a list within lists', `${'<ul><li>'.repeat(4000)}x${'</li></ul>'.repeat(4000)}`, 'selector-empty'],
  ]) {
    it(`is not held up by ${what}`, async () => {
      pages['/'] = html;
      const start = performance.now();
      const { json } = await open({ selectors: { ...WEB_PARTS, date: 'i' } }).get('/feeds/x');
      assert.equal(json.code, code);
      assert.ok(performance.now() - start < 4000, `${performance.now() - start} ms`);
    });
  }

  for (const [selector, html] of [
    ['item', '<table><tr><td><a href="/tin/1">Tin</a></td></tr></table>'],
    ['link', '<ul><li>Tin</li></ul>'],
    ['title', '<ul><li><a href="/tin/1"></a><i>20/11/2026</i></li></ul>'],
    ['date', '<ul><li><a href="/tin/1">Tin</a></li></ul>'],
  ]) {
    it(`that changes its layout names the selector ${selector}, and serves the last good feed`, async () => {
      const { get, log } = open({ selectors });
      const good = (await get('/feeds/x')).json;
      const since = now();
      pages['/'] = html;
      now.forward(5000);
      const { status, headers, json } = await get('/feeds/x');
      assert.equal(status, 200);
      assert.deepEqual(json.items, good.items);
      assert.equal(headers.age, '5000');
      assert.equal(json._bantin.stale_since, new Date(since).toISOString());
      assert.deepEqual(json._bantin.error, { code: 'selector-empty', selector });
      assert.equal(log.at(-1).selector, selector);
      assert.equal((await get('/healthz')).json.sources.x.error.selector, selector);

      const cold = await open({ selectors }).get('/feeds/x');
      assert.equal(cold.status, 502);
      assert.equal(cold.json.code, 'selector-empty');
      assert.equal(cold.json.selector, selector);
      assert.ok(cold.headers['retry-after']);
    });
  }
});
