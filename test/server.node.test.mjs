import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { FeedError, loadFeed } from 'bantin';
import * as feedModule from 'bantin/feed';
import * as loadFeedModule from 'bantin/load-feed.js';

const JSON_FEED = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Phường Tân An',
  items: [{ id: '1', url: 'https://tanan.example/1', title: 'Lịch tiêm chủng tháng 6' }],
});
const RSS =
  '<rss version="2.0"><channel><title>Phường Tân An</title><item><title>Lịch cắt điện</title><link>/2</link></item></channel></rss>';
/** Not well-formed: it is repaired, or read by the HTML parser. */
const BROKEN_RSS = RSS.replace('</title><link>', ' & nước</titel><link>');

/** Runs a script in a Node with further export conditions; returns what it prints. */
function run(script, conditions = []) {
  const args = ['--input-type=module', ...conditions.flatMap((name) => ['-C', name]), '-e', script];
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  assert.equal(stderr, '');
  return stdout.trim();
}

describe('on a server', () => {
  let server;
  let origin;
  before(async () => {
    const bodies = { '/feed.json': JSON_FEED, '/rss.xml': RSS, '/broken.xml': BROKEN_RSS };
    server = createServer(({ url }, response) => {
      if (bodies[url]) response.end(bodies[url]);
      else if (url !== '/never') response.writeHead(404).end();
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${server.address().port}`;
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });

  it('loadFeed reads JSON Feed and RSS, well-formed or not', async () => {
    assert.equal((await loadFeed(`${origin}/feed.json`)).items[0].title, 'Lịch tiêm chủng tháng 6');
    assert.equal((await loadFeed(`${origin}/rss.xml`)).items[0].title, 'Lịch cắt điện');
    assert.match((await loadFeed(`${origin}/broken.xml`)).items[0].title, /^Lịch cắt điện & nước/);
  });

  it('loadFeed refuses a relative address, and says why', async () => {
    for (const url of ['/feed.json', '', 'feed.json'])
      await assert.rejects(loadFeed(url), (error) => {
        assert.ok(error instanceof FeedError);
        assert.equal(error.code, 'blocked');
        assert.match(error.message, /not absolute/);
        return true;
      });
  });

  it('loadFeed ends with the reason of its signal', async () => {
    const controller = new AbortController();
    const aborted = loadFeed(`${origin}/never`, { signal: controller.signal });
    controller.abort();
    await assert.rejects(aborted, { name: 'AbortError' });
    await assert.rejects(loadFeed(`${origin}/never`, { signal: AbortSignal.timeout(50) }), { name: 'TimeoutError' });
    await assert.rejects(loadFeed(`${origin}/feed.json`, { signal: AbortSignal.abort() }), { name: 'AbortError' });
  });

  it('loadFeed reports a failed answer with a code', async () => {
    await assert.rejects(loadFeed(`${origin}/missing`), { code: 'http', status: 404 });
    await assert.rejects(loadFeed(`${origin}/never`, { timeout: 50 }), { code: 'timeout' });
    await assert.rejects(loadFeed('http://127.0.0.1:1/'), { code: 'network' });
    await assert.rejects(loadFeed('ftp://tanan.example/feed'), { code: 'blocked' });
  });

  it('parseFeed reads XML without being handed a parser', () => {
    assert.equal(feedModule.parseFeed(RSS).items[0].title, 'Lịch cắt điện');
    assert.throws(() => feedModule.parseFeed('<p>'), { code: 'not-a-feed' });
  });

  it('FeedError is one class, whatever it is imported from', () => {
    assert.equal(feedModule.FeedError, FeedError);
    assert.equal(loadFeedModule.FeedError, FeedError);
  });
});

describe('in a worker, which has no DOM', () => {
  for (const condition of ['worker', 'workerd', 'edge-light'])
    it(`imports every module under the condition ${condition}`, () => {
      const script = `
        const { parseFeed } = await import('bantin/feed');
        const main = await import('bantin');
        main.define();
        for (const name of ['news-list', 'news-article', 'related-news']) await import('bantin/' + name + '.js');
        console.log(parseFeed(${JSON.stringify(RSS)}).items.length, typeof main.loadFeed, 'litHtmlVersions' in globalThis);`;
      assert.equal(run(script, [condition]), '1 function false');
    });

  it('exports the same names as in a page', () => {
    const script = `console.log(Object.keys(await import('bantin')).sort().join());`;
    assert.equal(run(script, ['worker']), run(script));
  });
});

describe('bundles for browsers', () => {
  /** Bundles one line with esbuild; returns its chunks, by the path of their modules. */
  async function bundle(line) {
    const { build } = await import('esbuild');
    const { outputFiles, metafile } = await build({
      stdin: { contents: line, resolveDir: '.' },
      bundle: true,
      splitting: true,
      minify: true,
      format: 'esm',
      outdir: 'out',
      write: false,
      metafile: true,
      logLevel: 'silent',
    });
    return { outputFiles, metafile };
  }

  it('contain no parser for servers', async () => {
    const { metafile } = await bundle(
      `import 'bantin'; import 'bantin/feed'; import 'bantin/load-feed.js'; import 'bantin/news-list.js';`,
    );
    const inputs = Object.keys(metafile.inputs);
    assert.ok(inputs.length > 10);
    assert.deepEqual(
      inputs.filter((file) => /feed\/server|\.server\.js/.test(file)),
      [],
    );
  });

  it('have at most 12 kB, compressed with gzip, for loadFeed alone', async () => {
    const { outputFiles, metafile } = await bundle(
      `import { loadFeed } from 'bantin/load-feed.js'; console.log(loadFeed);`,
    );
    const loaded = new Set();
    const visit = (path) => {
      if (loaded.has(path)) return;
      loaded.add(path);
      for (const { path: imported, kind } of metafile.outputs[path].imports)
        if (kind === 'import-statement') visit(imported);
    };
    visit('out/stdin.js');
    const files = outputFiles.filter(({ path }) => [...loaded].some((name) => path.endsWith(name)));
    const bytes = files.reduce((sum, { contents }) => sum + gzipSync(contents).length, 0);
    assert.ok(bytes > 500 && bytes <= 12_000, `${bytes} bytes`);
  });
});
