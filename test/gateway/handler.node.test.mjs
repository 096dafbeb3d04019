import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { feedOf, openGateway, startPublisher, stoppedClock } from './tools.mjs';

describe('the handler', () => {
  let publisher;
  let now;
  let get;
  before(async () => {
    publisher = await startPublisher(
      feedOf('Họp khu phố 9', 'Bữa cơm công đoàn', 'Ra quân trật tự đô thị', 'Hiến máu'),
    );
    now = stoppedClock();
    get = openGateway({ 'cong-an': { type: 'feed', url: publisher.url, interval: 300 } }, { now }).get;
    await get('/feeds/cong-an');
  });
  after(() => publisher.close());

  it('answers a feed as JSON Feed 1.1 in our model', async () => {
    const { status, headers, json } = await get('/feeds/cong-an');
    assert.equal(status, 200);
    assert.equal(headers['content-type'], 'application/feed+json; charset=utf-8');
    assert.equal(json.version, 'https://jsonfeed.org/version/1.1');
    assert.equal(json.title, 'Cổng tin thành phố');
    assert.equal(json.items.length, 4);
    assert.deepEqual(json.items[0].tags, ['An ninh trật tự']);
    assert.equal(json._bantin, undefined, 'nothing is stale');
  });

  it('sends Cache-Control and Age for caches', async () => {
    now.forward(42);
    const { headers } = await get('/feeds/cong-an');
    assert.equal(headers.age, '42');
    assert.equal(
      headers['cache-control'],
      'public, max-age=0, s-maxage=300, stale-while-revalidate=600, stale-if-error=86400',
    );
    assert.equal(headers['content-length'], String(Buffer.byteLength((await get('/feeds/cong-an')).text)));
  });

  it('answers 304 to a current copy, by tag or by date, and prefers the tag', async () => {
    const { headers } = await get('/feeds/cong-an');
    const conditional = async (conditions) => get('/feeds/cong-an', { headers: conditions });
    for (const tag of [headers.etag, `W/${headers.etag}`, `"other", ${headers.etag}`, '*']) {
      const { status, text, headers: again } = await conditional({ 'if-none-match': tag });
      assert.equal(status, 304, tag);
      assert.equal(text, '');
      for (const name of ['etag', 'cache-control', 'age', 'last-modified', 'access-control-allow-origin'])
        assert.ok(again[name], `${name} is in a 304 as well`);
    }
    assert.equal((await conditional({ 'if-none-match': '"other"' })).status, 200);
    assert.equal((await conditional({ 'if-modified-since': headers['last-modified'] })).status, 304);
    assert.equal((await conditional({ 'if-modified-since': 'Mon, 01 Jan 2024 00:00:00 GMT' })).status, 200);
    assert.equal((await conditional({ 'if-modified-since': 'yesterday' })).status, 200);
    const both = { 'if-none-match': '"other"', 'if-modified-since': headers['last-modified'] };
    assert.equal((await conditional(both)).status, 200);
  });

  it('answers HEAD with the headers of GET and no body', async () => {
    const head = await get('/feeds/cong-an', { method: 'HEAD' });
    const whole = await get('/feeds/cong-an');
    assert.equal(head.status, 200);
    assert.equal(head.text, '');
    assert.deepEqual(head.headers, whole.headers);
  });

  it('answers OPTIONS, and preflights with what a conditional request needs', async () => {
    const { status, headers, text } = await get('/feeds/cong-an', {
      method: 'OPTIONS',
      headers: { origin: 'https://phuong.example.vn', 'access-control-request-method': 'GET' },
    });
    assert.equal(status, 204);
    assert.equal(text, '');
    assert.equal(headers.allow, 'GET, HEAD, OPTIONS');
    assert.equal(headers['access-control-allow-origin'], '*');
    assert.equal(headers['access-control-allow-methods'], 'GET, HEAD, OPTIONS');
    assert.match(headers['access-control-allow-headers'], /If-None-Match/);
    assert.equal(headers['access-control-max-age'], '86400');
  });

  it('exposes headers that are not CORS-safelisted to scripts of other origins', async () => {
    for (const path of ['/feeds/cong-an', '/feeds/none']) {
      const { headers } = await get(path);
      assert.equal(headers['access-control-allow-origin'], '*');
      assert.equal(headers['access-control-expose-headers'], 'ETag, Age, Retry-After');
      assert.equal(headers.vary, undefined);
    }
  });

  it('allows only the origins of a list', async () => {
    const { get } = openGateway(
      { x: { type: 'feed', url: publisher.url } },
      { config: { origins: ['https://phuong.example.vn'] } },
    );
    const from = async (origin) => (await get('/feeds/x', { headers: origin ? { origin } : {} })).headers;
    assert.equal((await from('https://phuong.example.vn'))['access-control-allow-origin'], 'https://phuong.example.vn');
    assert.equal((await from('https://other.example.vn'))['access-control-allow-origin'], undefined);
    for (const origin of ['https://phuong.example.vn', 'https://other.example.vn', undefined])
      assert.equal((await from(origin)).vary, 'Origin', 'caches keep the answers apart');
  });

  it('selects on the server', async () => {
    const titles = async (query) => (await get(`/feeds/cong-an?${query}`)).json.items.map(({ title }) => title);
    assert.deepEqual(await titles('limit=2'), ['Họp khu phố 9', 'Bữa cơm công đoàn']);
    assert.deepEqual(await titles('q=cong+doan'), ['Bữa cơm công đoàn']);
    assert.deepEqual(await titles('category=doi%20song&limit=1'), ['Bữa cơm công đoàn']);
    assert.deepEqual(await titles('since=2026-11-19'), ['Họp khu phố 9', 'Bữa cơm công đoàn']);
    assert.deepEqual(await titles('since=2026-11-19T00:00:01Z'), ['Họp khu phố 9']);
    assert.deepEqual(await titles('q=không có'), []);
    assert.equal((await titles('_=12345')).length, 4, 'unknown parameters are ignored');
  });

  it('selects the items around one, which is named by its id or its address', async () => {
    const titles = async (query) => (await get(`/feeds/cong-an?${query}`)).json.items.map(({ title }) => title);
    assert.deepEqual(await titles('id=tin-3&limit=1'), ['Ra quân trật tự đô thị']);
    assert.deepEqual(await titles('id=tin-4&limit=2'), ['Ra quân trật tự đô thị', 'Hiến máu']);
    assert.deepEqual(await titles('id=tin-2&limit=3'), [
      'Họp khu phố 9',
      'Bữa cơm công đoàn',
      'Ra quân trật tự đô thị',
    ]);
    assert.equal((await titles('id=tin-3')).length, 4);
    assert.deepEqual(await titles('id=latest&limit=1'), ['Họp khu phố 9']);
    assert.deepEqual(await titles('id=tin-9'), []);
    for (const address of [
      'https://tin.example.vn/tin/2',
      'http://tin.example.vn/tin/2/',
      'https://tin.example.vn/tin/2#a',
    ])
      assert.deepEqual(await titles(`id=${encodeURIComponent(address)}&limit=1`), ['Bữa cơm công đoàn'], address);
  });

  it('leaves an item out of a selection once it has expired, also where the same was requested before', async () => {
    const clock = stoppedClock();
    const expires = (seconds) => new Date(clock() + seconds * 1000).toISOString();
    const other = await startPublisher(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Tin',
        items: [
          { id: '1', title: 'Một', _bantin: { expires: expires(60) } },
          { id: '2', title: 'Hai', _bantin: { expires: expires(120) } },
          { id: '3', title: 'Ba' },
        ],
      }),
    );
    after(() => other.close());
    const gateway = openGateway({ x: { type: 'feed', url: other.url, interval: 300 } }, { now: clock });
    const titles = async () => (await gateway.get('/feeds/x?limit=3')).json.items.map(({ title }) => title);
    assert.deepEqual(await titles(), ['Một', 'Hai', 'Ba']);
    clock.forward(61);
    assert.deepEqual(await titles(), ['Hai', 'Ba']);
    clock.forward(60);
    assert.deepEqual(await titles(), ['Ba']);
  });

  it('gives each selection its own tag, the same every time', async () => {
    const tag = async (query) => (await get(`/feeds/cong-an${query}`)).headers.etag;
    const tags = [await tag(''), await tag('?limit=1'), await tag('?limit=2')];
    assert.equal(new Set(tags).size, 3);
    assert.equal(await tag('?limit=1'), tags[1]);
  });

  it('keeps the tags of items and selections that a new feed leaves as they are', async () => {
    const other = await startPublisher(feedOf('Một', 'Hai', 'Ba'));
    after(() => other.close());
    const clock = stoppedClock();
    const gateway = openGateway({ x: { type: 'feed', url: other.url, interval: 300 } }, { now: clock });
    const getTags = async () =>
      Promise.all(
        ['', '?limit=2', '?limit=2&q=a', '/items/tin-1', '/items/tin-3'].map(
          async (path) => (await gateway.get(`/feeds/x${path}`)).headers.etag,
        ),
      );
    const tags = await getTags();
    other.answer = feedOf('Một', 'Hai', 'Bốn');
    clock.forward(86_400);
    await gateway.get('/feeds/x');
    const renewed = await getTags();
    assert.deepEqual(
      renewed.map((tag, index) => tag === tags[index]),
      [false, true, true, true, false],
    );
  });

  it('answers one item, by id or by address', async () => {
    const { status, headers, json } = await get('/feeds/cong-an/items/tin-3');
    assert.equal(status, 200);
    assert.equal(json.title, 'Ra quân trật tự đô thị');
    assert.equal(headers['content-type'], 'application/json; charset=utf-8');
    assert.ok(headers.etag && headers.age);
    const address = encodeURIComponent('https://tin.example.vn/tin/2');
    assert.equal((await get(`/feeds/cong-an/items/${address}`)).json.title, 'Bữa cơm công đoàn');
  });

  it('lists its sources at /, without their addresses', async () => {
    const { status, json, text } = await get('/');
    assert.equal(status, 200);
    assert.deepEqual(json.sources, [{ name: 'cong-an', type: 'feed', url: '/feeds/cong-an' }]);
    assert.ok(!text.includes(publisher.origin));
  });

  it('serves its health at /healthz alone, and feeds with or without a trailing slash', async () => {
    for (const path of ['/healthz/', '//healthz', '/HEALTHZ', '/healthz/.'])
      assert.equal((await get(path)).json.code, 'unknown-path', path);
    for (const path of ['/feeds/cong-an/', '/feeds/cong-an/items/tin-3/', '/feeds/cong-an/?limit=1'])
      assert.equal((await get(path)).status, 200, path);
  });

  it('reports the state of its sources at /healthz', async () => {
    const { status, headers, json } = await get('/healthz');
    assert.equal(status, 200);
    assert.equal(headers['cache-control'], 'no-store');
    assert.equal(json.status, 'ok');
    assert.equal(json.sources['cong-an'].circuit, 'closed');
    assert.equal(json.sources['cong-an'].items, 4);
  });

  for (const [what, path, init, status, code] of [
    ['a source that nobody configured', '/feeds/none', {}, 404, 'unknown-source'],
    ['a name that every object has', '/feeds/constructor', {}, 404, 'unknown-source'],
    ['an address in place of a name', `/feeds/${encodeURIComponent('http://127.0.0.1/')}`, {}, 404, 'unknown-source'],
    ['an item that is not there', '/feeds/cong-an/items/none', {}, 404, 'unknown-item'],
    ['another path', '/feed', {}, 404, 'unknown-path'],
    ['a limit of none', '/feeds/cong-an?limit=0', {}, 400, 'bad-query'],
    ['a limit that is no number', '/feeds/cong-an?limit=all', {}, 400, 'bad-query'],
    ['a day that does not exist', '/feeds/cong-an?since=2026-13-01', {}, 400, 'bad-query'],
    ['a search that is too long', `/feeds/cong-an?q=${'a'.repeat(201)}`, {}, 400, 'bad-query'],
    ['another method', '/feeds/cong-an', { method: 'POST', body: 'x' }, 405, 'method'],
    ['DELETE', '/', { method: 'DELETE' }, 405, 'method'],
  ]) {
    it(`refuses ${what} with a problem`, async () => {
      const answer = await get(path, init);
      assert.equal(answer.status, status);
      assert.equal(answer.headers['content-type'], 'application/problem+json');
      assert.equal(answer.headers['cache-control'], 'no-store');
      assert.equal(answer.json.status, status);
      assert.equal(answer.json.code, code);
      assert.ok(answer.json.title && answer.json.detail && answer.json.type);
      if (status === 405) assert.equal(answer.headers.allow, 'GET, HEAD, OPTIONS');
    });
  }

  it('has sent one request to the publisher for all of this', () => {
    assert.ok(publisher.requests.length <= 2, `${publisher.requests.length} requests`); // the second is of the other gateway
  });
});
