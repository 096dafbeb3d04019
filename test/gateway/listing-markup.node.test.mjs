import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { openGateway, startPublisher, stoppedClock } from './tools.mjs';

const list = (...rows) => `<title>Tin</title><ul>${rows.map((row) => `<li>${row}</li>`).join('')}</ul>`;
const link = (number) => `<a href="/tin/${number}">Tin số ${number}</a>`;

describe('a listing', () => {
  let publisher;
  let now;
  /** Bodies by path; any other path is 404. */
  let pages;
  const open = (source) => openGateway({ x: { type: 'listing', url: `${publisher.origin}/muc/`, ...source } }, { now });
  const items = async (page, selectors) => {
    pages['/muc/'] = page;
    return (await open({ selectors: { item: 'li', ...selectors } }).get('/feeds/x')).json.items ?? [];
  };

  before(async () => {
    publisher = await startPublisher(({ url }, response) => {
      response.writeHead(pages[url] === undefined ? 404 : 200, { 'content-type': 'text/html' }).end(pages[url]);
    });
  });
  after(() => publisher.close());
  beforeEach(() => {
    publisher.requests.length = 0;
    now = stoppedClock();
    pages = {};
  });
  const requested = () => publisher.requests.map(({ url }) => url).filter((url) => url.startsWith('/tin/'));

  for (const [base, expected] of [
    ['<base href="/cong/">', '/cong/tin/1'],
    [
      '<base target="_blank"><base href="https://tin.example.vn/a/b"><base href="/c/">',
      'https://tin.example.vn/a/tin/1',
    ],
    ['<base href="javascript:0">', '/muc/tin/1'],
    ['<base href="">', '/muc/tin/1'],
  ]) {
    it(`reads its links and pictures from ${base}`, async () => {
      const page = `<head>${base}</head>${list('<a href="tin/1">Một</a><img src="tin/1">')}`;
      const [item] = await items(page, { image: 'img' });
      const url = new URL(expected, publisher.origin).href;
      assert.equal(item.url, url);
      assert.equal(item.image, url);
    });
  }

  it('follows the link to the next page from <base href>', async () => {
    pages['/muc/'] = `<base href="/cong/">${list(link(1))}<a class="next" href="2">Tiếp</a>`;
    pages['/cong/2'] = list(link(2));
    const source = { selectors: { item: 'li' }, paging: { next: '.next' } };
    assert.equal((await open(source).get('/feeds/x')).json.items.length, 2);
  });

  it('reads an article page from its own <base href>', async () => {
    pages['/muc/'] = list(link(1));
    pages['/tin/1'] =
      '<base href="/tep/"><div class="body"><img src="a.jpg"></div><a class="file" href="b.pdf">Tệp</a>';
    const article = { body: '.body', attachments: '.file' };
    const [item] = (await open({ selectors: { item: 'li' }, article }).get('/feeds/x')).json.items;
    assert.ok(item.content_html.includes(`${publisher.origin}/tep/a.jpg`));
    assert.equal(item.attachments[0].url, `${publisher.origin}/tep/b.pdf`);
  });

  it('requests article pages in which the body selector finds nothing once, and logs them', async () => {
    const numbers = Array.from({ length: 14 }, (_, index) => index + 1);
    pages['/muc/'] = list(...numbers.map(link));
    for (const number of numbers) {
      const body = number > 10 ? 'class="body"' : '';
      pages[`/tin/${number}`] = `<p class="by">Phòng Tham mưu</p><div ${body}>Bài ${number}</div>`;
    }
    const { get, log } = open({ selectors: { item: 'li' }, article: { body: '.body', byline: '.by' } });
    const { json } = await get('/feeds/x');
    assert.equal(requested().length, 10);
    const logged = log.filter(({ event }) => event === 'article');
    assert.equal(logged.length, 10);
    assert.equal(logged[0].url, `${publisher.origin}/tin/1`);
    assert.match(logged[0].detail, /\.body/);
    for (let round = 0; round < 3; round++) {
      now.forward(5000);
      const { json: later } = await get('/feeds/x');
      assert.deepEqual(later.items[0], json.items[0], 'what the page has besides stays');
      assert.equal(later.items[13].content_html, 'Bài 14');
    }
    assert.deepEqual(requested(), [...new Set(requested())], 'no page twice');
    assert.equal(requested().length, 14);
    assert.equal(log.filter(({ event }) => event === 'article').length, 10);
  });

  it('gives articles their turn while those before them are unavailable, and tries these again', async () => {
    const numbers = Array.from({ length: 12 }, (_, index) => index + 1);
    pages['/muc/'] = list(...numbers.map(link));
    pages['/tin/11'] = '<div class="body">Bài 11</div>';
    pages['/tin/12'] = '<div class="body">Bài 12</div>';
    const { get } = open({ selectors: { item: 'li' }, article: { body: '.body' } });
    await get('/feeds/x');
    now.forward(5000);
    const { json } = await get('/feeds/x');
    assert.equal(json.items[11].content_html, 'Bài 12');
    pages['/tin/1'] = '<div class="body">Bài 1</div>';
    now.forward(5000);
    await get('/feeds/x');
    now.forward(5000);
    assert.equal((await get('/feeds/x')).json.items[0].content_html, 'Bài 1');
  });

  for (const [markup, expected] of [
    ['<img src="data:image/gif;base64,R0lG" data-lazy-src="/a.jpg">', '/a.jpg'],
    ['<img src="/blank.gif" data-original="/a.jpg">', '/a.jpg'],
    ['<img src="data:image/gif;base64,R0lG" data-srcset="/s.jpg 320w, /a.jpg 1024w">', '/a.jpg'],
    ['<img srcset="/s.jpg 1x, /a.jpg 2x">', '/a.jpg'],
    ['<img style="background-image:url(/a.jpg)">', '/a.jpg'],
    [`<img style="color:red; background-image: url( '/a.jpg' ) ; width:1px">`, '/a.jpg'],
    ['<img style="background-image:url(&quot;/a (1).jpg&quot;)">', '/a%20(1).jpg'],
    ['<img style="background-image:url(&#39;/a.jpg?x=1&amp;y=2&#39;)">', '/a.jpg?x=1&y=2'],
    ['<img style="background:url(/a\\(1\\).jpg)">', '/a(1).jpg'],
    ['<img style="background:url(/a\\28 1\\29.jpg)">', '/a(1).jpg'],
    ['<img style="BACKGROUND-IMAGE:URL(/a.jpg)">', '/a.jpg'],
    ['<img style="background:linear-gradient(red,blue),url(data:image/png;base64,AA),url(/a.jpg)">', '/a.jpg'],
    ['<img data-bg="url(/a.jpg)">', '/a.jpg'],
    ['<img style="background:url(">', undefined],
    ['<img style="background:url(javascript:0)">', undefined],
  ]) {
    it(`finds the picture of ${markup}`, async () => {
      const [item] = await items(list(link(1) + markup), { image: 'img' });
      assert.equal(item.image, expected && publisher.origin + expected);
    });
  }

  it('finds the picture in an attribute of style that a selector names', async () => {
    const page = list(`${link(1)}<i style="background-image:url('/a.jpg')"></i>`);
    assert.equal((await items(page, { image: 'i @style' }))[0].image, `${publisher.origin}/a.jpg`);
  });

  for (const [what, markup, selector] of [
    ['onclick', `<a onclick="location.href='/tin/9'">Không</a>`, 'a @onclick'],
    ['a call in onclick', `<a onclick="moTin('/tin/9')">Không</a>`, 'a @onclick'],
    ['javascript:', `<a href="javascript:void(0)" onclick="location.href='/tin/9'">Không</a>`, 'a'],
    ['a script in another attribute', `<a data-link="window.location='/tin/9'">Không</a>`, 'a @data-link'],
    ['opening a window', `<a data-link="window.open('/tin/9')">Không</a>`, 'a @data-link'],
  ]) {
    it(`takes no script for an address: ${what}`, async () => {
      pages['/muc/'] = list(markup, '<p>x</p>');
      const { status, json } = await open({ selectors: { item: 'li', link: selector } }).get('/feeds/x');
      assert.equal(status, 502);
      assert.equal(json.selector, 'link');
    });
  }

  it('takes the first link that is an address', async () => {
    const [item] = await items(list(`<a href="javascript:;">Mở</a><a href="/tin/1">Một</a>`), { title: 'a + a' });
    assert.equal(item.url, `${publisher.origin}/tin/1`);
  });

  for (const [selector, expected] of [
    ['a', 'Mới Tin về xã 3 giờ'],
    ['a:own', 'Tin xã'],
    ['a:not(b)', 'Tin về xã 3 giờ'],
    ['a:not(b):not(.time)', 'Tin về xã'],
    ['a:not(b, .time)', 'Tin về xã'],
    ['a:not([data-x="("]):not(b)', 'Tin về xã 3 giờ'],
    ['a:not(b) i', 'về'],
    ['h9, a:not(b):own', 'Tin xã'],
    ['a @title', 'Tiêu đề'],
    ['a:own @title', 'Tiêu đề'],
  ]) {
    it(`reads the text of "${selector}"`, async () => {
      const page = list(
        '<a href="/tin/1" title="Tiêu đề"><b>Mới</b> Tin <i>về</i> xã <span class="time">3 giờ</span></a>',
      );
      assert.equal((await items(page, { title: selector }))[0].title, expected);
    });
  }

  it('reads the text of elements that are nested more deeply than browsers allow', async () => {
    const [item] = await items(`${'<ul><li>'.repeat(600)}${link(1)}`);
    assert.equal(item.title, 'Tin số 1');
  });
});
