import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { startWorkerd } from '../tools/workerd.mjs';
import { feedOf, openGateway, startPublisher } from './tools.mjs';
import { workerModules } from './worker-modules.mjs';

/** `bantin/gateway`, with the files that it imports. */
const ENTRY = 'npm/gateway/index.js';
const modules = workerModules(ENTRY);
const example = readFileSync('src/gateway/deploy/worker.js', 'utf8');
const fixtures = new URL('../fixtures/', import.meta.url);
const feeds = readdirSync(new URL('feeds/', fixtures)).filter((name) => /\.(?:xml|txt)$/.test(name));

for (const flags of [[], ['nodejs_compat']]) {
  describe(`a worker in workerd${flags.length ? ` with ${flags}` : ''}`, () => {
    let publisher;
    let worker;
    const get = (path, init) => fetch(`${worker.origin}${path}`, init);
    before(async () => {
      publisher = await startPublisher((request, response) => {
        const name = request.url.slice(1);
        const file = feeds.includes(name) ? `feeds/${name}` : `gateway/${name}`;
        if (name === 'inner') response.writeHead(302, { location: 'http://169.254.169.254/' }).end();
        else if (name === 'slow') setTimeout(() => response.end(feedOf('Muộn')), 300);
        else if (name === 'large') response.end(' '.repeat(6 * 2 ** 20));
        else if (name === 'stall') response.write('{');
        else response.end(readFileSync(new URL(file, fixtures)));
      });
      const source = (path, more) => ({ type: 'feed', url: `${publisher.origin}/${path}`, ...more });
      const sources = {
        ...Object.fromEntries(feeds.map((name) => [name.replace(/\W/g, '-'), source(name)])),
        ...Object.fromEntries(['inner', 'slow', 'large', 'stall'].map((name) => [name, source(name)])),
        sharepoint: source('sharepoint-webpart.html', {
          type: 'listing',
          selectors: { item: 'li:has(.ngaydang)', title: '.tieude', date: '.ngaydang' },
        }),
        table: source('table.html', { type: 'listing', selectors: { item: 'tr.tin', date: 'td:last-child' } }),
        all: { type: 'merge', sources: ['slow', 'sharepoint'] },
      };
      const config = { allowLoopback: true, timeout: 2, sources };
      worker = await startWorkerd(
        {
          'worker.js': `import { createGateway } from './${ENTRY}';\nexport default createGateway(${JSON.stringify(config)});`,
          ...modules,
        },
        { flags },
      );
    });
    after(async () => {
      await worker.stop();
      await publisher.close();
    });

    for (const name of feeds) {
      it(`reads ${name} as Node does`, async () => {
        const path = `/feeds/${name.replace(/\W/g, '-')}`;
        const answer = await get(path);
        assert.equal(answer.status, 200);
        const url = `${publisher.origin}/${name}`;
        const onNode = await openGateway({ [path.slice(7)]: { type: 'feed', url } }, { config: { images: false } }).get(
          path,
        );
        assert.deepEqual(await answer.json(), onNode.json);
      });
    }

    it('reads list pages, in old charsets too', async () => {
      assert.equal((await (await get('/feeds/sharepoint')).json()).items.length, 3);
      const { items } = await (await get('/feeds/table')).json();
      assert.equal(items[0].title, 'Hội nghị tổng kết năm');
      assert.equal(items[0].date_published, '2026-11-20T17:00:00+07:00');
    });

    it('answers 304, HEAD and OPTIONS', async () => {
      const first = await get('/feeds/sharepoint');
      const tag = first.headers.get('etag');
      assert.equal((await get('/feeds/sharepoint', { headers: { 'if-none-match': tag } })).status, 304);
      const head = await get('/feeds/sharepoint', { method: 'HEAD' });
      assert.equal(head.headers.get('etag'), tag);
      assert.equal((await get('/feeds/sharepoint', { method: 'OPTIONS' })).status, 204);
      await first.text();
    });

    it('sends one request for many readers, whose requests end in any order', async () => {
      const asked = () => publisher.requests.filter(({ url }) => url === '/slow').length;
      const hasty = get('/feeds/slow', { signal: AbortSignal.timeout(100) }).catch(() => {});
      const answers = await Promise.all(Array.from({ length: 50 }, () => get('/feeds/slow')));
      await hasty;
      for (const answer of answers) assert.equal(answer.status, 200);
      assert.equal(asked(), 1);
      assert.equal((await (await get('/feeds/all')).json()).items.length, 4);
      assert.equal(asked(), 1);
    });

    it('answers with HTML, rendered once for many readers, and 304', async () => {
      const path = '/feeds/sharepoint.html?limit=2&theme=ward';
      const answers = await Promise.all(Array.from({ length: 20 }, async () => (await get(path)).text()));
      assert.equal(new Set(answers).size, 1);
      assert.match(answers[0], /^<news-list limit="2" theme="ward" feed="http:[^"]*\/feeds\/sharepoint\?limit=2"/);
      assert.match(answers[0], /<template shadowrootmode="open">.* part="title"/s);
      const { headers } = await get(path, { method: 'HEAD' });
      const again = await get(path, { headers: { 'if-none-match': headers.get('etag') } });
      assert.equal(again.status, 304);
      const down = await get('/feeds/large.html');
      assert.equal(down.status, 502);
      assert.match(await down.text(), /^<news-list [^>]*><p lang="vi">/);
    });

    it('refuses redirects to inner addresses, answers that are too large or too late, and unknown names', async () => {
      for (const [name, status, code] of [
        ['inner', 502, 'blocked'],
        ['large', 502, 'too-large'],
        ['stall', 504, 'timeout'],
        ['none', 404, 'unknown-source'],
      ]) {
        const answer = await get(`/feeds/${name}`);
        assert.equal(answer.status, status, name);
        assert.equal((await answer.json()).code, code);
      }
    });
  });
}

describe('the example of a worker', () => {
  it('starts as it stands', async () => {
    const worker = await startWorkerd({
      'worker.js': example.replaceAll("'bantin/gateway'", `'./${ENTRY}'`),
      ...modules,
    });
    const { sources } = await (await fetch(`${worker.origin}/`)).json();
    assert.ok(sources.length > 0);
    await worker.stop();
  });

  it('is refused at once with options that only Node supports', async () => {
    const config = { sources: { x: { type: 'feed', url: 'https://tin.example.vn/rss', ca: 'x' } } };
    await assert.rejects(
      startWorkerd({
        'worker.js': `import { createGateway } from './${ENTRY}';\nexport default createGateway(${JSON.stringify(config)});`,
        ...modules,
      }),
      /sources\.x\.ca/,
    );
  });
});
