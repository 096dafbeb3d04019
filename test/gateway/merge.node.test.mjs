import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { feedOf, openGateway, startPublisher, stoppedClock } from './tools.mjs';

describe('a merge', () => {
  let one;
  let two;
  let now;
  let get;
  before(async () => {
    one = await startPublisher('');
    two = await startPublisher('');
  });
  after(() => Promise.all([one.close(), two.close()]));
  beforeEach(() => {
    one.answer = feedOf('Một', 'Hai');
    two.answer = feedOf('Một', 'Hai', 'Ba').replace('"Cổng tin thành phố"', '"Công đoàn"');
    now = stoppedClock();
    const sources = {
      one: { type: 'feed', url: one.url, interval: 300 },
      two: { type: 'feed', url: two.url, interval: 600 },
      all: { type: 'merge', sources: ['one', 'two'], title: 'Tất cả' },
    };
    get = openGateway(sources, { now }).get;
  });
  const down = (_, response) => response.writeHead(500).end();

  it('contains each item once, newest first, with its source', async () => {
    const { json, headers } = await get('/feeds/all');
    assert.equal(json.title, 'Tất cả');
    assert.deepEqual(
      json.items.map(({ title, _bantin }) => [title, _bantin.source.title]),
      [
        ['Một', 'Cổng tin thành phố'],
        ['Hai', 'Cổng tin thành phố'],
        ['Ba', 'Công đoàn'],
      ],
    );
    assert.match(headers['cache-control'], /s-maxage=300/);
  });

  it('keeps its tag while nothing changes, and has the age of its oldest part', async () => {
    const first = await get('/feeds/all');
    now.forward(100);
    const second = await get('/feeds/all');
    assert.equal(second.headers.etag, first.headers.etag);
    assert.equal(second.headers.age, '100');
  });

  it('names its missing parts, and fails when all of them do', async () => {
    two.answer = down;
    const { status, json } = await get('/feeds/all');
    assert.equal(status, 200);
    assert.deepEqual(json._bantin, { missing: ['two'] });
    one.answer = down;
    const cold = openGateway(
      {
        one: { type: 'feed', url: one.url },
        two: { type: 'feed', url: two.url },
        all: { type: 'merge', sources: ['one', 'two'] },
      },
      { now },
    );
    const failed = await cold.get('/feeds/all');
    assert.equal(failed.status, 502);
    assert.equal(failed.json.code, 'http');
    assert.ok(failed.headers['retry-after']);
  });

  it('leaves its parts as they are', async () => {
    one.answer = feedOf('Một', 'Hai').replace('"items"', '"language":"en","items"');
    const before = (await get('/feeds/one')).json;
    const merged = (await get('/feeds/all')).json.items[0];
    assert.equal(merged.language, 'en');
    for (const path of ['/feeds/one', '/feeds/one?limit=9'])
      assert.deepEqual((await get(path)).json.items, before.items, path);
    const item = (await get(`/feeds/one/items/${before.items[0].id}`)).json;
    assert.deepEqual(item, before.items[0]);
  });

  it('reports since when a part is stale', async () => {
    await get('/feeds/all');
    const since = now();
    two.answer = down;
    now.forward(10_000);
    const { json } = await get('/feeds/all');
    assert.equal(json._bantin.stale_since, new Date(since).toISOString());
    assert.equal(json.items.length, 3);
  });
});
