import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { after, before, beforeEach, describe, it } from 'node:test';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { feedOf, openGateway, startPublisher, stoppedClock, until } from './tools.mjs';

const fixture = (name) => readFileSync(new URL(`../fixtures/gateway/${name}`, import.meta.url));
const status =
  (code, headers = {}) =>
  (_, response) =>
    response.writeHead(code, headers).end();

describe('a publisher', () => {
  let publisher;
  let now;
  let get;
  let log;
  before(async () => {
    publisher = await startPublisher('');
  });
  after(() => publisher.close());
  beforeEach(() => {
    publisher.answer = feedOf('Một', 'Hai');
    publisher.requests.length = 0;
    now = stoppedClock();
    ({ get, log } = openGateway(
      { x: { type: 'feed', url: publisher.url, interval: 300 } },
      { now, config: { contact: 'https://phuong.example.vn/lien-he' } },
    ));
  });

  it('gets one request per interval, with our User-Agent, however many read', async () => {
    await Promise.all(Array.from({ length: 50 }, () => get('/feeds/x')));
    now.forward(299);
    await get('/feeds/x');
    assert.equal(publisher.requests.length, 1);
    assert.match(
      publisher.requests[0].headers['user-agent'],
      /^bantin-gateway\/\d+\.\d+\.\d+ \(\+https:\/\/phuong\.example\.vn\/lien-he\)$/,
    );
    assert.equal(publisher.requests[0].headers.cookie, undefined);
  });

  it('is refreshed behind a stale answer, and the next reader gets the new one', async () => {
    await get('/feeds/x');
    publisher.answer = feedOf('Mới', 'Một', 'Hai');
    now.forward(301);
    assert.equal((await get('/feeds/x')).json.items.length, 2);
    await until(() => log.filter(({ event }) => event === 'upstream').length === 2);
    const { json, headers } = await get('/feeds/x');
    assert.equal(json.items.length, 3);
    assert.equal(headers.age, '0');
  });

  it('is waited for when the cached feed is old', async () => {
    await get('/feeds/x');
    publisher.answer = feedOf('Mới', 'Một', 'Hai');
    now.forward(86_400);
    assert.equal((await get('/feeds/x')).json.items.length, 3);
  });

  it('that answers 304 keeps feed, tag and date of change, and resets the age', async () => {
    publisher.answer = (request, response) => {
      if (request.headers['if-none-match'] === '"v1"') response.writeHead(304).end();
      else response.writeHead(200, { etag: '"v1"' }).end(feedOf('Một'));
    };
    const first = await get('/feeds/x');
    now.forward(3600);
    const second = await get('/feeds/x');
    assert.equal(publisher.requests[1].headers['if-none-match'], '"v1"');
    assert.equal(second.headers.age, '0');
    assert.equal(second.headers.etag, first.headers.etag);
    assert.equal(second.headers['last-modified'], first.headers['last-modified']);
    assert.equal(log.at(-1).outcome, 'unchanged');
  });

  it('that sends only Last-Modified gets If-Modified-Since', async () => {
    const date = 'Mon, 23 Nov 2026 08:00:00 GMT';
    publisher.answer = (_, response) => response.writeHead(200, { 'last-modified': date }).end(feedOf('Một'));
    await get('/feeds/x');
    now.forward(3600);
    await get('/feeds/x');
    assert.equal(publisher.requests[1].headers['if-modified-since'], date);
  });

  it('that fails at times leaves readers with an answer that says since when it is stale', async () => {
    await get('/feeds/x');
    const good = now();
    for (let round = 0; round < 12; round++) {
      publisher.answer = round % 3 === 2 ? feedOf('Một', `Lần ${round}`) : status(500);
      now.forward(7200);
      const { status: code, json, headers } = await get('/feeds/x');
      assert.equal(code, 200);
      if (round === 0) {
        assert.equal(json._bantin.stale_since, new Date(good).toISOString());
        assert.deepEqual(json._bantin.error, { code: 'http' });
        assert.equal(headers.age, '7200');
      }
      if (round === 2) {
        assert.equal(json._bantin, undefined, 'good again');
        assert.equal(json.items[1].title, 'Lần 2');
      }
    }
  });

  it('that is down from the start is a problem with Retry-After, and gets no request until then', async () => {
    publisher.answer = status(503);
    const { status: code, headers, json } = await get('/feeds/x');
    assert.equal(code, 502);
    assert.equal(json.code, 'http');
    assert.ok(Number(headers['retry-after']) >= 1);
    assert.ok(!JSON.stringify(json).includes(publisher.origin), 'addresses stay in the log');
    await get('/feeds/x');
    assert.equal(publisher.requests.length, 1);
    publisher.answer = feedOf('Một');
    now.forward(Number(headers['retry-after']));
    assert.equal((await get('/feeds/x')).status, 200);
  });

  it('that sends Retry-After gets no request until then', async () => {
    publisher.answer = status(429, { 'retry-after': '900' });
    assert.ok(Number((await get('/feeds/x')).headers['retry-after']) >= 899);
    now.forward(890);
    await get('/feeds/x');
    assert.equal(publisher.requests.length, 1);
  });

  it('gets fewer requests while it fails, and after five failures the circuit opens', async () => {
    publisher.answer = status(500);
    const pauses = [];
    for (let round = 0; round < 7; round++) {
      const { headers } = await get('/feeds/x');
      pauses.push(Number(headers['retry-after']));
      now.forward(Number(headers['retry-after']));
    }
    assert.equal(publisher.requests.length, 7);
    assert.ok(pauses[3] > pauses[0], `${pauses}`);
    assert.ok(pauses[4] >= 200, `the fifth failure means minutes: ${pauses}`);
    assert.equal((await get('/healthz')).json.sources.x.circuit, 'half-open');
    await get('/feeds/x');
    const { circuit, failures, error } = (await get('/healthz')).json.sources.x;
    assert.deepEqual([circuit, failures, error.code], ['open', 8, 'http']);
    publisher.answer = feedOf('Một');
    now.forward(3600);
    await get('/feeds/x');
    assert.equal((await get('/healthz')).json.sources.x.circuit, 'closed');
  });

  for (const [what, answer, code, http] of [
    ['answers with a page', (_, r) => r.end('<!doctype html><html><body>Trang chủ</body></html>'), 'not-a-feed', 502],
    ['answers with nothing', (_, r) => r.end(), 'not-a-feed', 502],
    ['answers 404', status(404), 'http', 502],
    ['answers 304 to an unconditional request', status(304), 'http', 502],
    ['hangs up', (request) => request.socket.destroy(), 'network', 502],
    [
      'breaks off',
      (_, r) => r.writeHead(200, { 'content-length': '999' }).write('{"items":', () => r.destroy()),
      'network',
      502,
    ],
    ['never stops', (_, r) => endless(r), 'too-large', 502],
    ['sends a bomb in gzip', (_, r) => r.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb), 'too-large', 502],
    ['sends invalid gzip', (_, r) => r.writeHead(200, { 'content-encoding': 'gzip' }).end('{}'), 'network', 502],
    ['sends an unknown coding', (_, r) => r.writeHead(200, { 'content-encoding': 'x' }).end('{}'), 'not-a-feed', 502],
    ['redirects endlessly', (q, r) => r.writeHead(302, { location: `${q.url}1` }).end(), 'http', 502],
    ['redirects to an invalid address', status(302, { location: 'http://[' }), 'blocked', 502],
  ]) {
    it(`that ${what} is ${code}`, async () => {
      publisher.answer = answer;
      const { status: found, json } = await get('/feeds/x');
      assert.equal(json.code, code);
      assert.equal(found, http);
    });
  }

  for (const head of ['', 'Upgrade: websocket\r\nConnection: Upgrade\r\n']) {
    it(`that switches protocols fails at once${head && ', also when it names one'}`, async () => {
      publisher.answer = (request) => request.socket.write(`HTTP/1.1 101 Switching Protocols\r\n${head}\r\n`);
      const start = performance.now();
      const { status: found, json } = await get('/feeds/x');
      assert.ok(performance.now() - start < 2000, `${performance.now() - start} ms`);
      assert.equal(json.code, 'http');
      assert.equal(found, 502);
    });
  }

  it('may redirect three times', async () => {
    publisher.answer = (request, response) => {
      if (request.url.length < '/feed'.length + 3) response.writeHead(301, { location: `${request.url}+` }).end();
      else response.end(feedOf('Một'));
    };
    assert.equal((await get('/feeds/x')).status, 200);
    publisher.requests.length = 0;
    publisher.answer = (request, response) => response.writeHead(301, { location: `${request.url}+` }).end();
    now.forward(86_400);
    await get('/feeds/x');
    assert.equal(publisher.requests.length, 4);
  });

  for (const [coding, encode] of Object.entries({ gzip: gzipSync, br: brotliCompressSync, deflate: deflateSync })) {
    it(`may compress with ${coding}`, async () => {
      publisher.answer = (_, r) => r.writeHead(200, { 'content-encoding': coding }).end(encode(feedOf('Một')));
      assert.equal((await get('/feeds/x')).json.items[0].title, 'Một');
    });
  }

  it('that lies about its charset is read as what it is', async () => {
    const title = 'Phường An Lạc Đông';
    const rss = (encoding) =>
      `<?xml version="1.0"${encoding ? ` encoding="${encoding}"` : ''}?><rss version="2.0"><channel><title>${title}</title><item><title>${title}</title></item></channel></rss>`;
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(rss(), 'utf16le')]);
    for (const [type, body] of [
      ['text/xml; charset=iso-8859-1', rss('utf-8')],
      ['text/html; charset=windows-1252', rss()],
      ['text/xml; charset=utf-8', utf16],
      ['application/octet-stream', rss('us-ascii')],
    ]) {
      publisher.answer = (_, response) => response.writeHead(200, { 'content-type': type }).end(body);
      now.forward(86_400);
      assert.equal((await get('/feeds/x')).json.items[0].title, title, type);
    }
    // windows-1258 writes ườ as ư, ơ and a mark of their own
    const legacy = Buffer.from(rss('windows-1258').replaceAll(title, 'Ph\xfd\xf5\xccng'), 'latin1');
    publisher.answer = (_, response) => response.writeHead(200, { 'content-type': 'text/xml' }).end(legacy);
    now.forward(86_400);
    assert.equal((await get('/feeds/x')).json.items[0].title, 'Phường');
  });

  it('that grows to 10,000 items is still served, and a limit shortens the answer', async () => {
    publisher.answer = feedOf(...Array.from({ length: 10_000 }, (_, index) => `Tin số ${index}`));
    const start = performance.now();
    const { json, text } = await get('/feeds/x?limit=20');
    assert.equal(json.items.length, 20);
    assert.ok(text.length < 10_000);
    assert.equal((await get('/feeds/x')).json.items.length, 10_000);
    assert.ok(performance.now() - start < 5000, `${performance.now() - start} ms`);
  });

  it('that grows to 10,000 items in XML is read within the time limit', async () => {
    const items = Array.from(
      { length: 10_000 },
      (_, n) =>
        `<item><title>Tin số ${n}</title><link>https://tin.example.vn/${n}</link><pubDate>Thứ 5, 28/05/2026 17:00:00 GMT+7</pubDate><description>&lt;p&gt;Phường An Lạc Đông&lt;/p&gt;</description></item>`,
    );
    publisher.answer = `<rss version="2.0"><channel><title>Tin</title>${items.join('')}</channel></rss>`;
    const start = performance.now();
    assert.equal((await get('/feeds/x')).json.items.length, 10_000);
    assert.ok(performance.now() - start < 15_000, `${performance.now() - start} ms`);
  });
});

describe('a publisher that stalls', { concurrency: true }, () => {
  for (const [what, stall] of [
    ['before its answer', () => {}],
    ['in the middle of its answer', (_, response) => response.write('{"items":[')],
    ['in drips', (_, response) => void drip(response)],
    ['with every redirect', (q, r) => void setTimeout(() => r.writeHead(302, { location: `${q.url}1` }).end(), 700)],
  ]) {
    it(`${what} costs readers the time limit at most, and nothing when there is a cached feed`, async () => {
      const publisher = await startPublisher(feedOf('Một'));
      const now = stoppedClock();
      const options = { now, config: { timeout: 2 } };
      const sources = { x: { type: 'feed', url: publisher.url } };
      const warm = openGateway(sources, options);
      const cold = openGateway(sources, options);
      await warm.get('/feeds/x');
      publisher.answer = stall;
      now.forward(86_400);
      const start = performance.now();
      const [kept, none] = await Promise.all([warm.get('/feeds/x'), cold.get('/feeds/x')]);
      assert.ok(performance.now() - start < 3500, `${performance.now() - start} ms`);
      assert.equal(kept.status, 200);
      assert.equal(none.status, 504);
      assert.equal(none.json.code, 'timeout');
      await publisher.close();
    });
  }

  it('has fifteen seconds by default', async () => {
    const publisher = await startPublisher(() => {});
    const { get } = openGateway({ x: { type: 'feed', url: publisher.url } });
    const start = performance.now();
    assert.equal((await get('/feeds/x')).json.code, 'timeout');
    const seconds = (performance.now() - start) / 1000;
    assert.ok(seconds > 14.5 && seconds < 17, `${seconds} s`);
    await publisher.close();
  });
});

describe('a portal with a chain that Node does not trust', () => {
  let server;
  let url;
  before(async () => {
    server = createServer({ key: fixture('portal.key'), cert: fixture('portal.pem') }, (_, response) =>
      response.end(feedOf('An toàn')),
    );
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `https://localhost:${server.address().port}/`;
  });
  after(() => server.close());

  it('is refused without its certificate, and read with it', async () => {
    const ca = fixture('ca.pem').toString();
    const { get, log } = openGateway({ without: { type: 'feed', url }, with: { type: 'feed', url, ca } });
    assert.equal((await get('/feeds/without')).json.code, 'network');
    assert.match(log.at(-1).detail, /certificate/, 'the log says why');
    assert.equal((await get('/feeds/with')).json.items[0].title, 'An toàn');
  });

  it('is still refused under another name', async () => {
    const other = url.replace('localhost', '[::1]');
    const { get } = openGateway({ x: { type: 'feed', url: other, ca: fixture('ca.pem').toString() } });
    assert.equal((await get('/feeds/x')).status, 502);
  });
});

const bomb = gzipSync(Buffer.alloc(50 * 2 ** 20));

function endless(response) {
  const chunk = Buffer.alloc(2 ** 16, 32);
  const more = () => {
    while (!response.destroyed && response.write(chunk));
  };
  response.on('drain', more);
  more();
}

function drip(response) {
  response.write('{"items":[');
  const timer = setInterval(() => response.write(' '), 100);
  response.on('close', () => clearInterval(timer));
}
