import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { startGateway } from './processes.mjs';
import { feedOf, startPublisher } from './tools.mjs';

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Opens connections that send `bytes` and then nothing more: `{open}` is how many of them are open. */
async function openConnections(origin, count, bytes = '') {
  const sockets = Array.from({ length: count }, () => connect(new URL(origin).port, '127.0.0.1'));
  for (const socket of sockets) {
    socket.on('error', () => {});
    socket.resume();
    socket.write(bytes);
  }
  after(() => {
    for (const socket of sockets) socket.destroy();
  });
  await wait(1000);
  return {
    get open() {
      return sockets.filter(({ readyState }) => readyState === 'open').length;
    },
  };
}

describe('the connections of a gateway', { concurrency: true }, () => {
  let publisher;
  let config;
  before(async () => {
    publisher = await startPublisher(feedOf('Một'));
    const source = { type: 'feed', url: publisher.url };
    config = { allowLoopback: true, sources: { x: source, y: { ...source, title: 'Khác' } } };
  });
  after(() => publisher.close());

  for (const [kind, bytes] of [
    ['silent', ''],
    ['without the end of their headers', 'GET /feeds/x HTTP/1.1\r\nHost: a'],
    ['without the end of their body', 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\n'],
    ['kept alive after a response', 'GET /feeds/x HTTP/1.1\r\nHost: a\r\n\r\n'],
  ]) {
    it(`end within 25 seconds when they are ${kind}`, async () => {
      const gateway = await startGateway(config);
      const connections = await openConnections(gateway.origin, 50, bytes);
      for (let second = 0; second < 24 && connections.open; second++) await wait(1000);
      assert.equal(connections.open, 0);
      assert.equal((await fetch(`${gateway.origin}/feeds/x`)).status, 200);
      await gateway.stop();
    });
  }

  it('stay below the file descriptors, and leave room for readers and for upstream servers', async () => {
    const gateway = await startGateway(config, { openFiles: 200 });
    const connections = await openConnections(gateway.origin, 400);
    assert.ok(connections.open < 150, `${connections.open} open connections`);
    for (const name of ['x', 'y']) {
      const start = performance.now();
      assert.equal((await fetch(`${gateway.origin}/feeds/${name}`)).status, 200);
      assert.ok(performance.now() - start < 2000, `${performance.now() - start} ms`);
    }
    assert.deepEqual(
      gateway.lines.filter(({ event }) => event === 'error' || event === 'failure'),
      [],
    );
    await gateway.stop('SIGKILL');
  });
});
