import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import autocannon from 'autocannon';
import { startServer, startUpstream } from '../bench/gateway/tools.mjs';

describe('a cold stampede', () => {
  it('of 500 clients sends one request to the publisher', { timeout: 60_000 }, async () => {
    const upstream = await startUpstream(20, 300);
    const gateway = await startServer('gateway', upstream.url);
    const result = await autocannon({ url: `${gateway.origin}/feeds/x`, connections: 500, amount: 500, timeout: 20 });
    assert.equal(result['2xx'], 500);
    assert.equal(result.errors, 0);
    assert.equal(upstream.count(), 1);
    gateway.close();
    upstream.close();
  });
});
