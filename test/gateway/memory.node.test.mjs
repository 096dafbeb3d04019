import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { after, afterEach, describe, it } from 'node:test';
import { startGateway } from './processes.mjs';
import { openGateway, startPublisher, stoppedClock } from './tools.mjs';

const MIB = 2 ** 20;
const PARAGRAPH = 'Người dân phát hiện vụ việc có thể báo tin qua số điện thoại trực ban của phường. ';

/** A JSON Feed of about this many bytes, with articles of 3 kB. */
function largeFeed(bytes, more = {}) {
  const items = [];
  for (let size = 0, number = 0; size < bytes; number++) {
    const item = JSON.stringify({
      id: `tin-${number}`,
      url: `/tin/${number}`,
      title: `Phường An Lạc ra quân lần ${number}`,
      content_html: `<p>${PARAGRAPH.repeat(28)}</p>`,
      date_published: new Date(Date.UTC(2026, 10, 20) - number * 60_000).toISOString(),
      ...more,
    });
    items.push(item);
    size += Buffer.byteLength(item) + 1;
  }
  return `{"version":"https://jsonfeed.org/version/1.1","title":"Cổng tin","items":[${items}]}`;
}
const FEED = largeFeed(3.7e6);

/** The most memory that a process has had, in MB, and the milliseconds of CPU that it has used; on Linux. */
const isLinux = existsSync('/proc/self/status');
const peakOf = ({ child }) =>
  (Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))[1]) * 1024) / 1e6;
function cpuOf({ child }) {
  const [user, system] = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1].split(' ').slice(11, 13);
  return (Number(user) + Number(system)) * 10;
}

describe('the memory of a running gateway', () => {
  let publisher;
  let gateway;
  const start = async (names, answer, config) => {
    publisher = await startPublisher(answer);
    const sources = Object.fromEntries(
      names.map((name) => [name, { type: 'feed', url: `${publisher.origin}/${name}` }]),
    );
    gateway = await startGateway({ allowLoopback: true, sources, ...config });
  };
  const get = async (path) => {
    const response = await fetch(`${gateway.origin}${path}`);
    const body = await response.arrayBuffer();
    return { status: response.status, length: body.byteLength, tag: response.headers.get('etag'), body };
  };
  const getHealth = async () => (await fetch(`${gateway.origin}/healthz`)).json();
  afterEach(async () => {
    await gateway.stop();
    await publisher.close();
  });

  it('keeps the last good feed of a source, whatever is requested of another', async () => {
    let isDown = false;
    await start(['x', 'y'], (_, response) => (isDown ? response.writeHead(500).end() : response.end(FEED)));
    await get('/feeds/y');
    for (let limit = 1000; limit < 1020; limit++) assert.equal((await get(`/feeds/x?limit=${limit}`)).status, 200);
    isDown = true;
    assert.equal((await get('/feeds/y')).status, 200);
    assert.equal(publisher.requests.length, 2);
  });

  it('is enough for twelve large feeds: each publisher gets one request in an interval', async () => {
    const names = Array.from({ length: 12 }, (_, index) => `s${index}`);
    await start(names, FEED);
    for (let round = 0; round < 3; round++)
      for (const name of names) assert.equal((await get(`/feeds/${name}?limit=5`)).status, 200);
    assert.equal(publisher.requests.length, 12);
    assert.equal((await getHealth()).status, 'ok');
  });

  it('holds a feed that is larger than configured, and says so in health and log', async () => {
    await start(['x'], FEED, { memory: MIB });
    for (let round = 0; round < 5; round++) assert.equal((await get('/feeds/x')).status, 200);
    assert.equal(publisher.requests.length, 1);
    const { status, memory } = await getHealth();
    assert.equal(status, 'degraded');
    assert.ok(memory > MIB);
    assert.ok(gateway.lines.some(({ event, limit }) => event === 'memory' && limit === MIB));
  });

  it('does not hold a feed that becomes many times larger when it is read, and says so in health and log', async () => {
    const base = `https://tin.example.vn/${'thu-muc/'.repeat(200)}`;
    const links = Array.from({ length: 30_000 }, (_, n) => ({ id: `${n}`, url: `${n}` }));
    await start(['x'], JSON.stringify({ version: '1', home_page_url: base, items: links }));
    assert.equal((await get('/feeds/x')).status, 502);
    assert.equal((await get('/feeds/x')).status, 502);
    assert.equal(publisher.requests.length, 1);
    const { status, sources } = await getHealth();
    assert.equal(status, 'down');
    assert.equal(sources.x.error.code, 'too-large');
    assert.ok(gateway.lines.some(({ event, code }) => event === 'failure' && code === 'too-large'));
  });

  it('stays below MemoryMax of the systemd unit with an answer of 6 MB and twenty readers', {
    skip: !isLinux,
  }, async () => {
    const [, limit] = /^MemoryMax=(\d+)M$/m.exec(readFileSync('src/gateway/deploy/bantin-gateway.service', 'utf8'));
    await start(['x'], largeFeed(5.1e6, { external_url: 'goc', image: 'anh.jpg', banner_image: 'anh-lon.jpg' }));
    const answers = await Promise.all(Array.from({ length: 20 }, () => get('/feeds/x')));
    for (let limit = 1; limit < 40; limit++) await get(`/feeds/x?limit=${limit * 10}`);
    assert.ok(answers.every(({ status, length }) => status === 200 && length > 5.2e6));
    assert.ok(peakOf(gateway) < Number(limit) * 1.048576, `${peakOf(gateway)} MB of ${limit} MiB`);
  });

  it('leaves time for more than 100 distinct queries a second to a large feed', { skip: !isLinux }, async () => {
    await start(['x'], FEED);
    await get('/feeds/x?q=tin');
    const COUNT = 200;
    const before = cpuOf(gateway);
    for (let query = 0; query < COUNT; query++) await get(`/feeds/x?q=lan+${query}&limit=20`);
    const each = (cpuOf(gateway) - before) / COUNT;
    assert.ok(each < 10, `${each} ms of CPU each`);
  });
});

describe('selections', () => {
  const ask = (get, query) => get(`/feeds/x?${query}`);

  it('that choose the same items are one answer', async () => {
    const publisher = await startPublisher(largeFeed(2e4));
    after(() => publisher.close());
    const { get } = openGateway({ x: { type: 'feed', url: publisher.url } }, { now: stoppedClock() });
    for (const [one, ...others] of [
      ['limit=1000', 'limit=999999', 'utm_source=x', '', 'q=phường', 'q=&category='],
      ['q=AN+LẠC&limit=3', 'limit=3&q=an%20lac', 'limit=3&_=17&q=  An   Lạc ,', 'limit=3'],
      ['q=không', 'q=cũng+không', 'category=khong'],
    ]) {
      const { headers, text } = await ask(get, one);
      for (const other of others) {
        const answer = await ask(get, other);
        assert.equal(answer.headers.etag, headers.etag, other);
        assert.equal(answer.text, text, other);
      }
    }
  });

  it('take no memory, however many different ones there are', async () => {
    const publisher = await startPublisher(largeFeed(2e4));
    after(() => publisher.close());
    const { get } = openGateway({ x: { type: 'feed', url: publisher.url } });
    await get('/feeds/x');
    const getMemory = async () => (await get('/healthz')).json.memory;
    const before = await getMemory();
    for (let query = 0; query < 2000; query++) await ask(get, `q=${query}&limit=${query + 1}`);
    assert.equal(await getMemory(), before);
  });
});
