#!/usr/bin/env node
/**
 * Load on loopback: a cached feed of 20 items against a bare Hono route with the same bytes, in turns, in one run. Build
 * first. `node test/bench/gateway/load.mjs [--seconds 3] [--rounds 5] [--connections 50]`
 */
import { parseArgs } from 'node:util';
import autocannon from 'autocannon';
import { startServer, startUpstream } from './tools.mjs';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '3' },
    rounds: { type: 'string', default: '5' },
    connections: { type: 'string', default: '50' },
  },
});
const BAR = 0.8;

const upstream = await startUpstream(20);
const servers = { bare: await startServer('bare', upstream.url), gateway: await startServer('gateway', upstream.url) };
const rates = { bare: [], gateway: [] };
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
try {
  const shoot = (name, duration) =>
    autocannon({ url: `${servers[name].origin}/feeds/x`, connections: Number(values.connections), duration });
  for (const name of Object.keys(servers)) await shoot(name, 1); // warm
  for (let round = 0; round < Number(values.rounds); round++) {
    for (const name of round % 2 ? ['gateway', 'bare'] : ['bare', 'gateway']) {
      const { requests, non2xx, errors } = await shoot(name, Number(values.seconds));
      if (non2xx || errors) throw new Error(`${name}: ${non2xx} answers that are no success, ${errors} errors`);
      rates[name].push(requests.average);
    }
  }
} finally {
  for (const server of Object.values(servers)) server.close();
  upstream.close();
}
const [bare, gateway] = [median(rates.bare), median(rates.gateway)];
console.log(`bare Hono route  ${bare.toFixed(0)} requests/s   ${rates.bare.map(Math.round).join(' ')}`);
console.log(`gateway, cached  ${gateway.toFixed(0)} requests/s   ${rates.gateway.map(Math.round).join(' ')}`);
console.log(
  `ratio            ${(gateway / bare).toFixed(3)} (bar ${BAR}); questions to the publisher: ${upstream.count()}`,
);
process.exitCode = gateway / bare >= BAR ? 0 : 1;
