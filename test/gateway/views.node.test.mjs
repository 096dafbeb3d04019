import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { hasProgram, startGateway, startRedis } from './processes.mjs';
import { feedOf, openGateway, startPublisher, stoppedClock, until } from './tools.mjs';

const isRedisMissing = !hasProgram('redis-server');

describe('views', () => {
  let publisher;
  let now;
  before(async () => {
    publisher = await startPublisher('');
  });
  after(() => publisher.close());
  beforeEach(() => {
    publisher.answer = feedOf('Một', 'Hai');
    now = stoppedClock();
  });
  const open = (settings = { views: true }) =>
    openGateway({ x: { type: 'feed', url: publisher.url, interval: 3600, ...settings } }, { now });
  const report = (get, id, reader = 'a') =>
    get(`/feeds/x/items/${id}/views`, { method: 'POST', headers: { 'x-forwarded-for': reader } });

  it('are counted for items of the feed, once a day for each reader', async () => {
    const { get } = open();
    assert.equal((await get('/feeds/x')).json._bantin.views_url, '/feeds/x/items/{id}/views');
    for (const reader of ['a', 'b', 'a']) assert.equal((await report(get, 'tin-1', reader)).status, 204);
    assert.equal((await report(get, 'khong-co')).json.code, 'unknown-item');
    now.forward(3);
    const { json } = await get('/feeds/x');
    assert.deepEqual(
      json.items.map(({ _bantin }) => _bantin?.views),
      [2, undefined],
    );
    now.forward(86_400);
    await report(get, 'tin-1', 'a');
    now.forward(3);
    assert.equal((await get('/feeds/x/items/tin-1')).json._bantin.views, 3);
  });

  it("are the publisher's where those are more", async () => {
    publisher.answer = feedOf('Một').replace('"tags"', '"_bantin":{"views":500},"tags"');
    const { get } = open();
    await report(get, 'tin-1');
    now.forward(3);
    assert.equal((await get('/feeds/x/items/tin-1')).json._bantin.views, 500);
  });

  it('are not counted for hidden items, nor where the configuration does not ask for it', async () => {
    assert.equal((await report(open({ views: true, hide: ['tin-1'] }).get, 'tin-1')).status, 404);
    const { get } = open({});
    assert.equal((await report(get, 'tin-1')).status, 404);
    assert.equal((await get('/feeds/x')).json._bantin, undefined);
  });

  it('are kept over a restart with a file system', { timeout: 30_000 }, async () => {
    const base = mkdtempSync(join(tmpdir(), 'bantin-views-'));
    after(() => rmSync(base, { recursive: true, force: true }));
    const config = {
      allowLoopback: true,
      storage: { driver: 'fs', base },
      sources: { x: { type: 'feed', url: publisher.url, views: true } },
    };
    const first = await startGateway(config);
    assert.equal((await fetch(`${first.origin}/feeds/x/items/tin-1/views`, { method: 'POST' })).status, 204);
    await first.stop();
    const second = await startGateway(config);
    const item = await (await fetch(`${second.origin}/feeds/x/items/tin-1`)).json();
    assert.equal(item._bantin.views, 1);
    await second.stop();
  });

  it('change no answer while nobody reads', async () => {
    const { get } = open();
    for (const reader of ['a', 'b']) await report(get, 'tin-2', reader);
    now.forward(3);
    const first = await get('/feeds/x');
    now.forward(60);
    assert.equal((await get('/feeds/x')).headers.etag, first.headers.etag);
    await report(get, 'tin-2', 'c');
    now.forward(3);
    const headers = { 'if-none-match': first.headers.etag };
    assert.equal((await get('/feeds/x', { headers })).json.items[1]._bantin.views, 3);
  });

  it('are not counted for items that wait, and for none once the copy has ended', async () => {
    now = stoppedClock(Date.UTC(2026, 10, 20, 0, 30)); // half an hour after "Một"
    const { get } = open({ views: true, delay: 3600, interval: 300, maxStale: 600 });
    assert.equal((await report(get, 'tin-1')).status, 404);
    assert.equal((await report(get, 'tin-2')).status, 204);
    publisher.answer = (_, response) => response.writeHead(500).end();
    now.forward(700);
    assert.equal((await report(get, 'tin-2', 'b')).status, 502);
  });

  it('are left out where a reader asks for it, of robots, and of pages that may not read the feed', async () => {
    const config = { origins: ['https://phuong.example.vn'] };
    const { get } = openGateway({ x: { type: 'feed', url: publisher.url, views: true } }, { now, config });
    const post = (headers) => get('/feeds/x/items/tin-1/views', { method: 'POST', headers });
    for (const headers of [
      { dnt: '1' },
      { 'sec-gpc': '1' },
      { 'user-agent': 'Mozilla/5.0 (compatible; Timkiem/1.0; +https://timkiem.example.vn/robot)' },
      { origin: 'https://khac.example' },
    ])
      assert.equal((await post(headers)).status, 204);
    now.forward(3);
    assert.equal((await get('/feeds/x')).json.items[0]._bantin?.views, undefined);
    for (const origin of ['https://phuong.example.vn', 'http://gateway.example.vn'])
      await post({ origin, 'x-forwarded-for': origin, host: 'gateway.example.vn' });
    now.forward(3);
    assert.equal((await get('/feeds/x')).json.items[0]._bantin.views, 2);
  });

  it('count a line once, whichever of its addresses it uses, and do not believe a stranger about it', async () => {
    const { gateway, get } = open();
    const post = (remoteAddress, headers = {}) =>
      gateway.fetch(new Request('http://gateway.example.vn/feeds/x/items/tin-1/views', { method: 'POST', headers }), {
        incoming: { socket: { remoteAddress } },
      });
    const forwarded = (address) => ({ 'x-forwarded-for': `198.18.0.1, ${address}` });
    await post('2001:db8:1:2:aaaa::1');
    await post('2001:db8:1:2:bbbb::2');
    await post('2001:db8:1:3::1');
    await post('203.0.113.7');
    await post('203.0.113.7', forwarded('203.0.113.8'));
    await post('203.0.113.7', { 'cf-connecting-ip': '203.0.113.9' });
    await post('::ffff:203.0.113.7');
    await post('127.0.0.1', forwarded('203.0.113.7'));
    await post('::1', { ...forwarded('203.0.113.7'), 'cf-connecting-ip': '203.0.113.10' });
    await post('fe80::1%eth0', forwarded('203.0.113.11'));
    now.forward(3);
    assert.equal((await get('/feeds/x')).json.items[0]._bantin.views, 4);
  });

  it('are kept when the process is killed while it saves, and when the storage comes back late', async () => {
    const values = new Map();
    let isDown = false;
    const storage = {
      async getItem(key) {
        if (isDown) throw new Error('down');
        return values.get(key) ?? null;
      },
      async setItem(key, value) {
        if (isDown) throw new Error('down');
        values.set(key, value);
      },
    };
    const start = () =>
      openGateway({ x: { type: 'feed', url: publisher.url, interval: 3600, views: true } }, { now, storage });
    const viewsOf = async ({ get }) => (await get('/feeds/x')).json.items[0]._bantin?.views;
    const read = async (gateway, readers) => {
      for (let reader = 0; reader < readers; reader++) await report(gateway.get, 'tin-1', `${reader}`);
      now.forward(3);
    };
    const first = start();
    await read(first, 3);
    await first.gateway.close();
    const second = start();
    await read(second, 2);
    await second.gateway.close();
    for (const key of values.keys()) if (key.endsWith(':1')) values.set(key, values.get(key).slice(0, 7));
    isDown = true;
    const third = start();
    await read(third, 1);
    assert.equal(await viewsOf(third), 1);
    isDown = false;
    now.forward(3);
    assert.equal(await viewsOf(third), 6);
    await third.gateway.close();
    assert.equal(await viewsOf(start()), 6);
  });

  it('are exact where a storage adds late, or refuses for a while', async () => {
    const counts = new Map();
    let refuses = false;
    const storage = {
      getItem: async () => null,
      setItem: async () => {},
      async increment(_, id, by) {
        if (refuses) throw new Error('refused');
        await new Promise((resolve) => setTimeout(resolve, id === 'tin-2' ? 1200 : 0)); // longer than readers wait
        counts.set(id, (counts.get(id) ?? 0) + by);
      },
      getCounts: async (_, ids) => ids.map((id) => counts.get(id) ?? null),
    };
    const { get, log } = openGateway({ x: { type: 'feed', url: publisher.url, views: true } }, { now, storage });
    await Promise.all(['a', 'b'].map((reader) => report(get, 'tin-2', reader)));
    refuses = true;
    for (let reader = 0; reader < 50; reader++) await report(get, 'tin-1', `${reader}`);
    assert.ok(log.filter(({ event }) => event === 'storage').length < 5, 'the log is not flooded');
    refuses = false;
    const shown = async () => {
      now.forward(3);
      return (await get('/feeds/x')).json.items.map(({ _bantin }) => _bantin?.views);
    };
    await until(async () => (await shown()).join() === '50,2', 'the counts');
    assert.deepEqual([...counts].sort(), [
      ['tin-1', 50],
      ['tin-2', 2],
    ]);
  });
  it('are exact over two processes on one Redis', { skip: isRedisMissing, timeout: 120_000 }, async () => {
    const redis = await startRedis();
    const config = {
      allowLoopback: true,
      storage: { driver: 'redis', url: redis.url },
      sources: { x: { type: 'feed', url: publisher.url, views: true } },
    };
    const gateways = [await startGateway(config), await startGateway(config)];
    const agent = new Agent({ keepAlive: true, maxSockets: 25 });
    after(() => agent.destroy());
    const post = (number) =>
      new Promise((resolve, reject) => {
        const url = `${gateways[number % 2].origin}/feeds/x/items/tin-1/views`;
        const headers = { 'x-forwarded-for': `198.51.100.${number}` };
        request(url, { method: 'POST', agent, headers }, (answer) =>
          answer.resume().on('end', () => resolve(answer.statusCode)),
        )
          .on('error', reject)
          .end();
      });
    const statuses = await Promise.all(Array.from({ length: 1000 }, (_, number) => post(number)));
    assert.ok(statuses.every((status) => status === 204));
    await gateways[0].stop('SIGKILL');
    await until(async () => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      const item = await (await fetch(`${gateways[1].origin}/feeds/x/items/tin-1`)).json();
      return item._bantin?.views === 1000;
    }, 'the count');
    await gateways[1].stop();
    await redis.stop();
  });
});
