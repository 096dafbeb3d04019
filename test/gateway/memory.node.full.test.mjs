import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import autocannon from 'autocannon';
import { startServer, startUpstream } from '../bench/gateway/tools.mjs';

const REQUESTS = 200_000;
const STEPS = 20;
const MIB = 2 ** 20;

describe('memory', () => {
  for (const kind of ['gateway', 'merge'])
    it(`stays flat over ${REQUESTS} requests${kind === 'merge' ? ' of a merge of edited sources' : ''}`, {
      timeout: 1_200_000,
    }, async () => {
      const upstream = await startUpstream(20);
      const gateway = await startServer(kind, upstream.url);
      const requests = [
        { path: '/feeds/x' },
        { path: '/feeds/x?limit=5' },
        { path: '/feeds/x?q=an%20lac&category=an%20ninh%20trat%20tu' },
        { path: '/feeds/x/items/tin-3' },
        { path: '/feeds/x', headers: { 'if-none-match': '*' } },
        { path: '/feeds/none' },
      ];
      const heapSizes = [];
      for (let step = 0; step < STEPS; step++) {
        // New addresses in every step, whose responses have to leave the cache again.
        const unique = Array.from({ length: 20 }, (_, n) => ({
          path: `/feeds/x?limit=${1 + step}&q=tin-${step}-${n}`,
        }));
        const { errors } = await autocannon({
          url: gateway.origin,
          connections: 50,
          amount: REQUESTS / STEPS,
          requests: [...requests, ...unique],
        });
        assert.equal(errors, 0);
        heapSizes.push((await gateway.memory()).heapUsed / MIB);
      }
      console.log(
        `MiB held after each ${REQUESTS / STEPS} requests: ${heapSizes.map((mib) => mib.toFixed(1)).join(' ')}`,
      );
      const early = Math.max(...heapSizes.slice(2, 6));
      const late = Math.max(...heapSizes.slice(-4));
      assert.ok(late - early < 3, `${early.toFixed(1)} MiB at first, ${late.toFixed(1)} MiB in the end`);
      assert.equal(upstream.count(), kind === 'merge' ? 2 : 1);
      gateway.close();
      upstream.close();
    });
});
