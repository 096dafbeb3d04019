import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { check, openAuthority, openFolder, RSS_HEADERS, rss, startSecureServer, startServer } from './tools.mjs';

/** Runs `bantin check` while the servers of this process answer: `{status, stdout, stderr}`. */
function run(args, environment = {}) {
  const env = { ...process.env, LC_ALL: '', LC_MESSAGES: '', LANG: 'vi_VN.UTF-8', ...environment };
  const child = spawn(process.execPath, ['dist/bin/bantin.js', 'check', ...args], { env, timeout: 60_000 });
  const result = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => (result.stdout += chunk));
  child.stderr.on('data', (chunk) => (result.stderr += chunk));
  return new Promise((resolve) => child.on('close', (status) => resolve({ ...result, status })));
}

const ESCAPE = '\u001b]0;x\u0007\u001b[2J\u009b31m\u202e';

describe('bantin check, the command', () => {
  const folder = openFolder();
  let server;
  before(async () => {
    server = await startServer({
      '/good': { headers: RSS_HEADERS, body: rss() },
      '/closed': { headers: { 'content-type': 'text/xml' }, body: rss() },
      '/hostile': { headers: RSS_HEADERS, body: rss({ title: `${ESCAPE}Tin`, guid: `a${ESCAPE}` }) },
    });
  });
  after(async () => {
    await server.close();
    folder.remove();
  });

  it('ends with 0 where all is well', async () => {
    const { status, stdout, stderr } = await run([`${server.origin}/good`]);
    assert.equal(status, 0, stdout + stderr);
    assert.match(stdout, /\[Tốt\] Đọc được 3 tin/);
    assert.match(stdout, /Người đọc sẽ thấy:\n {2}1\. Tin thứ 1/);
    assert.equal(stderr, '');
  });

  it('ends with 1 where it found problems, and writes the letter to the publisher', async () => {
    const { status, stdout } = await run([`${server.origin}/closed`]);
    assert.equal(status, 1);
    assert.match(stdout, /\[Lỗi\] .*CORS/);
    assert.match(stdout, /Gửi đơn vị quản trị nguồn tin: .*Access-Control-Allow-Origin: \*/);
    assert.match(stdout, /Mã: cors \(no-header\)/);
  });

  it('ends with 2 and a sentence where it could not look, without a stack', async () => {
    for (const args of [['/none.xml'], ['tin.example.vn'], ['https://khong-co.invalid/rss']]) {
      const { status, stdout, stderr } = await run(args);
      assert.equal(status, 2, args.join());
      assert.match(stdout, /\S{2}/);
      assert.doesNotMatch(stdout + stderr, / at .*:\d+:\d+/);
    }
  });

  it('prints its usage for wrong arguments', async () => {
    for (const args of [[], ['a', 'b'], ['a', '--wrong'], ['a', '--lang', 'fr'], ['a', '--origin', 'x']]) {
      const { status, stderr } = await run(args);
      assert.equal(status, 2, args.join());
      assert.match(stderr, /bantin check URL\|FILE/);
    }
    assert.equal((await run(['--help'])).status, 0);
  });

  it('speaks the language of the system, and both where that is unknown', async () => {
    const english = await run([`${server.origin}/closed`], { LANG: 'en_US.UTF-8' });
    assert.match(english.stdout, /\[Error\]/);
    assert.doesNotMatch(english.stdout, /Lỗi/);
    const both = await run([`${server.origin}/closed`], { LANG: 'C' });
    assert.match(both.stdout, /\[Lỗi \/ Error\]/);
    assert.match((await run([`${server.origin}/closed`, '--lang', 'en'])).stdout, /\[Error\]/);
  });

  it('prints nothing that a terminal would act on', async () => {
    for (const extra of [[], ['--json']]) {
      const { stdout } = await run([`${server.origin}/hostile`, ...extra]);
      assert.match(stdout, /Tin/);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be there
      assert.doesNotMatch(stdout, /[\0-\x09\x0b-\x1f\x7f-\x9f\u202e]/);
    }
  });

  it('prints a report for programs', async () => {
    const { stdout, status } = await run([`${server.origin}/closed`, '--json']);
    const report = JSON.parse(stdout);
    assert.deepEqual(Object.keys(report), ['version', 'target', 'kind', 'status', 'summary', 'findings', 'feeds']);
    assert.deepEqual([report.version, report.kind, report.status, status], [1, 'feed', 1, 1]);
    const [feed] = report.feeds;
    assert.deepEqual(Object.keys(feed), [
      'url',
      'format',
      'reading',
      'encoding',
      'items',
      'title',
      'newest',
      'findings',
      'preview',
    ]);
    assert.deepEqual(Object.keys(feed.findings[0]), [
      'severity',
      'code',
      'cause',
      'url',
      'message',
      'action',
      'letter',
      'facts',
    ]);
    const failure = JSON.parse((await run(['/none.xml', '--json'])).stdout);
    assert.deepEqual([failure.status, failure.failure], [2, 'missing']);
    assert.ok(failure.message.vi && failure.message.en);
  });

  it('ends in time whatever it reads', async () => {
    const start = performance.now();
    const nested = folder.write('nested.xml', `<rss><channel>${'<item>'.repeat(5e5)}`);
    const { status } = await run([nested]);
    assert.ok(status === 1 || status === 2);
    assert.ok(performance.now() - start < 45_000);
  });
});

describe('bantin check with certificates', () => {
  const folder = openFolder();
  const certificates = new Map();
  let chain;
  before(() => {
    const make = openAuthority(folder);
    make('root', { isCa: true });
    chain = make('middle', { signer: 'root', isCa: true }).cert;
    for (const [name, options] of Object.entries({
      good: { signer: 'middle' },
      expired: { signer: 'middle', from: -60, to: -2 },
      early: { signer: 'middle', from: 5 },
      soon: { signer: 'middle', to: 5 },
      other: { signer: 'middle', names: 'DNS:khac.example.vn' },
      own: {},
      'own-expired': { from: -60, to: -2 },
    }))
      certificates.set(name, make(name, options));
  });
  after(() => folder.remove());

  async function withServer(name, { isComplete = true }, use) {
    const { key, cert } = certificates.get(name);
    const tls = { key, cert: isComplete ? cert + chain : cert };
    const server = await startSecureServer({ '/rss': { headers: RSS_HEADERS, body: rss() } }, tls);
    try {
      return await use(`${server.origin}/rss`);
    } finally {
      await server.close();
    }
  }

  for (const [name, options, ...codes] of [
    ['expired', {}, 'tls-expired'],
    ['early', {}, 'tls-not-yet-valid'],
    ['soon', {}, 'tls-expires-soon'],
    ['other', {}, 'tls-wrong-name'],
    ['own', { isComplete: false }, 'tls-self-signed'],
    ['own-expired', { isComplete: false }, 'tls-self-signed', 'tls-expired'],
    ['good', { isComplete: false }, 'tls-incomplete-chain'],
    ['good', {}, 'tls-untrusted'],
  ])
    it(`names ${codes.join(' and ')}, and reads the feed all the same`, () =>
      withServer(name, options, async (url) => {
        const report = await check(url);
        for (const code of codes) assert.ok(report.codes.includes(`network/${code}`), report.codes.join());
        assert.equal(report.feeds[0].items, 3);
      }));

  it('finds nothing wrong with a chain that the system trusts', () =>
    withServer('good', {}, async (url) => {
      const root = folder.path('root.pem');
      const { status, stdout } = await run([url], { NODE_EXTRA_CA_CERTS: root });
      assert.ok(readFileSync(root, 'utf8').includes('CERTIFICATE'));
      assert.equal(status, 0, stdout);
    }));
});
