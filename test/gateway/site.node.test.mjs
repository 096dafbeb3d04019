import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { startWorkerd } from '../tools/workerd.mjs';
import { bantin, configFile, startGateway } from './processes.mjs';
import { feedOf, openGateway, startPublisher } from './tools.mjs';
import { workerModules } from './worker-modules.mjs';

const BROWSER = { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } };
const SCRIPT = ';(() => { document.documentElement.classList.toggle("dark", 1 < 2) })()';
const FILES = {
  'index.html': `<!doctype html><title>Bản tin</title><script id="check-dark-mode">${SCRIPT}</script><script type="module" src="./assets/app.C5whV9wm.js"></script>`,
  '404.html': '<!doctype html><title>Không có trang này</title>',
  'trinh-tao-ma.html': '<!doctype html><title>Trình tạo mã</title>',
  'en/index.html': '<!doctype html><title>English</title>',
  'assets/app.C5whV9wm.js': 'export {};',
  'assets/style.Ab3dE_9x.css': 'body { margin: 0 }',
  'cdn/bantin.js': '/* bantin */',
  'cdn/core-1f3a9c0e.js': '/* core */',
  'mau/tin.json': '{}',
  'mau/anh 1.avif': 'x',
  '.env': 'SECRET=1',
};

describe('the site', () => {
  const root = mkdtempSync(join(tmpdir(), 'bantin-site-'));
  const folder = join(root, 'site');
  let publisher;
  let get;
  let sources;

  before(async () => {
    for (const [name, text] of Object.entries(FILES)) {
      mkdirSync(join(folder, name, '..'), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    writeFileSync(join(root, 'secret.html'), 'bi-mat');
    symlinkSync(join(root, 'secret.html'), join(folder, 'link.html'));
    publisher = await startPublisher(feedOf('Một'));
    sources = { xa: { type: 'feed', url: publisher.url } };
    ({ get } = openGateway(sources, { config: { site: folder } }));
  });
  after(async () => {
    await publisher.close();
    rmSync(root, { recursive: true });
  });

  it('opens at / in a browser, while programs still get what is configured', async () => {
    const page = await get('/', BROWSER);
    assert.equal(page.status, 200);
    assert.match(page.text, /Bản tin/);
    assert.equal(page.headers['content-type'], 'text/html; charset=utf-8');
    assert.match(page.headers.vary, /Accept/);
    for (const [path, init] of [
      ['/', { headers: { accept: 'application/json' } }],
      ['/', {}],
      ['/sources.json', BROWSER],
    ]) {
      const { status, json } = await get(path, init);
      assert.equal(status, 200);
      assert.deepEqual(json.sources, [{ name: 'xa', type: 'feed', url: '/feeds/xa' }]);
    }
    assert.match((await get('/')).headers.vary, /Accept/);
    assert.equal((await get('/feeds/xa', BROWSER)).json.items.length, 1);
    assert.equal((await get('/feeds/khong-co', BROWSER)).json.code, 'unknown-source');
    assert.equal((await get('/healthz', BROWSER)).json.status, 'ok');
  });

  it('lists the sources at /sources.json without a site, too', async () => {
    const { get } = openGateway(sources);
    assert.equal((await get('/sources.json')).json.sources[0].name, 'xa');
    assert.equal((await get('/', BROWSER)).json.sources[0].name, 'xa');
    assert.equal((await get('/trinh-tao-ma.html', BROWSER)).json.code, 'unknown-path');
  });

  for (const [path, type] of [
    ['/trinh-tao-ma.html', 'text/html; charset=utf-8'],
    ['/trinh-tao-ma', 'text/html; charset=utf-8'],
    ['/en/', 'text/html; charset=utf-8'],
    ['/assets/app.C5whV9wm.js', 'text/javascript; charset=utf-8'],
    ['/assets/style.Ab3dE_9x.css?x=1', 'text/css; charset=utf-8'],
    ['/mau/tin.json', 'application/json; charset=utf-8'],
    ['/mau/anh%201.avif', 'image/avif'],
  ])
    it(`serves ${path} as ${type}`, async () => {
      const { status, headers } = await get(path, BROWSER);
      assert.equal(status, 200);
      assert.equal(headers['content-type'], type);
      assert.equal(headers['x-content-type-options'], 'nosniff');
    });

  it('lets browsers keep what has a hash in its name, and ask for everything else', async () => {
    for (const path of ['/assets/app.C5whV9wm.js', '/assets/style.Ab3dE_9x.css', '/cdn/core-1f3a9c0e.js'])
      assert.match((await get(path)).headers['cache-control'], /max-age=31536000, immutable/);
    for (const path of ['/cdn/bantin.js', '/mau/tin.json', '/trinh-tao-ma.html']) {
      const { headers } = await get(path);
      assert.match(headers['cache-control'], /max-age=0, must-revalidate/);
      const again = await get(path, { headers: { 'if-none-match': headers.etag } });
      assert.deepEqual([again.status, again.text], [304, '']);
    }
    writeFileSync(join(folder, 'mau/tin.json'), '{ "items": [] }');
    assert.equal((await get('/mau/tin.json')).text, '{ "items": [] }');
  });

  it('lets pages of others load its script', async () => {
    const { headers } = await get('/cdn/bantin.js', { headers: { origin: 'https://phuong.example.vn' } });
    assert.equal(headers['access-control-allow-origin'], '*');
  });

  it('runs its own scripts only, and those that its pages have in them', async () => {
    const policy = (await get('/', BROWSER)).headers['content-security-policy'];
    const hash = createHash('sha256').update(SCRIPT).digest('base64');
    assert.match(policy, /default-src 'self'/);
    const [, scripts] = /script-src ([^;]+)/.exec(policy);
    assert.equal(scripts, `'self' 'sha256-${hash}'`);
    assert.equal((await get('/cdn/bantin.js')).headers['content-security-policy'], undefined);
  });

  it('says in HTML that a page does not exist, and in JSON to programs', async () => {
    const page = await get('/khong-co', BROWSER);
    assert.deepEqual([page.status, page.text], [404, FILES['404.html']]);
    assert.equal((await get('/khong-co')).json.code, 'unknown-path');
    assert.equal((await get('/', { method: 'POST' })).status, 405);
    assert.equal((await get('/trinh-tao-ma.html', { method: 'HEAD' })).text, '');
  });

  for (const path of [
    '/%2e%2e/secret.html',
    '/..%2fsecret.html',
    '/en/..%2f..%2fsecret.html',
    '/%2e%2e%5csecret.html',
    '/..%5c..%5csecret.html',
    '/en/%252e%252e/secret.html',
    '/link.html',
    '/.env',
    '/%2eenv',
    '/index.html%00.js',
    '/en//index.html',
    '/%c0%ae%c0%ae/secret.html',
    '/%',
    '/en',
    '/assets/',
    '/C:/windows',
  ])
    it(`leaves nothing out of its folder by ${path}`, async () => {
      const { status, text } = await get(path);
      assert.equal(status, 404);
      assert.doesNotMatch(text, /bi-mat|SECRET|English/);
    });

  it('is found from the folder of the configuration on the command line, past raw paths that lead out of it', async () => {
    const gateway = await startGateway({ allowLoopback: true, sources, site: folder });
    const response = await fetch(`${gateway.origin}/`, BROWSER);
    assert.match(await response.text(), /Bản tin/);
    const { port } = new URL(gateway.origin);
    const raw = await new Promise((resolve) => {
      let text = '';
      const socket = connect(Number(port), '127.0.0.1', () =>
        socket.write('GET /../secret.html HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n'),
      );
      socket.on('data', (chunk) => (text += chunk)).on('close', () => resolve(text));
    });
    assert.match(raw, /^HTTP\/1\.1 404/);
    assert.doesNotMatch(raw, /bi-mat/);
    assert.equal(await gateway.stop(), 0);
  });

  it('is refused where its folder has no index.html, with what to do', () => {
    for (const [site, message] of [
      ['./khong-co', /site: thư mục .*khong-co không có index\.html/],
      [5, /site: phải là true, false hoặc tên thư mục/],
    ]) {
      const { status, stderr } = bantin('gateway', configFile({ sources, allowLoopback: true, site }));
      assert.equal(status, 1, stderr);
      assert.match(stderr, message);
      assert.doesNotMatch(stderr, /\n\s+at /);
    }
  });

  it('is refused in a worker, which has no files', async () => {
    const entry = 'npm/gateway/index.js';
    const worker = await startWorkerd({
      'worker.js': `import { createGateway } from './${entry}';
let problem = 'none';
try { createGateway({ sources: { a: { type: 'feed', url: 'https://a.vn/' } }, site: true }); } catch ({ issues }) { problem = JSON.stringify(issues); }
export default { fetch: () => new Response(problem) };`,
      ...workerModules(entry),
    });
    assert.match(await (await fetch(worker.origin)).text(), /"path":"site","message":"chỉ Node/);
    await worker.stop();
  });
});
