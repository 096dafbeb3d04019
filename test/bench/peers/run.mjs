#!/usr/bin/env node
/**
 * Measures other libraries beside ours: on the same page, over the same slow network, each fed in the form that it reads.
 * Writes what it measured for the site's page on speed.
 */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { launchBrowser } from '../browser.mjs';
import { publishScripts, writePages } from '../contestants.mjs';
import { jsonFeed } from '../feeds.mjs';
import { measure } from '../measure.mjs';
import { file, startOrigins } from '../servers.mjs';
import { median, ratios } from '../stats.mjs';
import { installPeers } from './install.mjs';
import { publishPeers } from './peers.mjs';
import { showsNewsWithoutPublisher, weigh } from './visit.mjs';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const LIMIT = 20; // the most that Mastodon has on a page
const FLOOR = 'floor';
/** Of ours, and the lists by hand. */
const OWN = [FLOOR, 'bare Lit', 'bantin', 'bantin, preload feed and core'];

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '7' },
    out: { type: 'string', default: join(ROOT, 'demo/site/generate/seen/peers.json') },
  },
});

const peersFolder = join(ROOT, 'test/.cache/peers');
installPeers(peersFolder);
const built = mkdtempSync(join(tmpdir(), 'bantin-peers-'));
cpSync(join(ROOT, 'dist/cdn'), built, { recursive: true });
const origins = await startOrigins();
const { page, publisher } = origins;

async function publishAll() {
  const shared = await publishScripts(origins.cdn, built);
  const json = jsonFeed(LIMIT, publisher.url);
  publisher.files.set('/feed.json', file('application/feed+json', json, { cache: 'feed' }));
  const feed = `${publisher.url}/feed.json`;
  const own = await writePages(origins, { ...shared, feed, limit: LIMIT, json }, file, OWN);
  const found = Object.entries(own).map(([name, url]) => ({ name, url, item: 'li' }));
  for (const [index, { name, item, html }] of (await publishPeers(origins, peersFolder, LIMIT)).entries()) {
    page.files.set(`/peers/${index}.html`, file('text/html', html));
    found.push({ name, item, url: `${page.url}/peers/${index}.html` });
  }
  return found;
}

function describe({ name, scripts, styles, samples, ratio, showsNews }) {
  return {
    name,
    scripts,
    styles,
    painted: Math.round(median(samples.map(({ painted }) => painted))),
    ratio: Number(ratio.median.toFixed(2)),
    shift: Number(median(samples.map(({ shiftBelow }) => shiftBelow)).toFixed(2)),
    showsNews,
  };
}

const browser = await launchBrowser();
try {
  const all = (await publishAll()).map((one) => ({ ...one, samples: [] }));
  for (const one of all) Object.assign(one, await weigh(browser, one.url, one.item, LIMIT));
  for (let round = 0; round < Number(options.rounds); round++)
    for (const one of all) {
      const { url, item, samples } = one;
      samples.push(await measure(browser, url, { limit: LIMIT, network: 'slow', item, heap: false, stay: 1500 }));
      console.log(`${round + 1}: ${one.name}: ${samples.at(-1).painted.toFixed(0)} ms`);
    }
  const floor = all.find(({ name }) => name === FLOOR).samples.map(({ painted }) => painted);
  for (const one of all) {
    const painted = one.samples.map((sample) => sample.painted);
    one.ratio = ratios(painted, floor);
    one.showsNews = await showsNewsWithoutPublisher(browser, one.url, one.item, { publisher, limit: LIMIT });
  }
  const libraries = all.map(describe);
  writeFileSync(
    options.out,
    `${JSON.stringify({ items: LIMIT, rounds: Number(options.rounds), libraries }, null, 2)}\n`,
  );
  console.table(libraries);
} finally {
  await browser.close();
  origins.close();
  rmSync(built, { recursive: true, force: true });
}
