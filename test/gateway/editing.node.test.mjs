import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { feedOf, openGateway, startPublisher, stoppedClock } from './tools.mjs';

const titlesOf = ({ json }) => json.items.map(({ title }) => title);
const down = (_, response) => response.writeHead(500).end();

/** A storage in memory, as several gateways would share it. */
function sharedStorage() {
  const values = new Map();
  return {
    getItem: async (key) => values.get(key) ?? null,
    setItem: async (key, value) => void values.set(key, value),
  };
}

describe("an operator's decisions", () => {
  let publisher;
  let now;
  before(async () => {
    publisher = await startPublisher('');
  });
  after(() => publisher.close());
  beforeEach(() => {
    publisher.answer = feedOf('Một', 'Hai', 'Ba');
    now = stoppedClock();
  });
  const open = (settings, options = {}) =>
    openGateway({ x: { type: 'feed', url: publisher.url, ...settings } }, { now, ...options });

  it('leave hidden items out of the feed, of selections and of the items, by id or by address', async () => {
    const { get } = open({ hide: ['tin-1', 'https://TIN.example.vn/tin/2'] });
    assert.deepEqual(titlesOf(await get('/feeds/x')), ['Ba']);
    assert.deepEqual(titlesOf(await get('/feeds/x?q=mot,hai,ba')), ['Ba']);
    for (const id of ['tin-1', 'tin-2', encodeURIComponent('https://tin.example.vn/tin/1')])
      assert.equal((await get(`/feeds/x/items/${id}`)).json.code, 'unknown-item', id);
    assert.equal((await get('/feeds/x/items/tin-3')).status, 200);
  });

  it('name an item by its address as people copy it', async () => {
    const { get } = open({ hide: ['http://tin.example.vn/tin/1/#binh-luan'], pin: ['https://TIN.example.vn/tin/3/'] });
    assert.deepEqual(titlesOf(await get('/feeds/x?limit=9')), ['Ba', 'Hai']);
  });

  it('take effect with the next answer, also for those who have an earlier one, and can be taken back', async () => {
    const storage = sharedStorage();
    const before = await open({}, { storage }).get('/feeds/x');
    now.forward(10);
    const hidden = open({ hide: ['tin-1'] }, { storage });
    const conditions = [
      { 'if-none-match': before.headers.etag },
      { 'if-modified-since': before.headers['last-modified'] },
    ];
    for (const headers of conditions)
      assert.deepEqual(titlesOf(await hidden.get('/feeds/x', { headers })), ['Hai', 'Ba']);
    assert.deepEqual(titlesOf(await open({}, { storage }).get('/feeds/x')), ['Một', 'Hai', 'Ba']);
  });

  it('put pinned items first', async () => {
    const { get } = open({ pin: ['https://tin.example.vn/tin/3'] });
    assert.deepEqual(titlesOf(await get('/feeds/x?limit=2')), ['Ba', 'Một']);
    const { json } = await get('/feeds/x');
    assert.deepEqual(
      json.items.map(({ _bantin }) => _bantin?.pinned),
      [undefined, undefined, true],
    );
    assert.equal((await get('/feeds/x/items/tin-3')).json._bantin.pinned, true);
  });

  it('let items wait after their publication, and release them without a request to the publisher', async () => {
    now = stoppedClock(Date.UTC(2026, 10, 20, 0, 30)); // half an hour after "Một"
    const { get } = open({ delay: 3600, interval: 86_400 });
    const first = await get('/feeds/x');
    assert.deepEqual(titlesOf(first), ['Hai', 'Ba']);
    assert.equal((await get('/feeds/x/items/tin-1')).status, 404);
    const requests = publisher.requests.length;
    now.forward(1799);
    assert.equal((await get('/feeds/x')).headers.etag, first.headers.etag);
    now.forward(1);
    const headers = { 'if-modified-since': first.headers['last-modified'] };
    assert.deepEqual(titlesOf(await get('/feeds/x', { headers })), ['Một', 'Hai', 'Ba']);
    assert.equal((await get('/feeds/x/items/tin-1')).status, 200);
    assert.equal(publisher.requests.length, requests);
  });

  it('let items without a date wait from when they were first seen', async () => {
    publisher.answer = JSON.stringify({ items: [{ id: 'a', title: 'Không ngày' }] });
    const { get } = open({ delay: 600, interval: 300 });
    assert.deepEqual(titlesOf(await get('/feeds/x')), []);
    now.forward(599);
    assert.deepEqual(titlesOf(await get('/feeds/x')), []);
    now.forward(1);
    assert.deepEqual(titlesOf(await get('/feeds/x')), ['Không ngày']);
  });

  it('end a copy whose publisher stays away, and begin again when it is back', async () => {
    const { get, log } = open({ maxStale: 600 });
    assert.equal((await get('/feeds/x')).json._bantin.max_stale, 600);
    publisher.answer = down;
    now.forward(599);
    const stale = await get('/feeds/x');
    assert.equal(stale.status, 200);
    assert.equal(stale.json._bantin.max_stale, 600);
    now.forward(1);
    for (const path of ['/feeds/x', '/feeds/x?limit=1', '/feeds/x/items/tin-1', '/feeds/x']) {
      const { status, headers } = await get(path);
      assert.equal(status, 502, path);
      assert.equal(headers['cache-control'], 'no-store');
      assert.ok(headers['retry-after']);
    }
    const lines = log.filter(({ event }) => event === 'expiry');
    assert.deepEqual(lines, [{ event: 'expiry', source: 'x', checked: new Date(now() - 600_000).toISOString() }]);
    publisher.answer = feedOf('Trở lại');
    now.forward(3600);
    assert.deepEqual(titlesOf(await get('/feeds/x')), ['Trở lại']);
  });

  it('let the first reader after an interval wait for the publisher, so that what it withdrew is gone', async () => {
    const { get } = open({ maxStale: 3600 });
    await get('/feeds/x');
    publisher.answer = feedOf('Một');
    now.forward(301);
    assert.deepEqual(titlesOf(await get('/feeds/x')), ['Một']);
    assert.equal((await get('/feeds/x/items/tin-2')).status, 404);
  });

  it('limit what shared caches may do with a copy', async () => {
    const { headers } = await open({ maxStale: 400 }).get('/feeds/x');
    assert.equal(
      headers['cache-control'],
      'public, max-age=0, s-maxage=300, stale-while-revalidate=100, stale-if-error=100',
    );
  });

  it('come from a policy: an hour of waiting, three hours for a copy', async () => {
    now = stoppedClock(Date.UTC(2026, 10, 20, 0, 59));
    const { get } = open({ policy: 'tin-tong-hop' });
    const { json } = await get('/feeds/x');
    assert.equal(json._bantin.max_stale, 10_800);
    assert.deepEqual(titlesOf({ json }), ['Hai', 'Ba']);
    publisher.answer = down;
    now.forward(10_800);
    assert.equal((await get('/feeds/x')).status, 502);
  });

  it('leave one line in the log each, however often the feed is read and refreshed', async () => {
    const { get, log } = open({ hide: ['tin-1', 'tin-8'], pin: ['tin-2'] });
    for (let round = 0; round < 4; round++) {
      publisher.answer = feedOf('Một', 'Hai', `Ba ${round}`);
      await get('/feeds/x');
      await get('/feeds/x?limit=1');
      now.forward(2000);
    }
    assert.deepEqual(
      log.filter(({ event }) => event === 'hide' || event === 'pin'),
      [
        { event: 'hide', source: 'x', item: 'tin-1' },
        { event: 'pin', source: 'x', item: 'tin-2' },
      ],
    );
  });

  it('are edited once for many readers', async () => {
    const { get } = open({ hide: ['tin-1'] });
    const answers = await Promise.all(Array.from({ length: 100 }, () => get('/feeds/x')));
    assert.equal(new Set(answers.map(({ headers }) => headers.etag)).size, 1);
    assert.equal(new Set(answers.map(({ headers }) => headers['last-modified'])).size, 1);
  });

  it('are not taken over from a publisher that is a gateway, too', async () => {
    publisher.answer = feedOf('Một').replace('"items"', '"_bantin":{"max_stale":5,"error":{"code":"http"}},"items"');
    const { text, json } = await open({ maxStale: 600 }).get('/feeds/x');
    assert.deepEqual(json._bantin, { max_stale: 600 });
    assert.equal(text.split('"max_stale"').length, 2);
  });
});

describe('a merge of parts', () => {
  let one;
  let two;
  let now;
  before(async () => {
    one = await startPublisher('');
    two = await startPublisher('');
  });
  after(() => Promise.all([one.close(), two.close()]));
  beforeEach(() => {
    now = stoppedClock();
    one.answer = feedOf('Một', 'Hai', 'Ba');
    two.answer = feedOf('Bốn', 'Năm', 'Sáu').replaceAll('tin-', 'b-').replaceAll('/tin/', '/b/');
  });
  const open = (merge, settings = {}) =>
    openGateway(
      {
        one: { type: 'feed', url: one.url, ...settings },
        two: { type: 'feed', url: two.url },
        all: { type: 'merge', sources: ['one', 'two'], ...merge },
      },
      { now },
    );
  /** A feed of items with these titles, hours after midnight; their ids begin with the name. */
  const storiesOf = (name, ...stories) =>
    JSON.stringify({
      title: name,
      items: stories.map(([title, hour], index) => ({
        id: `${name}-${index}`,
        title,
        date_published: hour === undefined ? undefined : new Date(Date.UTC(2026, 10, 10, hour)).toISOString(),
      })),
    });

  it('takes a category, a number of items and a name of the publisher', async () => {
    const { get } = open({
      sources: [
        { source: 'one', category: 'doi song, khong co' },
        { source: 'two', limit: 1, title: 'Công đoàn quận' },
      ],
    });
    const { json } = await get('/feeds/all');
    assert.deepEqual(
      json.items.map(({ title, _bantin }) => [title, _bantin.source.title]),
      [
        ['Bốn', 'Công đoàn quận'],
        ['Hai', 'Cổng tin thành phố'],
      ],
    );
    assert.equal((await get('/feeds/two')).json.items.length, 3, 'the part stays as it is');
  });

  it('hides what its parts hide, and what it hides itself; pins stand first', async () => {
    const { get } = open({ hide: ['b-1'], pin: ['b-3'] }, { hide: ['tin-1'] });
    assert.deepEqual(titlesOf(await get('/feeds/all?limit=9')), ['Sáu', 'Hai', 'Năm', 'Ba']);
    assert.equal((await get('/feeds/two/items/b-1')).status, 200);
  });

  it('shows a story of two publishers once, the earlier one', async () => {
    one.answer = storiesOf('a', ['Khai mạc hội thi “An toàn”!', 20], ['Họp dân', 0]);
    two.answer = storiesOf('b', ['KHAI MẠC: Hội thi an toàn', 10], ['Hop dan', 49], ['Riêng', 5]);
    const { get } = open({ unique: 'title' });
    assert.deepEqual(
      (await get('/feeds/all')).json.items.map(({ id }) => id),
      ['b-1', 'b-0', 'b-2', 'a-1'],
    );
    assert.equal((await open({}).get('/feeds/all')).json.items.length, 5, 'only where it is asked for');
  });

  it('keeps what one publisher repeats, and what has no date or no title', async () => {
    one.answer = storiesOf('a', ['Thông báo', 1], ['Thông báo', 2], ['Không ngày'], ['!!!', 3]);
    two.answer = storiesOf('b', ['Không ngày'], ['???', 4]);
    assert.equal((await open({ unique: 'title' }).get('/feeds/all')).json.items.length, 6);
  });

  it('has the shortest `max_stale` of its parts, and goes on without a part whose copy has ended', async () => {
    const { get } = open({}, { maxStale: 600 });
    assert.equal((await get('/feeds/all')).json._bantin.max_stale, 600);
    one.answer = down;
    now.forward(601);
    const { json } = await get('/feeds/all');
    assert.deepEqual(titlesOf({ json }), ['Bốn', 'Năm', 'Sáu']);
    assert.deepEqual(json._bantin.missing, ['one']);
  });

  it('ends the copies of its parts by its own `maxStale`', async () => {
    const { get, log } = open({ maxStale: 600 });
    await get('/feeds/all');
    now.forward(700);
    assert.equal((await get('/feeds/all')).status, 200, 'their publishers answer again');
    one.answer = down;
    two.answer = down;
    now.forward(700);
    assert.equal((await get('/feeds/one')).status, 200);
    for (let round = 0; round < 3; round++) assert.equal((await get('/feeds/all')).status, 502);
    assert.deepEqual(
      log.filter(({ event }) => event === 'expiry').map(({ source, part }) => [source, part]),
      [
        ['all', 'one'],
        ['all', 'two'],
      ],
    );
  });
});
