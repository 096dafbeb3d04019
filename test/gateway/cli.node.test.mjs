import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { bantin, bantinBeside, configFile, startGateway } from './processes.mjs';
import { feedOf, startPublisher, until } from './tools.mjs';

describe('bantin gateway', () => {
  let publisher;
  let config;
  before(async () => {
    publisher = await startPublisher(feedOf('Một', 'Hai'));
    config = { allowLoopback: true, sources: { x: { type: 'feed', url: publisher.url } } };
  });
  after(() => publisher.close());

  it('needs nothing beside the files of its directory, also to render HTML', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'bantin-'));
    after(() => rmSync(folder, { recursive: true, force: true }));
    cpSync('dist/bin', folder, { recursive: true });
    const bin = join(folder, 'bantin.js');
    const { stdout, stderr } = spawnSync(process.execPath, [bin, '--version'], { cwd: folder, encoding: 'utf8' });
    assert.equal(stderr, '');
    assert.match(stdout, /^\d+\.\d+\.\d+\n$/);
    const publisher = await startPublisher(feedOf('Một', 'Hai'));
    const sources = { x: { type: 'feed', url: publisher.url } };
    const { origin, stop } = await startGateway({ allowLoopback: true, sources }, { bin });
    const answer = await fetch(`${origin}/feeds/x.html?element=news-article`);
    assert.equal(answer.status, 200);
    assert.match(await answer.text(), /^<news-article [^>]*><template shadowrootmode="open">/);
    await stop();
    await publisher.close();
  });

  it('prints its usage', () => {
    assert.match(bantin('--help').stdout, /bantin gateway CONFIG\.json/);
    for (const args of [
      [],
      ['serve'],
      ['gateway'],
      ['gateway', 'a', 'b'],
      ['gateway', 'a', '--port', 'x'],
      ['--wrong'],
    ])
      assert.equal(bantin(...args).status, 2, args.join(' '));
  });

  it('asks each source once when it only checks, and shows what it finds', async () => {
    const sources = { ...config.sources, y: { type: 'feed', url: `${publisher.origin}/${'y'.repeat(9)}` } };
    publisher.answer = ({ url }, response) =>
      url === '/feed' ? response.end(feedOf('Một', 'Hai')) : response.writeHead(404).end();
    const wrong = await bantinBeside('gateway', configFile({ ...config, sources }), '--check');
    publisher.answer = feedOf('Một', 'Hai');
    assert.equal(wrong.status, 1);
    assert.match(wrong.stdout, /✓ x: .*\n.*\n.*\n✗ y: Nguồn tin báo lỗi \(http\): http: status 404\n$/);
  });

  it('checks a configuration, and names the path of each error', async () => {
    const right = await bantinBeside('gateway', configFile(config), '--check');
    assert.equal(right.status, 0, right.stderr);
    assert.match(right.stdout, /✓ x: Cổng tin thành phố: 2 tin .*tiêu đề \(title\) 2.*\n {2}- 2026-11-20T.* Một/s);
    for (const [wrong, path] of [
      ['{', /config\.json:1:2: /],
      [{ ...config, sources: { x: { type: 'feed', url: 'x' } } }, /sources\.x\.url: /],
      [{ ...config, listen: { port: 'x' } }, /listen\.port: /],
      [{ ...config, storage: { driver: 'fs' } }, /storage\.base: /],
      [
        { ...config, sources: { x: { type: 'feed', url: 'https://a.vn/', ca: 'none.pem' } } },
        /sources\.x\.ca: .*none\.pem/,
      ],
    ]) {
      const { status, stderr } = bantin('gateway', configFile(wrong), '--check');
      assert.equal(status, 1);
      assert.match(stderr, path);
      assert.ok(!stderr.includes('    at '), 'no stack');
    }
    assert.equal(bantin('gateway', '/none.json').status, 1);
  });

  it('serves its sources, and stops on a signal', async () => {
    const gateway = await startGateway(config);
    const response = await fetch(`${gateway.origin}/feeds/x?limit=1`);
    assert.equal(response.status, 200);
    assert.equal((await response.json()).items.length, 1);
    assert.equal(
      (await fetch(`${gateway.origin}/feeds/x`, { method: 'HEAD' })).headers.get('content-length') > 0,
      true,
    );
    assert.equal(await gateway.stop(), 0);
    assert.deepEqual(
      gateway.lines.slice(-2).map(({ event }) => event),
      ['stopping', 'stopped'],
    );
  });

  it('finishes running requests before it stops', async () => {
    let release;
    const slow = await startPublisher((_, response) => {
      release = () => response.end(feedOf('Muộn'));
    });
    const gateway = await startGateway({ allowLoopback: true, sources: { x: { type: 'feed', url: slow.url } } });
    const answer = fetch(`${gateway.origin}/feeds/x`);
    await until(() => release, 'the upstream request');
    const stopped = gateway.stop();
    await until(() => gateway.lines.some(({ event }) => event === 'stopping'), 'stopping');
    release();
    assert.equal((await (await answer).json()).items[0].title, 'Muộn');
    assert.equal(await stopped, 0);
    await slow.close();
  });

  it('logs lines of JSON that do not identify readers', async () => {
    const gateway = await startGateway({ ...config, logRequests: true });
    await fetch(`${gateway.origin}/feeds/x?q=${encodeURIComponent('bí mật')}`, {
      headers: {
        'user-agent': 'Reader/1.0',
        referer: 'https://phuong.example.vn/trang',
        'x-forwarded-for': '203.162.4.190',
        cookie: 'a=b',
      },
    });
    await until(() => gateway.lines.some(({ event }) => event === 'request'), 'the line');
    const line = gateway.lines.find(({ event }) => event === 'request');
    assert.deepEqual(Object.keys(line).sort(), ['event', 'level', 'method', 'ms', 'path', 'status', 'time']);
    assert.equal(line.path, '/feeds/x');
    const text = JSON.stringify(gateway.lines.filter(({ event }) => event !== 'listening'));
    assert.doesNotMatch(text, /Reader|phuong|203\.162|a=b|mật|127\.0\.0\.1/);
    await gateway.stop();
  });

  it('logs no request unless it is told to', async () => {
    const gateway = await startGateway(config);
    await fetch(`${gateway.origin}/feeds/x`);
    await gateway.stop();
    assert.equal(
      gateway.lines.some(({ event }) => event === 'request'),
      false,
    );
  });

  it('keeps its feeds in files when the storage is a folder', async () => {
    const base = mkdtempSync(join(tmpdir(), 'bantin-'));
    const storage = { driver: 'fs', base };
    const first = await startGateway({ ...config, storage });
    await fetch(`${first.origin}/feeds/x`);
    await first.stop('SIGKILL');
    const asked = publisher.requests.length;
    const second = await startGateway({ ...config, storage });
    assert.equal((await fetch(`${second.origin}/feeds/x`)).status, 200);
    assert.equal(publisher.requests.length, asked);
    await second.stop();
    rmSync(base, { recursive: true });
  });

  it('reports a port that is taken', async () => {
    const gateway = await startGateway(config);
    const port = new URL(gateway.origin).port;
    const { status, stdout } = bantin('gateway', configFile(config), '--port', port);
    assert.equal(status, 1);
    assert.match(stdout, /EADDRINUSE/);
    await gateway.stop();
  });

  it('stops although a silent connection is open', async () => {
    const gateway = await startGateway(config);
    const socket = connect(new URL(gateway.origin).port, '127.0.0.1');
    socket.on('error', () => {});
    await new Promise((resolve) => socket.once('connect', resolve));
    const start = performance.now();
    assert.equal(await gateway.stop(), 0);
    assert.ok(performance.now() - start < 11_500);
    socket.destroy();
  });
});
