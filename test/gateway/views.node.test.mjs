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
    const statuses = await Promise.all(Array.from({ length: 20_000 }, (_, number) => post(number)));
    assert.ok(statuses.every((status) => status === 204));
    await gateways[0].stop('SIGKILL');
    await until(async () => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      const item = await (await fetch(`${gateways[1].origin}/feeds/x/items/tin-1`)).json();
      return item._bantin?.views === 20_000;
    }, 'the count of 20,000');
    await gateways[1].stop();
    await redis.stop();
  });
});
