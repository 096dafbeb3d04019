import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { renameSync, writeFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { configFile, startGateway } from './processes.mjs';
import { feedOf, openGateway, startPublisher as start, stoppedClock, until } from './tools.mjs';

const publishers = [];
after(() => Promise.all(publishers.map((publisher) => publisher.close())));

/** A publisher that ends with the tests, whether they pass or not. */
async function startPublisher(answer) {
  const publisher = await start(answer);
  publishers.push(publisher);
  return publisher;
}

const feed = (publisher, more) => ({ type: 'feed', url: publisher.url, ...more });

describe('the health of the gateway', () => {
  it('is starting until a source has a feed, then ok, degraded when one fails, and down when none has a feed', async () => {
    const publisher = await startPublisher(feedOf('Một'));
    const other = await startPublisher((_, response) => response.writeHead(500).end());
    const now = stoppedClock();
    const { get, gateway } = openGateway({ a: feed(publisher), b: feed(other) }, { now });
    const health = async () => {
      const { status, json } = await get('/healthz');
      return [status, json.status];
    };
    assert.deepEqual(await health(), [503, 'starting']);
    // Being looked at is enough to fetch the sources.
    await until(async () => (await health())[1] === 'degraded', 'degraded');
    assert.equal((await health())[0], 200);
    other.answer = feedOf('Hai');
    now.forward(600);
    await get('/feeds/a');
    await get('/feeds/b');
    await until(async () => (await health())[1] === 'ok', 'ok');
    await gateway.close();
    await publisher.close();

    const lonely = openGateway({ a: feed(publisher) }, { now });
    await lonely.get('/feeds/a');
    const { status, json } = await lonely.get('/healthz');
    assert.deepEqual([status, json.status], [503, 'down']);
  });
});

describe('a gateway that has started', () => {
  let publisher;
  before(async () => {
    publisher = await startPublisher(feedOf('Một', 'Hai'));
  });

  it('fetches its sources before the first reader comes', async () => {
    const { gateway } = openGateway({ a: feed(publisher) });
    publisher.requests.length = 0;
    gateway.start();
    await until(() => publisher.requests.length === 1, 'the request');
    await gateway.close();
  });

  it('refreshes what readers ask for when its interval is over, and leaves the rest alone', async () => {
    const asked = await startPublisher(feedOf('Một'));
    const quiet = await startPublisher(feedOf('Một'));
    const now = stoppedClock();
    const { gateway, get } = openGateway({ asked: feed(asked), quiet: feed(quiet) }, { now });
    gateway.start();
    await until(async () => (await get('/healthz')).json.status === 'ok', 'the feeds');
    now.forward(200);
    await get('/feeds/asked');
    now.forward(150);
    await until(() => asked.requests.length === 2, 'the second request');
    asked.answer = feedOf('Một', 'Hai');
    assert.equal(quiet.requests.length, 1);
    await gateway.close();
  });
});

describe('a changed configuration', () => {
  it('takes effect, and sources that stay the same keep their feeds and their failures', async () => {
    const publisher = await startPublisher(feedOf('Một', 'Hai'));
    const { gateway, get } = openGateway({ a: feed(publisher) });
    await get('/feeds/a');
    const config = { allowLoopback: true, sources: { a: feed(publisher, { hide: ['tin-1'] }), b: feed(publisher) } };
    gateway.reload(config);
    assert.deepEqual(
      (await get('/feeds/a')).json.items.map(({ id }) => id),
      ['tin-2'],
    );
    assert.equal(publisher.requests.length, 1, 'no second request for a');
    assert.equal((await get('/feeds/b')).status, 200);
    gateway.reload({ ...config, sources: { b: feed(publisher) } });
    assert.equal((await get('/feeds/a')).status, 404);
    await gateway.close();
  });

  it('is refused where it is wrong, and the one before stays', async () => {
    const publisher = await startPublisher(feedOf('Một'));
    const { gateway, get } = openGateway({ a: feed(publisher) });
    assert.throws(() => gateway.reload({ sources: {} }), /sources: /);
    assert.equal((await get('/feeds/a')).status, 200);
    await gateway.close();
  });

  it('is read when the file changes or is replaced, and on SIGHUP', async () => {
    const publisher = await startPublisher(feedOf('Một'));
    const config = (...names) =>
      JSON.stringify({
        allowLoopback: true,
        sources: Object.fromEntries(names.map((name) => [name, feed(publisher)])),
      });
    const gateway = await startGateway(config('a'));
    const serves = async (name) => (await fetch(`${gateway.origin}/feeds/${name}`)).status === 200;
    const eventually = (condition) => until(condition, 'the new configuration', 10_000);

    writeFileSync(gateway.file, config('a', 'b'));
    await eventually(() => serves('b'));

    writeFileSync(gateway.file, '{ "sources": ');
    await eventually(() => gateway.lines.some(({ event }) => event === 'refused'));
    assert.match(gateway.lines.find(({ event }) => event === 'refused').detail, /config\.json:1:\d+/);
    assert.ok(await serves('b'));

    writeFileSync(`${gateway.file}.new`, config('c'));
    renameSync(`${gateway.file}.new`, gateway.file);
    await eventually(() => serves('c'));

    const reloads = () => gateway.lines.filter(({ event }) => event === 'reload').length;
    const before = reloads();
    gateway.child.kill('SIGHUP');
    await eventually(() => reloads() > before);
    assert.ok(await serves('c'));
    await gateway.stop();
  });
});

describe('GET /metrics', () => {
  it('counts requests and refreshes in the text format of Prometheus, where the configuration says so', async () => {
    const publisher = await startPublisher(feedOf('Một', 'Hai'));
    const failing = await startPublisher((_, response) => response.writeHead(404).end());
    const sources = { a: feed(publisher), b: feed(failing) };
    const { get } = openGateway(sources, { config: { metrics: true } });
    await get('/feeds/a?q=bí mật');
    await get('/feeds/a');
    await get('/feeds/b');
    await get('/wp-login.php');
    const { status, headers, text } = await get('/metrics');
    assert.equal(status, 200);
    assert.equal(headers['content-type'], 'text/plain; version=0.0.4; charset=utf-8');
    for (const line of [
      'bantin_requests_total{route="feed",status="200"} 2',
      'bantin_requests_total{route="feed",status="502"} 1',
      'bantin_requests_total{route="other",status="404"} 1',
      'bantin_refreshes_total{source="a",outcome="fresh"} 1',
      'bantin_refreshes_total{source="b",outcome="failed"} 1',
      'bantin_failures_total{source="b",code="http"} 1',
      'bantin_source_ready{source="a"} 1',
      'bantin_source_ready{source="b"} 0',
      'bantin_source_items{source="a"} 2',
      'bantin_source_failures{source="b"} 1',
    ])
      assert.ok(text.split('\n').includes(line), `${line}\n${text}`);
    for (const line of text.trimEnd().split('\n'))
      assert.match(
        line,
        /^(?:# (?:HELP \w+ .+|TYPE \w+ (?:counter|gauge))|\w+(?:\{\w+="[^"]*"(?:,\w+="[^"]*")*\})? [\d.e+-]+)$/,
      );
    assert.doesNotMatch(text, /mật|wp-login|127\.0\.0\.1/);
    assert.equal((await openGateway(sources).get('/metrics')).status, 404);
  });
});

describe('GET /openapi.json', () => {
  it('describes every route that there is', async () => {
    const publisher = await startPublisher(feedOf('Một'));
    const { get } = openGateway({ a: feed(publisher, { views: true }) }, { config: { metrics: true } });
    const { json } = await get('/openapi.json');
    assert.match(json.openapi, /^3\.1/);
    for (const [path, methods] of Object.entries(json.paths))
      for (const [method, { responses }] of Object.entries(methods)) {
        const address = path.replace('{name}', 'a').replace('{id}', 'tin-1');
        const { status, headers } = await get(address, { method: method.toUpperCase() });
        const described = responses[status];
        assert.ok(described, `${method} ${path}: ${status}`);
        const [type] = headers['content-type']?.split(';') ?? [];
        if (type) assert.ok(described.content[type], `${method} ${path}: ${type}`);
      }
  });
});

describe('headers and cookies of a source', () => {
  it('are sent to its own origin alone, and never logged', async () => {
    const elsewhere = await startPublisher(feedOf('Một'));
    const publisher = await startPublisher((request, response) => {
      if (request.url === '/feed') response.writeHead(302, { location: `${publisher.origin}/here` }).end();
      else if (request.url === '/here') response.writeHead(302, { location: elsewhere.url }).end();
    });
    const secrets = { headers: { 'X-Key': 'bi-mat-1' }, cookies: { phien: 'bi-mat-2', ngon_ngu: 'vi' } };
    const stored = new Map();
    const storage = {
      getItem: async (key) => stored.get(key) ?? null,
      setItem: async (key, value) => void stored.set(key, value),
    };
    const { get, log } = openGateway({ a: feed(publisher, secrets) }, { storage });
    assert.equal((await get('/feeds/a')).status, 200);
    for (const { headers } of publisher.requests) {
      assert.equal(headers['x-key'], 'bi-mat-1');
      assert.equal(headers.cookie, 'phien=bi-mat-2; ngon_ngu=vi');
    }
    assert.equal(publisher.requests.length, 2);
    const [{ headers }] = elsewhere.requests;
    assert.equal(headers['x-key'] ?? headers.cookie, undefined);
    assert.doesNotMatch(JSON.stringify([log, [...stored]]), /bi-mat/);
  });

  it('take values from the environment on the command line', async () => {
    const publisher = await startPublisher(feedOf('Một'));
    const sources = { a: feed(publisher, { headers: { authorization: 'Bearer $' + '{BANTIN_TEST_TOKEN}' } }) };
    const gateway = await startGateway({ allowLoopback: true, sources }, { env: { BANTIN_TEST_TOKEN: 'bi-mat' } });
    await fetch(`${gateway.origin}/feeds/a`);
    assert.equal(publisher.requests[0].headers.authorization, 'Bearer bi-mat');
    await gateway.stop();
    assert.doesNotMatch(JSON.stringify(gateway.lines), /bi-mat/);
  });
});

describe('npx bantin gateway', () => {
  it('stops when npx is gone', async () => {
    const publisher = await startPublisher(feedOf('Một'));
    const file = configFile({ allowLoopback: true, sources: { a: feed(publisher) } });
    // In the place of npx: a process that starts the command as npm does, and can be killed.
    const code = `const { spawn } = require('node:child_process');
      const child = spawn(process.execPath, ['dist/bin/bantin.js', 'gateway', ${JSON.stringify(file)}, '--port', '0'], { stdio: ['ignore', 'inherit', 'inherit'] });
      console.log(JSON.stringify({ pid: child.pid }));
      setInterval(() => {}, 1000);`;
    const parent = spawn(process.execPath, ['-e', code], { env: { ...process.env, npm_command: 'exec' } });
    let output = '';
    parent.stdout.on('data', (chunk) => (output += chunk));
    await until(() => output.includes('"listening"'), 'listening', 10_000);
    const { pid } = JSON.parse(output.split('\n')[0]);
    parent.kill('SIGKILL');
    await once(parent, 'exit');
    const isRunning = () => {
      try {
        return process.kill(pid, 0);
      } catch {
        return false;
      }
    };
    await until(() => !isRunning(), 'the end of the gateway', 15_000);
  });
});
