import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { after, afterEach, before, describe, it } from 'node:test';
import { deflateSync, gzipSync } from 'node:zlib';
import { check, daysAgo, JSON_HEADERS, jsonFeed, OPEN, RSS_HEADERS, rss, rssItem, startServer } from './tools.mjs';

/** Answers with a feed in RSS. */
const feed = (body = rss(), headers = {}, status = 200) => ({ status, headers: { ...RSS_HEADERS, ...headers }, body });
const json = (body) => ({ headers: JSON_HEADERS, body });
const redirect = (location, headers = OPEN, status = 302) => ({ status, headers: { ...headers, location } });
const without = (name) => {
  const { [name]: _removed, ...headers } = RSS_HEADERS;
  return { headers, body: rss() };
};
const iso = (text) => new TextEncoder().encode(text);

let requests = 0;
const PNG = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(100)]);
const picture = (path) => `<img src="http://127.0.0.1:PORT${path}">`;
const withPicture = (path) => (request) => {
  const { port } = request.socket.address();
  const body = rss({ description: `<![CDATA[${picture(path)}Tóm tắt]]>` });
  return feed(body.replaceAll('PORT', port));
};
const post = (number, fields = {}) => ({
  id: number,
  link: `https://tin.example.vn/${number}`,
  title: { rendered: `Tin ${number}` },
  excerpt: { rendered: '<p>Tóm tắt</p>' },
  date_gmt: daysAgo(number).toISOString().slice(0, 19),
  ...fields,
});

/** By path: what a server answers, and the finding that names its fault. */
const FAULTS = {
  'no permission for other sites': [without('access-control-allow-origin'), 'cors/no-header'],
  'permission for another site': [
    feed(rss(), { 'access-control-allow-origin': 'https://khac.example.vn' }),
    'cors/other-origin',
  ],
  'two permissions': [feed(rss(), { 'access-control-allow-origin': ['*', '*'] }), 'cors/several-values'],
  'a permission with a wildcard in it': [
    feed(rss(), { 'access-control-allow-origin': 'https://*.example.vn' }),
    'cors/invalid',
  ],
  'a permission that caches mix up': [
    (request) => feed(rss(), { 'access-control-allow-origin': request.headers.origin }),
    'cors/no-vary',
  ],
  'a redirect without permission': [redirect('/good', {}), 'cors/redirect'],
  'a redirect in a circle': [redirect('/a%20redirect%20in%20a%20circle'), 'http/redirect-loop'],
  'redirects without end': [() => redirect(`/redirects%20without%20end?${requests++}`), 'http/too-many-redirects'],
  'a redirect to what is no web address': [redirect('ftp://tin.example.vn/'), 'http/bad-redirect'],
  'a redirect to a login': [redirect('/login'), 'not-a-feed/login'],
  'a feed that has moved': [redirect('/good', OPEN, 301), 'redirect/moved'],
  'a login that is asked for': [feed('', {}, 401), 'http/unauthorized'],
  'a firewall': [feed('', {}, 403), 'http/forbidden'],
  'an address without a feed': [feed('', {}, 404), 'http/not-found'],
  'too many requests': [feed('', { 'retry-after': '60' }, 429), 'http/rate-limited'],
  'a fault of the server': [feed('', {}, 500), 'http/server-error'],
  'no content': [{ status: 204, headers: OPEN }, 'http/no-content'],
  'a test of the browser': [
    feed('<html><body><script>document.cookie="D1N=1";location.reload()</script></body></html>'),
    'not-a-feed/challenge',
  ],
  'a web page instead of RSS, rss': [
    feed('<!doctype html><html><title>Trang chủ</title><body>Chào</body></html>'),
    'not-a-feed/page',
  ],
  nothing: [feed(''), 'not-a-feed/nothing'],
  'XML of another kind': [feed('<?xml version="1.0"?><urlset></urlset>'), 'not-a-feed/xml'],
  'JSON of another kind': [json('{"data": {"a": 1}}'), 'not-a-feed/json'],
  'an interface that is closed': [
    json('{"code":"rest_disabled","message":"Không được phép","data":{"status":401}}'),
    'not-a-feed/interface-error',
  ],
  'wrong compression': [feed(rss(), { 'content-encoding': 'gzip' }), 'network/bad-compression'],
  'compression of an unknown kind': [feed(rss(), { 'content-encoding': 'zip' }), 'network/bad-compression'],
  'too much': [feed(gzipSync(rss({ description: 'x'.repeat(2e6) })), { 'content-encoding': 'gzip' }), 'too-large'],
  'a large feed': [feed(rss({ description: 'x'.repeat(4e5) })), 'size/large'],
  'no compression': [feed(rss({ description: 'x'.repeat(2e4) })), 'compression/none'],
  'no headers for caches': [without('cache-control'), 'caching/none'],
  'a ban on caches': [feed(rss(), { 'cache-control': 'no-store' }), 'caching/no-store'],
  'caches for days': [feed(rss(), { 'cache-control': 'public, max-age=86400' }), 'caching/long'],
  'an ETag without effect': [feed(rss(), { etag: '"1"' }), 'caching/no-304'],
  'an ETag that changes': [() => feed(rss(), { etag: `"${requests++}"` }), 'caching/changing-etag'],
  'the type of a page': [feed(rss(), { 'content-type': 'text/html' }), 'content-type/html'],
  'the type of another format': [feed(rss(), { 'content-type': 'text/plain' }), 'content-type/other'],
  'no type': [without('content-type'), 'content-type/missing'],
  'a feed that breaks off': [feed(rss({}, { tail: '<item><title>Tin' })), 'broken/cut'],
  'a bare ampersand': [feed(rss({ title: 'Công an & quân sự' })), 'broken/ampersand'],
  'an unknown entity': [feed(rss({ title: 'Ph&ograve;ng' })), 'broken/entity'],
  'a control character': [feed(rss({ title: 'Tin\u000bmới' })), 'broken/control-character'],
  'an empty line in front': [feed(rss({}, { head: '\n<?xml version="1.0"?>' })), 'broken/junk-before'],
  'a notice in front': [feed(rss({}, { head: '<br />Notice: x<?xml version="1.0"?>' })), 'broken/junk-before'],
  'a script behind': [feed(rss({}, { tail: '</channel></rss><script>x()</script>' })), 'broken/junk-after'],
  'a prefix without declaration': [feed(rss({ 'dc:creator': 'A' })), 'broken/prefix'],
  'a tag that is not closed': [feed(rss({ 'x><y': '' })), 'broken/markup'],
  'JSON with a comma too many': [json(`${jsonFeed().slice(0, -1)},}`), 'broken/json'],
  'JSON with a notice in front': [json(`Notice: x\n${jsonFeed()}`), 'broken/json'],
  'another encoding than declared': [
    feed(Buffer.from(rss({}, { head: '<?xml version="1.0" encoding="utf-8"?>' }), 'utf16le')),
    'encoding/mismatch',
  ],
  'another encoding in the header': [
    feed(rss(), { 'content-type': 'text/xml; charset=iso-8859-1' }),
    'encoding/mismatch',
  ],
  'no declared encoding': [
    feed(Buffer.from(rss({ title: 'Đặng' }, { head: '' }).replace(/[^\0-\x7f]/g, 'é'), 'latin1'), {
      'content-type': 'text/xml',
    }),
    'encoding/undeclared',
  ],
  'letters cut in two': [
    feed(Buffer.concat([iso(rss()).subarray(0, 150), Buffer.from([0xe1, 0xba]), iso(rss()).subarray(150)])),
    'encoding/invalid-bytes',
  ],
  'letters encoded twice': [feed(rss({ title: 'Tin tá»©c phÆ°á»ng HoÃ  BÃ¬nh' })), 'encoding/mojibake'],
  'letters lost': [feed(rss({ title: 'C?ng an ph?ờng H?a B?nh' })), 'encoding/lost'],
  'no dates': [feed(rss({ pubDate: undefined })), 'dates/none'],
  'one item without a date': [feed(rss((n) => (n === 2 ? { pubDate: undefined } : {}))), 'dates/some-missing'],
  'dates that nobody can read': [feed(rss({ pubDate: 'hôm qua' })), 'dates/unreadable'],
  'dates of software that has none': [feed(rss({ pubDate: '0001-01-01T00:00:00Z' })), 'dates/unreadable'],
  'dates without a zone': [feed(rss((n) => ({ pubDate: `2026-10-1${n} 08:30:00` }))), 'dates/no-zone'],
  'dates without a zone in RFC 822': [feed(rss((n) => ({ pubDate: `Mon, 1${n} Aug 2026 08:30:00` }))), 'dates/no-zone'],
  'dates of either order': [feed(rss((n) => ({ pubDate: `0${n + 1}/01/2026 08:30:00 GMT+7` }))), 'dates/ambiguous'],
  'dates in the future': [json(jsonFeed({ date_published: daysAgo(-0.25).toISOString() })), 'dates/future'],
  'one date for all': [feed(rss({ pubDate: daysAgo(1).toUTCString() })), 'dates/all-same'],
  'the present time as date': [
    () => feed(rss((n) => ({ pubDate: new Date(Date.now() - n * 1000 - 1e6 * requests++).toUTCString() }))),
    'dates/changing',
  ],
  'old news': [feed(rss((n) => ({ pubDate: `0${n} Feb 2020 08:30:00 +0700` }))), 'dates/old'],
  'no ids': [feed(rss({ guid: undefined })), 'ids/missing'],
  'one id for several items': [feed(rss({ guid: 'bai' })), 'ids/duplicate'],
  'other ids each time': [() => feed(rss((n) => ({ guid: `bai-${n}-${requests++}` }))), 'ids/changing'],
  'no title': [feed(rss((n) => (n === 3 ? { title: undefined } : {}))), 'titles/missing'],
  'no links': [feed(rss({ link: undefined })), 'links/missing'],
  'relative links': [feed(rss((n) => ({ link: `/bai/${n}` }))), 'links/relative'],
  'links that are none': [feed(rss({ link: 'javascript:xem(1)' })), 'links/not-http'],
  'links into an internal network': [feed(rss({ link: 'http://192.168.1.5/bai/1' })), 'links/private'],
  'no pictures': [feed(), 'pictures/none'],
  'pictures on http:': [
    feed(rss({ description: '<![CDATA[<img src="http://tin.example.vn/a.jpg">]]>' })),
    'pictures/http',
  ],
  'pictures of an internal network': [
    feed(rss({ description: '<![CDATA[<img src="http://may-chu/a.jpg">]]>' })),
    'pictures/private',
  ],
  'a picture that is gone': [withPicture('/none.png'), 'pictures/unreachable'],
  'a picture that is a page': [withPicture('/login'), 'pictures/not-image'],
  'a heavy picture': [withPicture('/heavy.png'), 'pictures/heavy'],
  'a picture that others must not show': [withPicture('/blocked.png'), 'pictures/blocked'],
  'no excerpts': [feed(rss({ description: undefined })), 'excerpts/none'],
  'a wrong language': [
    feed(rss().replace('<title>Tin phường</title>', '<title>Tin</title><language>en-US</language>')),
    'language/declared',
  ],
  'no items': [feed('<rss version="2.0"><channel><title>Tin</title></channel></rss>'), 'empty'],
  'expired items': [json(jsonFeed({ _bantin: { expires: daysAgo(1).toISOString() } })), 'expired'],
  'too many items': [
    feed(
      `<rss version="2.0"><channel><title>Tin</title>${Array.from({ length: 101 }, (_, n) => rssItem(n + 1)).join('')}</channel></rss>`,
    ),
    'size/many-items',
  ],
  'WordPress without pictures': [json(JSON.stringify([post(1), post(2)])), 'wordpress/no-embed'],
};

const OTHERS = {
  '/good': feed(),
  '/login': {
    headers: { ...OPEN, 'content-type': 'text/html' },
    body: '<!doctype html><html><title>Đăng nhập</title><body><input type="password"></body></html>',
  },
  '/picture.png': { headers: { 'content-type': 'image/png' }, body: PNG },
  '/heavy.png': { headers: { 'content-type': 'image/png' }, body: Buffer.concat([PNG, Buffer.alloc(2 ** 20)]) },
  '/blocked.png': {
    headers: { 'content-type': 'image/png', 'cross-origin-resource-policy': 'same-origin' },
    body: PNG,
  },
  '/compressed': feed(deflateSync(rss()), { 'content-encoding': 'deflate' }),
  '/pictures': withPicture('/picture.png'),
  '/feed.json': json(jsonFeed()),
};

describe('bantin check with the address of a feed', () => {
  let server;
  before(async () => {
    const faults = Object.entries(FAULTS).map(([name, [answer]]) => [`/${encodeURIComponent(name)}`, answer]);
    server = await startServer({ ...Object.fromEntries(faults), ...OTHERS });
  });
  after(() => server.close());

  for (const [name, [, code]] of Object.entries(FAULTS))
    it(`names ${name}: ${code}`, async () => {
      const report = await check(`${server.origin}/${encodeURIComponent(name)}`);
      assert.ok(report.codes.includes(code), report.codes.join(', '));
      const { severity, message, action, url } = report.find(code);
      assert.ok(message.vi && message.en && action?.vi && action.en, 'it says what is wrong and what to do');
      assert.ok(url, 'it says where');
      assert.equal(report.status, severity === 'hint' && report.summary.warnings + report.summary.errors === 0 ? 0 : 1);
    });

  for (const path of ['good', 'compressed', 'pictures', 'feed.json'])
    it(`finds no problem in a good feed: ${path}`, async () => {
      const report = await check(`${server.origin}/${path}`);
      assert.deepEqual([report.status, report.summary.errors, report.summary.warnings], [0, 0, 0], report.codes.join());
      assert.equal(report.feeds[0].items, 3);
      assert.equal(report.feeds[0].reading, 'strict');
    });

  it('says that an address of this machine is checked, and not for readers', async () => {
    const { find } = await check(`${server.origin}/good`);
    assert.equal(find('private/loopback').severity, 'hint');
    assert.equal(find('mixed-content/http').severity, 'hint', 'browsers take this machine for safe');
  });

  it('names the root of a problem, not what follows from it', async () => {
    const { codes } = await check(`${server.origin}/none`);
    assert.ok(!codes.some((code) => code.startsWith('cors')), codes.join());
  });

  it('shows what readers will see of the first three items, newest first', async () => {
    const { feeds } = await check(`${server.origin}/pictures`);
    assert.equal(feeds[0].preview.length, 3);
    const { title, date, image, excerpt } = feeds[0].preview[0];
    assert.equal(title, 'Tin thứ 1 của phường Hòa Bình');
    assert.match(date, /^\d\d\/\d\d\/\d{4} \d\d:\d\d$/);
    assert.equal(image, `${server.origin}/picture.png`);
    assert.equal(excerpt, 'Tóm tắt');
  });

  it('says how a broken feed was read', async () => {
    const read = async (name) => (await check(`${server.origin}/${encodeURIComponent(name)}`)).feeds[0].reading;
    assert.equal(await read('an unknown entity'), 'repaired');
    assert.equal(await read('a tag that is not closed'), 'lenient');
  });

  it('checks for the page that is named', async () => {
    const url = `${server.origin}/${encodeURIComponent('permission for another site')}`;
    const { codes } = await check(url, { origin: 'https://khac.example.vn' });
    assert.ok(!codes.some((code) => code.startsWith('cors')), codes.join());
  });
});

describe('bantin check with an address that does not answer', () => {
  const servers = [];
  /** Starts a server that is closed after the test, however that ends. */
  const startHere = async (answers) => {
    const server = await startServer(answers);
    servers.push(server);
    return server;
  };
  afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())));

  it('tells names that do not exist, and name servers that do not answer', async () => {
    const failing = (code) => ({ resolve: async () => Promise.reject(Object.assign(new Error(code), { code })) });
    const unknown = await check('https://khong-co.example.vn/rss', failing('ENOTFOUND'));
    assert.ok(unknown.codes.includes('network/dns-not-found'), unknown.codes.join());
    assert.equal(unknown.status, 2);
    const down = await check('https://tin.example.vn/rss', failing('EAI_AGAIN'));
    assert.ok(down.codes.includes('network/dns-failed'), down.codes.join());
    assert.equal(down.status, 2);
  });

  it('names a refused connection', async () => {
    const server = await startServer({});
    await server.close();
    const report = await check(`${server.origin}/rss`);
    assert.ok(report.codes.includes('network/refused'), report.codes.join());
    assert.equal(report.status, 1);
  });

  it('names an IPv6 address that does not answer, and the feed is read over IPv4', async () => {
    const server = await startHere({ '/rss': feed() });
    const resolve = async () => ['127.0.0.1', '2001:db8::1'];
    const report = await check(`http://tin.example.vn:${server.port}/rss`, { resolve });
    // A machine without IPv6 cannot tell, and says so.
    assert.ok(/ipv6\/(?:no-answer|unchecked)/.test(report.codes.join()), report.codes.join());
    assert.equal(report.feeds[0].items, 3);
    assert.ok(report.codes.includes('mixed-content/http'), 'another host than this machine');
    assert.equal(report.find('mixed-content/http').severity, 'error');
  });

  it('names a connection that breaks off, what is no HTTP, and what never ends', async () => {
    const answers = {
      'network/reset': (socket) => socket.destroy(),
      'network/bad-http': (socket) => socket.end('220 mail.example.vn ESMTP\r\n'),
      'timeout/response': (socket) => socket.write('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n<rss>'),
    };
    for (const [code, answer] of Object.entries(answers)) {
      const server = createServer((socket) => {
        socket.on('error', () => {});
        socket.once('data', () => answer(socket));
      });
      await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
      servers.push(server);
      const report = await check(`http://127.0.0.1:${server.address().port}/rss`, { timeout: 500 });
      assert.ok(report.codes.includes(code), `${code}: ${report.codes.join()}`);
    }
  });

  it('names a server that speaks no HTTPS', async () => {
    const server = await startHere({});
    const report = await check(`https://127.0.0.1:${server.port}/rss`);
    assert.ok(report.codes.includes('network/tls-not-tls'), report.codes.join());
  });
});
