import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startGateway } from './processes.mjs';
import { feedOf, openGateway, startPublisher } from './tools.mjs';

/** A page that selectors of the configuration make slow: every item looks through all elements, several times over. */
const DEPTH = 500;
const slowPage = `${'<ul><li>'.repeat(DEPTH / 2)}${'<b>x</b>'.repeat(150_000)}${'</li></ul>'.repeat(DEPTH / 2)}`;
const slowItem = `li:is(${Array.from({ length: 120 }, (_, n) => `:has(x-${n})`)})`;

describe('a running gateway with a source that takes long to read', () => {
  let publisher;
  let gateway;
  before(async () => {
    publisher = await startPublisher(({ url }, response) => {
      if (url === '/slow') response.end(slowPage);
      else if (url === '/many') response.end('<li></li>'.repeat(300_000));
      else response.end(feedOf('Một'));
    });
  });
  after(() => publisher.close());
  const page = (path, item) => ({ type: 'listing', url: `${publisher.origin}/${path}`, selectors: { item } });
  const feed = (path) => ({ type: 'feed', url: `${publisher.origin}/${path}` });
  const start = async (sources) => {
    gateway = await startGateway({ allowLoopback: true, timeout: 5, sources });
  };
  const get = async (name) => {
    const start = performance.now();
    const response = await fetch(`${gateway.origin}/feeds/${name}`);
    return { status: response.status, json: await response.json(), ms: performance.now() - start };
  };

  it('answers for the other sources meanwhile, and ends that source with the code too-complex', async () => {
    const pages = Object.fromEntries([0, 1, 2].map((n) => [`slow-${n}`, page('slow', `${slowItem}, x-${n}`)]));
    await start({ ...pages, good: feed('good'), later: feed('later') });
    const slow = [0, 1, 2].map((n) => get(`slow-${n}`));
    await get('good');
    for (let round = 0; round < 10; round++) {
      const { status, ms } = await get('good');
      assert.equal(status, 200);
      assert.ok(ms < 1000, `${ms} ms`);
    }
    for (const answer of slow) {
      const { status, json, ms } = await answer;
      assert.ok(ms < 9000, `${ms} ms`);
      assert.ok((status === 502 && json.code === 'too-complex') || (status === 504 && json.code === 'timeout'));
    }
    assert.ok(gateway.lines.some(({ event, code }) => event === 'failure' && code === 'too-complex'));
    assert.equal((await (await fetch(`${gateway.origin}/healthz`)).json()).status, 'degraded');
    assert.equal((await get('later')).status, 200, 'a source that is read for the first time');
    await gateway.stop();
  });

  it('refuses a page with hundreds of thousands of elements', async () => {
    await start({ many: page('many', 'li') });
    const { status, json } = await get('many');
    assert.equal(status, 502);
    assert.equal(json.code, 'too-complex');
    await gateway.stop();
  });
});

describe('the handler without threads', () => {
  it('reads feeds all the same, and logs that they may delay others', async () => {
    const publisher = await startPublisher(feedOf(...Array(1000).fill('Một')));
    const { get, log } = openGateway(
      { x: { type: 'feed', url: publisher.url } },
      { readerUrl: 'file:///none/reader.js' },
    );
    assert.equal((await get('/feeds/x')).json.items[0].title, 'Một');
    assert.ok(log.some(({ event, detail }) => event === 'error' && detail.includes('no threads')));
    await publisher.close();
  });
});
