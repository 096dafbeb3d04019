import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { startGateway } from './processes.mjs';
import { feedOf, openGateway, startPublisher, until } from './tools.mjs';

const HEAD = 'HTTP/1.1 200 OK\r\n';

/** Responses as bytes on the wire, by the name of the source that gets them. */
const RESPONSES = {
  ...Object.fromEntries(
    ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'gzip, constructor'].map((coding, index) => [
      `coding-${index}`,
      `${HEAD}Content-Encoding: ${coding}\r\nContent-Length: 2\r\n\r\n{}`,
    ]),
  ),
  'header-names': `${HEAD}__proto__: x\r\nconstructor: x\r\ntoString: x\r\nContent-Length: 2\r\n\r\n{}`,
  'header-bytes': `${HEAD}ETag: "\xff\x01\x7f"\r\nLast-Modified: \xe1\r\nContent-Length: 2\r\n\r\n{}`,
  'two-lengths': `${HEAD}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}`,
  'length-and-chunks': `${HEAD}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n`,
  'bad-chunk': `${HEAD}Transfer-Encoding: chunked\r\n\r\nzz\r\n{}`,
  'long-head': `${HEAD}X: ${'x'.repeat(100_000)}\r\n\r\n`,
  'no-http': 'SSH-2.0-OpenSSH_9.2\r\n',
  'status-0': 'HTTP/1.1 000 None\r\nContent-Length: 0\r\n\r\n',
  'status-999': 'HTTP/1.1 999 Denied\r\nContent-Length: 0\r\n\r\n',
  'only-100': 'HTTP/1.1 100 Continue\r\n\r\n',
  'broken-gzip': `${HEAD}Content-Encoding: gzip\r\nContent-Length: 4\r\n\r\n\x1f\x8b\x08\x00`,
  location: 'HTTP/1.1 302 Found\r\nLocation: \xff://constructor\r\nContent-Length: 0\r\n\r\n',
  names: `${HEAD}Connection: close\r\n\r\n<rss version="2.0"><channel><constructor:item/><__proto__><item><toString/></item></__proto__></channel></rss>`,
};

/** A server on loopback that answers `GET /name` with the bytes of `RESPONSES[name]`, then ends the connection. */
async function startRawPublisher() {
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', (chunk) => {
      const name = /^GET \/(\S+)/.exec(chunk.toString('latin1'))[1];
      socket.end(RESPONSES[name], 'latin1');
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

/** Sends bytes to a gateway, and waits for the end of the connection or 300 ms. */
async function sendBytes(origin, bytes) {
  const socket = connect(new URL(origin).port, '127.0.0.1');
  socket.on('error', () => {});
  await new Promise((resolve) => {
    socket.on('close', resolve);
    socket.write(bytes, 'latin1');
    socket.resume();
    setTimeout(resolve, 300);
  });
  socket.destroy();
}

/** Asserts that a gateway still answers and has logged no error. */
async function assertRunning(gateway, what) {
  assert.equal((await fetch(`${gateway.origin}/feeds/good`)).status, 200, what);
  const errors = gateway.lines.filter(({ event }) => event === 'error');
  assert.deepEqual(errors, [], what);
}

/** What readers send that is no usual request. */
const REQUESTS = [
  ['no HTTP', '\x16\x03\x01\x00\xa5\x01\x00'],
  ['a method without a response', 'CONNECT a:1 HTTP/1.1\r\nHost: a\r\n\r\n'],
  ['a forbidden method', 'TRACE /feeds/good HTTP/1.1\r\nHost: a\r\n\r\n'],
  ['an upgrade', 'GET / HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n'],
  ['a bad host', 'GET / HTTP/1.1\r\nHost: [\r\n\r\n'],
  ['no host', 'GET / HTTP/1.0\r\n\r\n'],
  ['an absolute address', 'GET http://[::/ HTTP/1.1\r\nHost: a\r\n\r\n'],
  ['an asterisk', 'OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n'],
  ['a backslash', 'GET /feeds\\good HTTP/1.1\r\nHost: a\r\n\r\n'],
  ['broken percent signs', 'GET /feeds/%E0%A4%A/items/%?q=%E0%A4%A&__proto__=1 HTTP/1.1\r\nHost: a\r\n\r\n'],
  ['names of objects', 'GET /feeds/__proto__/items/constructor?constructor=1 HTTP/1.1\r\nHost: a\r\n\r\n'],
  ['a body for GET', 'GET /feeds/good HTTP/1.1\r\nHost: a\r\nContent-Length: 99999\r\n\r\nx'],
  ['odd validators', 'GET /feeds/good HTTP/1.1\r\nHost: a\r\nIf-None-Match: ,,\xff\r\nIf-Modified-Since: \x01\r\n\r\n'],
  ['many requests at once', 'GET /feeds/good HTTP/1.1\r\nHost: a\r\n\r\n'.repeat(500)],
];

describe('a running gateway', () => {
  let raw;
  let publisher;
  let config;
  before(async () => {
    raw = await startRawPublisher();
    publisher = await startPublisher(feedOf('Một'));
    const sources = { good: { type: 'feed', url: publisher.url } };
    for (const name of Object.keys(RESPONSES)) sources[name] = { type: 'feed', url: `${raw.origin}/${name}` };
    config = { allowLoopback: true, timeout: 2, sources };
  });
  after(async () => {
    raw.close();
    await publisher.close();
  });

  it('goes on after whatever an upstream server responds', async () => {
    const gateway = await startGateway(config);
    for (const name of Object.keys(RESPONSES)) {
      const response = await fetch(`${gateway.origin}/feeds/${name}`);
      assert.ok([200, 502, 504].includes(response.status), `${name}: status ${response.status}`);
      await response.text();
      await assertRunning(gateway, name);
    }
    assert.equal(await gateway.stop(), 0);
  });

  it('goes on after whatever a reader sends', async () => {
    const gateway = await startGateway(config);
    for (const [kind, bytes] of REQUESTS) {
      await sendBytes(gateway.origin, bytes);
      await assertRunning(gateway, kind);
    }
    assert.equal(await gateway.stop(), 0);
  });

  it('goes on after an error outside of any request, and logs it', async () => {
    const throwing = `data:text/javascript,${encodeURIComponent('setTimeout(() => { throw new Error("stray") }, 300); setTimeout(() => Promise.reject("lost"), 400)')}`;
    const other = await startGateway(
      { allowLoopback: true, sources: { x: { type: 'feed', url: publisher.url } } },
      { nodeOptions: ['--import', throwing] },
    );
    const isLogged = (text) => other.lines.some(({ event, detail }) => event === 'error' && detail.includes(text));
    await until(() => isLogged('stray') && isLogged('lost'), 'the lines');
    assert.equal((await fetch(`${other.origin}/feeds/x`)).status, 200);
    assert.equal(await other.stop(), 0);
  });
});

describe('the handler', () => {
  it('answers 500 and logs when something other than an Error is thrown', async () => {
    let isBroken = false;
    const now = () => {
      if (isBroken) throw 'no clock';
      return Date.now();
    };
    const { get, log } = openGateway({ x: { type: 'feed', url: 'http://127.0.0.1:1/' } }, { now });
    isBroken = true;
    const { status, json } = await get('/feeds/x');
    assert.equal(status, 500);
    assert.equal(json.code, 'internal');
    assert.ok(log.some(({ event, detail }) => event === 'error' && detail.includes('no clock')));
  });

  it('goes on when the log throws', async () => {
    const publisher = await startPublisher(feedOf('Một'));
    const log = () => {
      throw new Error('no log');
    };
    const { get } = openGateway({ x: { type: 'feed', url: publisher.url } }, { log });
    assert.equal((await get('/feeds/x')).status, 200);
    await publisher.close();
  });
});
