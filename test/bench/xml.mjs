#!/usr/bin/env node
/**
 * What reading RSS costs beside what `DOMParser` alone takes on the same text: 1 MB, 1,200 items, in a real browser. Each
 * sample comes from a page of its own, where no function has run before, as in a reader's page; the order changes.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import { launchBrowser } from './browser.mjs';
import { bundle } from './bundle.mjs';
import { rssFeed } from './feeds.mjs';
import { median, printTable, ratios, showRatio } from './stats.mjs';

const ITEMS = 1200;
const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '31' },
    file: { type: 'string' },
    cpu: { type: 'string', default: '1' },
  },
});

const text = options.file ? readFileSync(options.file, 'utf8') : rssFeed(ITEMS, 'https://tin.example.vn');
const routes = {
  '/': ['text/html', '<!doctype html><title>xml</title>'],
  '/feed.js': ['text/javascript', await bundle('../../src/feed/index.ts', 'es')],
  '/read.js': ['text/javascript', await bundle('../../src/feed/read.ts', 'es')],
  '/feed.xml': ['application/xml', text],
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
  const [{ parseFeed }, { readFeed }, bytes] = await Promise.all([
    import('/feed.js'),
    import('/read.js'),
    fetch('/feed.xml').then((response) => response.arrayBuffer()),
  ]);
  const text = new TextDecoder().decode(bytes);
  window.ways = {
    DOMParser: () => new DOMParser().parseFromString(text, 'text/xml').documentElement,
    parseFeed: () => parseFeed(text),
    // from bytes, and in slices
    readFeed: () => readFeed(bytes),
  };
}

/** Time on the processor, so that other programs do not count. */
async function mainThread(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * metrics.find(({ name }) => name === 'TaskDuration').value;
}

const samples = { DOMParser: [], parseFeed: [], readFeed: [] };
try {
  for (let round = 0; round < Number(options.rounds); round++) {
    const page = await browser.newPage();
    const session = await page.createCDPSession();
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    if (options.cpu !== '1') await page.emulateCPUThrottling(Number(options.cpu));
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    await page.evaluate(prepare);
    const names = Object.keys(samples);
    for (const index of names.keys()) {
      const name = names[(index + round) % names.length];
      // What a collection leaves to be swept later would be swept by the first who allocates much.
      await page.evaluate('gc(); new Promise((resolve) => setTimeout(resolve, 300))');
      const before = await mainThread(session);
      await page.evaluate(async (way) => void (await window.ways[way]()), name);
      samples[name].push((await mainThread(session)) - before);
    }
    await page.close();
  }
} finally {
  await browser.close();
  server.close();
}

console.log(`${(Buffer.byteLength(text) / 1e6).toFixed(2)} MB of RSS, ${samples.DOMParser.length} rounds`);
printTable([
  ['', 'CPU ms', 'x DOMParser'],
  ...Object.entries(samples).map(([name, times]) => [
    name,
    median(times).toFixed(1),
    showRatio(ratios(times, samples.DOMParser)),
  ]),
]);
