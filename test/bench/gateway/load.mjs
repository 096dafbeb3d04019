#!/usr/bin/env node
/**
 * Load on loopback: a cached feed of 20 items against a bare Hono route with the same bytes, in turns, in one run. Build
 * first. `node test/bench/gateway/load.mjs [--kind gateway|edited|merge] [--seconds 1] [--rounds 15] [--connections 20]`
 */
import { parseArgs } from 'node:util';
import autocannon from 'autocannon';
import { startServer, startUpstream } from './tools.mjs';

const { values } = parseArgs({
  options: {
    kind: { type: 'string', default: 'gateway' },
    seconds: { type: 'string', default: '1' },
    rounds: { type: 'string', default: '15' },
    connections: { type: 'string', default: '20' },
  },
});
const BAR = 0.9;

const upstream = await startUpstream(20);
const servers = {
  bare: await startServer(`bare-${values.kind}`, upstream.url),
  gateway: await startServer(values.kind, upstream.url),
};
const rates = { bare: [], gateway: [] };
const costs = { bare: 0, gateway: 0 };
const served = { bare: 0, gateway: 0 };
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
try {
  const shoot = (name, duration) =>
    autocannon({ url: `${servers[name].origin}/feeds/x`, connections: Number(values.connections), duration });
  for (const name of Object.keys(servers)) await shoot(name, 1); // warm
  for (let round = 0; round < Number(values.rounds); round++) {
    for (const name of round % 2 ? ['gateway', 'bare'] : ['bare', 'gateway']) {
      const before = await servers[name].memory();
      const { requests, non2xx, errors } = await shoot(name, Number(values.seconds));
      costs[name] += (await servers[name].memory()).cpu - before.cpu;
      served[name] += requests.total;
      if (non2xx || errors) throw new Error(`${name}: ${non2xx} answers that are no success, ${errors} errors`);
      rates[name].push(requests.average);
    }
  }
} finally {
  for (const server of Object.values(servers)) server.close();
  upstream.close();
}
// Other work on the machine comes and goes, so each turn is compared with its neighbour.
const ratio = median(rates.gateway.map((rate, round) => rate / rates.bare[round]));
for (const [name, label] of Object.entries({ bare: 'bare Hono route', gateway: `${values.kind}, cached` })) {
  const cpu = (costs[name] / served[name]).toFixed(0);
  console.log(
    `${label}  ${median(rates[name]).toFixed(0)} requests/s, ${cpu} µs of CPU each   ${rates[name].map(Math.round).join(' ')}`,
  );
}
console.log(
  `ratio, median of ${rates.bare.length} pairs  ${ratio.toFixed(3)} (bar ${BAR}); CPU ${(costs.bare / served.bare / (costs.gateway / served.gateway)).toFixed(3)}`,
);
console.log(`questions to the publisher: ${upstream.count()} (one of each server and source)`);
process.exitCode = ratio >= BAR ? 0 : 1;
