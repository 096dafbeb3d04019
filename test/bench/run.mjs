#!/usr/bin/env node
/**
 * Measures the built files beside a hand-written list (the floor) and a bare Lit element, in a real browser, round by
 * round in turn. Prints medians, and ratios to the floor with their quartiles; the samples go to test/.cache/bench.json.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { launchBrowser } from './browser.mjs';
import { contestants, publishScripts, writePages } from './contestants.mjs';
import { jsonFeed } from './feeds.mjs';
import { measure, NETWORKS } from './measure.mjs';
import { file, startOrigins } from './servers.mjs';
import { median, printTable, ratios, showRatio } from './stats.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const HELP = `npm run bench -- [options]

  --rounds N       at most so many rounds (11); a round measures everything once
  --minutes N      no new round after so many minutes (5.5)
  --items LIST     numbers of items (20,200,1000)
  --network LIST   ${Object.keys(NETWORKS).join(', ')} (both)
  --only TEXT      contestants whose name contains one of these, comma-separated; the floor always runs
  --no-revisit     without the second visits
  --cdn DIR        the built files (dist/cdn)
  --versus DIR     other built files to measure beside them`;

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '11' },
    minutes: { type: 'string', default: '5.5' },
    items: { type: 'string', default: '20,200,1000' },
    network: { type: 'string', default: Object.keys(NETWORKS).join() },
    only: { type: 'string', default: '' },
    'no-revisit': { type: 'boolean' },
    cdn: { type: 'string', default: join(ROOT, 'dist/cdn') },
    versus: { type: 'string' },
    help: { type: 'boolean' },
  },
});
if (options.help) {
  console.log(HELP);
  process.exit();
}

const FLOOR = 'floor';
/** How long the publisher takes for its answer when a page is visited again. */
const REVISIT_DELAY = 2000;
const REVISIT_ITEMS = 20;

const OTHER = 'versus: ';
const names = [
  ...contestants,
  ...(options.versus ? contestants.filter((name) => name.startsWith('bantin')).map((name) => OTHER + name) : []),
].filter((name) => name === FLOOR || options.only.split(',').some((part) => !part || name.includes(part)));
const cases = options.items
  .split(',')
  .map(Number)
  .flatMap((limit) => options.network.split(',').map((network) => ({ limit, network, results: {} })));

// somebody may build while this runs
const built = mkdtempSync(join(tmpdir(), 'bantin-bench-'));
cpSync(options.cdn, built, { recursive: true });
const origins = await startOrigins();
const shared = await publishScripts(origins.cdn, built);
const other = options.versus && (await publishScripts(origins.cdn, options.versus, '/versus'));
const pages = {};
for (const limit of new Set([...cases.map((one) => one.limit), REVISIT_ITEMS])) {
  const path = `/feed-${limit}.json`;
  const json = jsonFeed(limit, origins.publisher.url);
  origins.publisher.files.set(path, file('application/feed+json', json, { cache: 'feed' }));
  const about = { limit, json, feed: origins.publisher.url + path };
  pages[limit] = await writePages(origins, { ...shared, ...about }, file);
  if (other)
    for (const [name, url] of Object.entries(await writePages(origins, { ...other, ...about }, file)))
      pages[limit][OTHER + name] = url;
}

const browser = await launchBrowser();
const revisits = {};
const end = Date.now() + 60_000 * Number(options.minutes);

async function coldVisits() {
  for (const { limit, network, results } of cases)
    for (const name of names)
      (results[name] ??= []).push(await measure(browser, pages[limit][name], { limit, network }));
}

/** A visit, and another one while the publisher takes its time. */
async function secondVisits() {
  for (const name of names.filter((one) => [FLOOR, 'bantin'].includes(one))) {
    const context = await browser.createBrowserContext();
    const visit = { limit: REVISIT_ITEMS, network: 'slow', context, heap: false };
    try {
      await measure(browser, pages[REVISIT_ITEMS][name], { ...visit, stay: 2000 });
      origins.publisher.delay = REVISIT_DELAY;
      (revisits[name] ??= []).push(await measure(browser, pages[REVISIT_ITEMS][name], visit));
    } finally {
      origins.publisher.delay = 0;
      await context.close();
    }
  }
}

let rounds = 0;
try {
  // the first visit of a browser's life is like no other
  for (const name of names) await measure(browser, pages[cases[0].limit][name], cases[0]);
  while (rounds < Number(options.rounds) && Date.now() < end) {
    await coldVisits();
    if (!options['no-revisit']) await secondVisits();
    rounds++;
    if (process.stderr.isTTY) process.stderr.write(`\rround ${rounds}`);
  }
} finally {
  await browser.close();
  origins.close();
  rmSync(built, { recursive: true });
}

const column = (results, metric) => results.map((result) => result[metric]);
const ratio = (results, name, metric) => {
  const of = ratios(column(results[name], metric), column(results[FLOOR], metric));
  return name === FLOOR ? '' : showRatio(of);
};

/** One line for each contestant: medians, and the ratios to the floor behind those that are compared. */
function printResults(title, results) {
  console.log(`\n${title}`);
  printTable([
    ['', 'painted ms', 'x floor', 'CPU ms', 'x floor', 'heap MiB', 'shift', 'of host'],
    ...Object.keys(results).map((name) => {
      const middle = (metric, digits) => {
        const value = median(column(results[name], metric));
        return Number.isNaN(value) ? '' : value.toFixed(digits);
      };
      return [
        name,
        middle('painted', 0),
        ratio(results, name, 'painted'),
        middle('cpu', 0),
        ratio(results, name, 'cpu'),
        middle('heap', 2),
        middle('shift', 3),
        middle('shiftBelow', 3),
      ];
    }),
  ]);
}

console.log(`${rounds} rounds; medians; ratios to the floor of the same round, with quartiles`);
for (const { limit, network, results } of cases)
  printResults(`${limit} items, ${network} network, nothing in the cache`, results);
if (!options['no-revisit'])
  printResults(`${REVISIT_ITEMS} items, slow network, second visit, publisher takes ${REVISIT_DELAY} ms`, revisits);

const cache = join(ROOT, 'test/.cache');
mkdirSync(cache, { recursive: true });
writeFileSync(join(cache, 'bench.json'), JSON.stringify({ rounds, cases, revisits }, null, 1));
