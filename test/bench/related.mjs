#!/usr/bin/env node
/**
 * What it takes to find what goes with an article among 1,000 items, in a real browser: once cold, in a page where no
 * function has run before, as in a reader's page, and once after one warm-up. The bar is 10 ms on the machine it is held on.
 */
import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import { launchBrowser } from './browser.mjs';
import { bundle } from './bundle.mjs';
import { jsonFeed } from './feeds.mjs';
import { printTable, summary } from './stats.mjs';

const ITEMS = 1000;
const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '31' },
    cpu: { type: 'string', default: '1' },
  },
});

const routes = {
  '/': ['text/html', '<!doctype html><title>related</title>'],
  '/relate.js': ['text/javascript', await bundle('../../src/feed/relate.ts', 'es')],
  '/feed.json': ['application/json', jsonFeed(ITEMS, 'https://tin.example.vn')],
};
const server = createServer(({ url }, response) => {
  const [type, body] = routes[url] ?? ['text/plain', ''];
  response.writeHead(routes[url] ? 200 : 404, { 'content-type': `${type}; charset=utf-8` }).end(body);
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
// a collection that falls due by what came before would be charged to whoever comes next
const browser = await launchBrowser('--js-flags=--expose-gc');

/** Runs in the page: has everything at hand, so that only what is measured is left to do. */
async function prepare() {
  const [{ relate }, { items }] = await Promise.all([
    import('/relate.js'),
    fetch('/feed.json').then((response) => response.json()),
  ]);
  window.run = (index) => {
    const { length } = relate(items, items[index]);
    if (length !== 5) throw new Error(`${length} items go with the article`);
  };
}

/** Time on the processor, so that other programs do not count. */
async function mainThread(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * metrics.find(({ name }) => name === 'TaskDuration').value;
}

const samples = { cold: [], 'after one': [] };
try {
  for (let round = 0; round < Number(options.rounds); round++) {
    const page = await browser.newPage();
    if (options.cpu !== '1') await page.emulateCPUThrottling(Number(options.cpu));
    const session = await page.createCDPSession();
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    await page.evaluate(prepare);
    for (const [name, index] of [
      ['cold', 100],
      ['after one', 500],
    ]) {
      await page.evaluate('gc()');
      const before = await mainThread(session);
      await page.evaluate(`run(${index})`);
      samples[name].push((await mainThread(session)) - before);
    }
    await page.close();
  }
} finally {
  await browser.close();
  server.close();
}

console.log(`related news among ${ITEMS} items, ${samples.cold.length} rounds`);
printTable([
  ['', 'CPU ms, median', 'quartiles'],
  ...Object.entries(samples).map(([name, times]) => {
    const { median, q1, q3 } = summary(times);
    return [name, median.toFixed(1), `${q1.toFixed(1)}-${q3.toFixed(1)}`];
  }),
]);
