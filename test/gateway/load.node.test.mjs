import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import autocannon from 'autocannon';
import { startServer, startUpstream } from '../bench/gateway/tools.mjs';

describe('a cold stampede', () => {
  const kinds = {
    gateway: 'the publisher',
    edited: 'the publisher of an edited source',
    merge: 'each publisher of a merge',
  };
  for (const [kind, whom] of Object.entries(kinds))
    it(`of 500 clients sends one request to ${whom}`, { timeout: 60_000 }, async () => {
      const upstream = await startUpstream(20, 300);
      const gateway = await startServer(kind, upstream.url);
      const result = await autocannon({ url: `${gateway.origin}/feeds/x`, connections: 500, amount: 500, timeout: 20 });
      assert.equal(result['2xx'], 500);
      assert.equal(result.errors, 0);
      assert.equal(upstream.count(), kind === 'merge' ? 2 : 1);
      gateway.close();
      upstream.close();
    });
});
