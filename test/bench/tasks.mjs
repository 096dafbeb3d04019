#!/usr/bin/env node
/**
 * The longest task that a list of five items puts on the main thread when its feed is big, from a trace of the built files
 * in a real browser. What `JSON.parse` and `DOMParser` take cannot be divided, so it is told apart and taken off.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { launchBrowser } from './browser.mjs';
import { publishScripts, writePages } from './contestants.mjs';
import { jsonFeed, rssFeed } from './feeds.mjs';
import { file, startOrigins } from './servers.mjs';
import { median, printTable } from './stats.mjs';

const LIMIT = 5;
const CATEGORIES = 'toplevel,devtools.timeline,disabled-by-default-devtools.timeline,blink.user_timing,v8';
const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    cpu: { type: 'string', default: '1' },
    items: { type: 'string', default: '5,1000,10000' },
    cdn: { type: 'string', default: fileURLToPath(new URL('../../dist/cdn', import.meta.url)) },
  },
});

const built = mkdtempSync(join(tmpdir(), 'bantin-bench-'));
cpSync(options.cdn, built, { recursive: true });
const origins = await startOrigins();
const shared = await publishScripts(origins.cdn, built);
const cases = options.items.split(',').flatMap((items) =>
  [
    ['JSON', 'json', 'application/feed+json', jsonFeed],
    ['RSS', 'xml', 'application/rss+xml', rssFeed],
  ].map(([format, extension, type, make]) => {
    const path = `/${items}.${extension}`;
    // ten thousand items must stay under the limit of 5 MiB
    const text = make(Number(items), origins.publisher.url, items > 5000 ? { summary: 8, brief: true } : {});
    origins.publisher.files.set(path, file(type, text));
    return { items, format, path, bytes: Buffer.byteLength(text), tasks: [], rest: [], platform: [], painted: [] };
  }),
);

/** Runs before the page's own scripts: marks what the platform's parsers take. */
function markParsers() {
  const mark = (owner, name) => {
    const original = owner[name];
    owner[name] = function (...values) {
      const start = performance.now();
      try {
        return original.apply(this, values);
      } finally {
        performance.measure(`platform: ${name}`, { start });
      }
    };
  };
  mark(JSON, 'parse');
  mark(DOMParser.prototype, 'parseFromString');
  document.addEventListener('news-load', () => window.__loaded(''));
  document.addEventListener('news-error', ({ error }) => window.__loaded(`${error}`));
}

async function trace(browser, url) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const session = await page.createCDPSession();
  await session.send('Runtime.enable');
  await session.send('Runtime.addBinding', { name: '__loaded' });
  const loaded = new Promise((resolve) => session.once('Runtime.bindingCalled', ({ payload }) => resolve(payload)));
  await page.evaluateOnNewDocument(markParsers);
  if (options.cpu !== '1') await page.emulateCPUThrottling(Number(options.cpu));
  await page.tracing.start({ categories: CATEGORIES.split(',') });
  await page.goto(url);
  const error = await loaded;
  if (error) throw new Error(error);
  await new Promise((resolve) => setTimeout(resolve, 500));
  const { traceEvents } = JSON.parse(Buffer.from(await page.tracing.stop()).toString());
  await context.close();
  return traceEvents;
}

/** Milliseconds of the longest task of the page's main thread: as it is, without the platform's parsers, and what these took. */
function longest(events) {
  const measures = new Map();
  const platform = [];
  for (const { name, ph, ts, id, id2, pid, tid } of events) {
    if (!name.startsWith('platform: ')) continue;
    const key = `${name} ${id ?? id2?.local}`;
    if (ph === 'b') measures.set(key, { start: ts, pid, tid });
    else if (ph === 'e' && measures.has(key)) platform.push({ ...measures.get(key), end: ts });
  }
  const main = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const tasks = events
    .filter(
      ({ name, ph, pid, tid }) =>
        ph === 'X' && main.has(`${pid} ${tid}`) && (name === 'RunTask' || name === 'ThreadControllerImpl::RunTask'),
    )
    .map(({ ts, dur, pid }) => {
      const inside = platform.filter((one) => one.pid === pid && one.start >= ts && one.end <= ts + dur);
      const theirs = inside.reduce((sum, one) => sum + one.end - one.start, 0);
      return { ts, dur, rest: dur - theirs };
    });
  const most = (values) => Math.max(0, ...values) / 1000;
  return {
    task: most(tasks.map(({ dur }) => dur)),
    rest: most(tasks.map(({ rest }) => rest)),
    platform: most(platform.map(({ start, end }) => end - start)),
  };
}

const browser = await launchBrowser();
try {
  for (let round = 0; round < Number(options.rounds); round++)
    for (const one of cases) {
      const about = { ...shared, limit: LIMIT, feed: origins.publisher.url + one.path };
      const { bantin } = await writePages(origins, about, file, ['bantin']);
      const { task, rest, platform } = longest(await trace(browser, bantin));
      one.tasks.push(task);
      one.rest.push(rest);
      one.platform.push(platform);
    }
} finally {
  await browser.close();
  origins.close();
  rmSync(built, { recursive: true });
}

console.log(
  `a list of ${LIMIT} items; milliseconds, medians (and most) of ${options.rounds} rounds, CPU / ${options.cpu}`,
);
const show = (values) => `${median(values).toFixed(0)} (${Math.max(...values).toFixed(0)})`;
printTable([
  ['feed', 'MB', 'longest task', "without the platform's parsers", 'longest parser call'],
  ...cases.map(({ items, format, bytes, tasks, rest, platform }) => [
    `${items} items, ${format}`,
    (bytes / 1e6).toFixed(2),
    show(tasks),
    show(rest),
    show(platform),
  ]),
]);
