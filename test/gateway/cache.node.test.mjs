import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { createStorage } from 'unstorage';
import fsDriver from 'unstorage/drivers/fs-lite';
import memoryDriver from 'unstorage/drivers/memory';
import { feedOf, openGateway, startPublisher, stoppedClock, until } from './tools.mjs';

describe('the cache', () => {
  let publisher;
  let now;
  const down = (_, response) => response.writeHead(500).end();
  const sources = (more) => ({ x: { type: 'feed', url: publisher.url, interval: 300, ...more } });
  before(async () => {
    publisher = await startPublisher('');
  });
  after(() => publisher.close());
  beforeEach(() => {
    publisher.answer = feedOf('Một', 'Hai');
    publisher.requests.length = 0;
    now = stoppedClock();
  });

  it('in memory stays within its limit, whatever is requested', async () => {
    publisher.answer = feedOf(...Array.from({ length: 500 }, (_, index) => `Tin số ${index}`));
    const { get } = openGateway(sources(), { now, config: { memory: 2 ** 20 } });
    for (let limit = 1; limit <= 300; limit++) {
      assert.equal((await get(`/feeds/x?limit=${limit}`)).json.items.length, limit);
      if (limit % 50 === 0) {
        const { memory } = (await get('/healthz')).json;
        assert.ok(memory > 0 && memory <= 2 ** 20, `${memory} bytes`);
      }
    }
    assert.ok(
      publisher.requests.length <= 2,
      `the cached feed is in use and stays: ${publisher.requests.length} requests`,
    );
  });

  it('sends one request upstream for 500 readers of a cold source', async () => {
    publisher.answer = (_, response) => setTimeout(() => response.end(feedOf('Một')), 100);
    const { get } = openGateway(sources(), { now });
    const answers = await Promise.all(Array.from({ length: 500 }, () => get('/feeds/x')));
    assert.ok(answers.every(({ status }) => status === 200));
    assert.equal(publisher.requests.length, 1);
  });

  for (const [name, open] of [
    ['file system', async (base) => createStorage({ driver: fsDriver({ base }) })],
    ['memory driver', async () => createStorage({ driver: memoryDriver() })],
  ]) {
    describe(`in a storage (${name})`, () => {
      let base;
      let storage;
      beforeEach(async () => {
        base = await mkdtemp(join(tmpdir(), 'bantin-'));
        storage = await open(base);
      });
      const clean = () => rm(base, { recursive: true, force: true });

      it('makes a restart warm, also while the publisher is down', async () => {
        await openGateway(sources(), { now, storage }).get('/feeds/x');
        if (name === 'file system') assert.equal((await readdir(base)).length, 1);
        const restarted = openGateway(sources(), { now, storage });
        const { status, json, headers } = await restarted.get('/feeds/x');
        assert.equal(status, 200);
        assert.equal(headers.age, '0');
        assert.equal(publisher.requests.length, 1, 'the publisher gets no second request');
        publisher.answer = down;
        now.forward(86_400);
        const stale = await openGateway(sources(), { now, storage }).get('/feeds/x');
        assert.equal(stale.status, 200);
        assert.deepEqual(stale.json.items, json.items);
        assert.ok(stale.json._bantin.stale_since);
        assert.equal(stale.headers.age, '86400');
        await clean();
      });

      it('is shared: one gateway serves what another one refreshed', async () => {
        const [one, two] = [openGateway(sources(), { now, storage }), openGateway(sources(), { now, storage })];
        const [first, second] = [await one.get('/feeds/x'), await two.get('/feeds/x')];
        assert.equal(publisher.requests.length, 1);
        for (const header of ['etag', 'last-modified', 'age'])
          assert.equal(first.headers[header], second.headers[header]);
        now.forward(10_000);
        publisher.answer = feedOf('Mới');
        await one.get('/feeds/x');
        assert.equal((await two.get('/feeds/x')).json.items[0].title, 'Mới');
        assert.equal(publisher.requests.length, 2);
        assert.equal(two.log.at(-1).outcome, 'shared');
        await clean();
      });

      it('keeps a feed of its own for each address', async () => {
        await openGateway(sources(), { now, storage }).get('/feeds/x');
        await openGateway(sources({ url: `${publisher.url}?2` }), { now, storage }).get('/feeds/x');
        assert.equal(publisher.requests.length, 2);
        await clean();
      });
    });
  }

  for (const [what, storage] of [
    ['fails', { getItem: () => Promise.reject(new Error('away')), setItem: () => Promise.reject(new Error('away')) }],
    ['stalls', { getItem: () => new Promise(() => {}), setItem: () => new Promise(() => {}) }],
    ['holds invalid JSON', { getItem: async () => '{"checked":', setItem: async () => {} }],
  ]) {
    it(`continues from memory when the storage ${what}, and logs it`, async () => {
      const { get, log } = openGateway(sources(), { now, storage });
      assert.equal((await get('/feeds/x')).status, 200);
      assert.equal((await get('/feeds/x')).status, 200);
      assert.equal(publisher.requests.length, 1);
      assert.equal(log.filter(({ event }) => event === 'storage').length, 1);
    });
  }

  it('ignores stored values that are not cached feeds', async () => {
    const storage = { getItem: async () => ({ checked: 'soon', feed: {} }), setItem: async () => {} };
    const { json } = await openGateway(sources(), { now, storage }).get('/feeds/x');
    assert.equal(json.items.length, 2);
  });

  it('refreshes again when a refresh was lost, as in a worker that was stopped', async () => {
    const { get } = openGateway(sources(), { now });
    await get('/feeds/x');
    publisher.answer = () => {}; // says nothing
    now.forward(301);
    await get('/feeds/x');
    publisher.answer = feedOf('Mới');
    now.forward(60);
    await get('/feeds/x');
    await until(async () => (await get('/feeds/x')).json.items[0].title === 'Mới', 'the news');
  });

  it('passes work that goes on after a response to the runtime', async () => {
    const { gateway, log } = openGateway(sources(), { now });
    const work = [];
    const context = { waitUntil: (promise) => work.push(promise), passThroughOnException() {} };
    const ask = async () => gateway.fetch(new Request('http://gateway.example.vn/feeds/x'), {}, context);
    await ask();
    now.forward(301);
    await ask();
    assert.equal(work.length, 2);
    await Promise.all(work);
    await until(() => log.length === 2);
  });
});
