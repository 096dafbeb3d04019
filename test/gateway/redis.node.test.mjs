import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { describe, it } from 'node:test';
import { hasProgram, startGateway, startRedis } from './processes.mjs';
import { feedOf, startPublisher, until } from './tools.mjs';

const skip = hasProgram('redis-server')
  ? false
  : 'redis-server is not installed (Debian: apt-get install redis-server)';

describe(`two processes on one Redis${skip ? ` (SKIPPED: ${skip})` : ''}`, { skip }, () => {
  it('share their cache; one goes on without the other, and both without Redis', { timeout: 60_000 }, async () => {
    const publisher = await startPublisher(feedOf('Một', 'Hai'));
    const redis = await startRedis();
    const config = {
      allowLoopback: true,
      storage: { driver: 'redis', url: redis.url },
      sources: { x: { type: 'feed', url: publisher.url, interval: 2 } },
    };
    const [one, two] = [await startGateway(config), await startGateway(config)];
    const read = async ({ origin }) => {
      const response = await fetch(`${origin}/feeds/x`);
      return { status: response.status, etag: response.headers.get('etag'), ...(await response.json()) };
    };
    const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

    const [first, second] = [await read(one), await read(two)];
    assert.equal(first.status, 200);
    assert.equal(first.etag, second.etag);
    assert.equal(publisher.requests.length, 1, 'the second serves what the first saved');

    publisher.answer = feedOf('Mới');
    await wait(6500); // past the time in which a stale feed is served at once
    assert.equal((await read(one)).items[0].title, 'Mới');
    assert.equal((await read(two)).items[0].title, 'Mới');
    const isShared = ({ event, outcome }) => event === 'upstream' && outcome === 'shared';
    assert.ok([...one.lines, ...two.lines].some(isShared), 'one serves what the other refreshed');
    assert.ok(publisher.requests.length <= 4, `${publisher.requests.length} requests in three intervals`);

    assert.equal(await one.stop('SIGKILL'), 'SIGKILL');
    assert.equal((await read(two)).items[0].title, 'Mới');

    const three = await startGateway(config);
    assert.equal((await read(three)).items[0].title, 'Mới', 'a new one starts warm');
    await redis.stop();
    publisher.answer = (_, response) => response.writeHead(500).end();
    await wait(6500);
    for (const gateway of [two, three]) {
      const start = performance.now();
      const { status, items, _bantin } = await read(gateway);
      assert.equal(status, 200);
      assert.equal(items[0].title, 'Mới', 'from memory');
      assert.ok(_bantin.stale_since, 'and says since when it is stale');
      assert.ok(performance.now() - start < 3500);
    }
    publisher.answer = feedOf('Lại có');
    await until(async () => {
      await wait(300);
      return (await read(two)).items[0].title === 'Lại có';
    }, 'the new item without Redis');
    assert.ok(
      two.lines.some(({ event }) => event === 'storage'),
      'the log says that the storage is unavailable',
    );
    assert.equal(await two.stop(), 0);
    assert.equal(await three.stop(), 0);
    await publisher.close();
  });

  it('log in, choose a database, and read answers that come in pieces', { timeout: 60_000 }, async () => {
    const password = 'mật khẩu: 100%';
    const publisher = await startPublisher(feedOf('Một', 'Hai'));
    const redis = await startRedis('--requirepass', password);
    const proxy = createServer((socket) => {
      const upstream = connect(redis.port, '127.0.0.1');
      socket.pipe(upstream);
      upstream.on('data', (bytes) => {
        for (let at = 0; at < bytes.length; at += 7) socket.write(bytes.subarray(at, at + 7));
      });
      for (const side of [socket, upstream]) side.on('error', () => {}).on('close', () => socket.destroy());
    }).listen(0, '127.0.0.1');
    await once(proxy, 'listening');
    const config = {
      allowLoopback: true,
      storage: {
        driver: 'redis',
        url: `redis://:${encodeURIComponent(password)}@127.0.0.1:${proxy.address().port}/2`,
      },
      sources: { x: { type: 'feed', url: publisher.url } },
    };
    const read = async ({ origin }) => (await fetch(`${origin}/feeds/x`)).json();

    const one = await startGateway(config);
    assert.equal((await read(one)).items.length, 2);
    const keys = (database) =>
      execFileSync('redis-cli', ['-p', redis.port, '--no-auth-warning', '-a', password, '-n', database, 'dbsize']);
    await until(() => Number(keys('2')) > 0, 'the feed in the database');
    assert.equal(Number(keys('0')), 0);
    assert.equal(await one.stop(), 0);

    publisher.answer = (_, response) => response.writeHead(500).end();
    const two = await startGateway(config);
    assert.deepEqual(
      (await read(two)).items.map(({ title }) => title),
      ['Một', 'Hai'],
    );
    assert.equal(await two.stop(), 0);
    proxy.close();
    await redis.stop();
    await publisher.close();
  });
});
