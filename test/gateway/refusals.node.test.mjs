import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { bantin, configFile, startGateway } from './processes.mjs';
import { feedOf, startPublisher } from './tools.mjs';

describe('bantin gateway', () => {
  let publisher;
  before(async () => {
    publisher = await startPublisher((request, response) => {
      if (request.url === '/metadata') response.writeHead(302, { location: 'http://168.63.129.16/' }).end();
      else if (request.url === '/switch') request.socket.write('HTTP/1.1 101 Switching Protocols\r\n\r\n');
      else response.end(feedOf('Một'));
    });
  });
  after(() => publisher.close());
  const start = (paths) =>
    startGateway({
      allowLoopback: true,
      sources: Object.fromEntries(paths.map((path) => [path, { type: 'feed', url: `${publisher.origin}/${path}` }])),
    });

  it('refuses the address where Azure serves metadata, in a configuration and in a redirect', async () => {
    const file = configFile({ sources: { x: { type: 'feed', url: 'http://168.63.129.16/feed' } } });
    const { status, stderr } = bantin('gateway', file, '--check');
    assert.equal(status, 1);
    assert.match(stderr, /sources\.x\.url/);
    const gateway = await start(['metadata']);
    const response = await fetch(`${gateway.origin}/feeds/metadata`);
    assert.equal((await response.json()).code, 'blocked');
    await gateway.stop();
  });

  it('has its health at one address', async () => {
    const gateway = await start(['x']);
    assert.equal((await (await fetch(`${gateway.origin}/healthz`)).json()).version.length > 0, true);
    for (const path of ['/healthz/', '//healthz', '/HEALTHZ'])
      assert.equal((await fetch(gateway.origin + path)).status, 404, path);
    await gateway.stop();
  });

  it('fails at once when a publisher switches protocols, and answers for the others', async () => {
    const gateway = await start(['switch', 'x']);
    const startedAt = performance.now();
    const response = await fetch(`${gateway.origin}/feeds/switch`);
    assert.equal(response.status, 502);
    assert.ok(performance.now() - startedAt < 5000, `${performance.now() - startedAt} ms`);
    assert.equal((await fetch(`${gateway.origin}/feeds/x`)).status, 200);
    await gateway.stop();
  });
});
