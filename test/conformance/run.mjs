#!/usr/bin/env node
/**
 * Parses every case of one or more corpora in a real browser, under three time zones, and prints how many
 * assertions hold. Fails when a bar is missed or when a result depends on the machine's zone. With `--runtime`, the
 * gateway's parser does the same elsewhere, and may not stay far below the browser.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { chromiumArgs, chromiumPath } from '../tools/chromium.mjs';
import { bundle, runtimes } from './runtimes.mjs';

const ZONES = ['America/New_York', 'Asia/Ho_Chi_Minh', 'UTC'];
const BARS = { assertions: 99, cases: 97 };
// Formats nobody promised, and a field that peers have no equal of: reported, but not in the sum.
const OUT_OF_SCORE = ['atom03', 'cdf', 'unknown'];
const NOT_SUMMED = 'attachment';

const HELP = `npm run conformance -- CASES.json [...]

  --runtime NAME the gateway's parser in this runtime (node, workerd; may be repeated) beside the browser's
  --fails        print every assertion that fails (first time zone; in the last runtime and not in the browser)
  --show ID      print the parsed feed of the cases whose id contains this`;

const { values: options, positionals: files } = parseArgs({
  allowPositionals: true,
  options: {
    runtime: { type: 'string', multiple: true, default: [] },
    fails: { type: 'boolean' },
    show: { type: 'string' },
    help: { type: 'boolean' },
  },
});
const unknown = options.runtime.find((name) => !Object.hasOwn(runtimes, name));
if (options.help || !files.length || unknown) {
  console.log(HELP);
  process.exit(options.help ? 0 : 2);
}

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const corpora = files.map((file) => ({ name: basename(file), cases: JSON.parse(readFileSync(file, 'utf8')).cases }));

/** How far below the browser a runtime may stay, in percent. */
const MARGIN = 1;
/** What is run: the page in three time zones, or once beside the runtimes. */
const COLUMNS = options.runtime.length ? ['browser', ...options.runtime] : ZONES;

const routes = {
  '/': ['text/html', '<!doctype html><title>conformance</title>'],
  '/feed.js': ['text/javascript', await bundle('../../src/feed/index.ts')],
  '/compare.mjs': ['text/javascript', readFileSync(here('compare.mjs'))],
  ...Object.fromEntries(
    corpora.map(({ cases }, index) => [`/${index}.json`, ['application/json', JSON.stringify(cases)]]),
  ),
};
const server = createServer(({ url }, response) => {
  const [type, body] = routes[url] ?? ['text/plain', ''];
  response.writeHead(routes[url] ? 200 : 404, { 'content-type': `${type}; charset=utf-8` }).end(body);
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const browser = await puppeteer.launch({ executablePath: await chromiumPath(), args: chromiumArgs });

/** Compares all cases of a corpus, in the page; parses them there too unless a runtime did. */
async function compareAll(path, parsedPath) {
  const load = (from) => fetch(from).then((response) => response.json());
  const [{ parseFeed }, { compare }, cases, parsed] = await Promise.all([
    import('/feed.js'),
    import('/compare.mjs'),
    load(path),
    parsedPath && load(parsedPath),
  ]);
  return cases.map(({ text, contentType, expected }, at) => {
    let { feed, error } = parsed?.[at] ?? {};
    try {
      if (!parsed) feed = parseFeed(text, { contentType });
    } catch (reason) {
      error = String(reason);
    }
    return { feed, error, results: compare(expected, feed, error) };
  });
}

const byColumn = {};
try {
  for (const column of COLUMNS) {
    const parsed = await runtimes[column]?.(corpora);
    const page = await browser.newPage();
    if (ZONES.includes(column)) await page.emulateTimezone(column);
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    byColumn[column] = [];
    for (const index of corpora.keys()) {
      const path = parsed && `/${column}-${index}.json`;
      if (parsed) routes[path] = ['application/json', JSON.stringify(parsed[index])];
      byColumn[column].push(await page.evaluate(compareAll, `/${index}.json`, path));
    }
    await page.close();
  }
} finally {
  await browser.close();
  server.close();
}

const percent = ([passed, all]) => (all ? `${((100 * passed) / all).toFixed(2)} % ${passed}/${all}` : '-');
const share = ([passed, all]) => (all ? (100 * passed) / all : 100);
const reaches = (pair, bar) => share(pair) >= bar;
const scored = ({ format, quirk }) => !OUT_OF_SCORE.includes(format) && !quirk;
const isReal = ({ suite = '' }) => suite.startsWith('real-');

/** Adds up the results of those cases of a corpus that `pick` wants: `{fields, assertions, cases}`. */
function sum(cases, outcomes, pick) {
  const totals = { fields: {}, assertions: [0, 0], cases: [0, 0] };
  const count = (pair, ok) => {
    pair[0] += ok;
    pair[1]++;
  };
  cases.forEach((one, index) => {
    if (!pick(one)) return;
    const { results } = outcomes[index];
    for (const { field, ok } of results) {
      totals.fields[field] ??= [0, 0];
      count(totals.fields[field], ok);
      if (field !== NOT_SUMMED) count(totals.assertions, ok);
    }
    count(
      totals.cases,
      results.every(({ ok }) => ok),
    );
  });
  return totals;
}

function printTable(label, cases, index, pick) {
  const columns = COLUMNS.map((column) => sum(cases, byColumn[column][index], pick));
  const [first] = columns;
  if (!first.cases[1]) return columns;
  const row = (name, value) =>
    console.log(`  ${name.padEnd(18)}${columns.map((column) => value(column).padEnd(24)).join('')}`);
  console.log(`\n${label}: ${first.cases[1]} cases`);
  console.log(`  ${''.padEnd(18)}${COLUMNS.map((column) => column.padEnd(24)).join('')}`);
  for (const field of Object.keys(first.fields)) row(field, ({ fields }) => percent(fields[field]));
  row('ALL ASSERTIONS', ({ assertions }) => percent(assertions));
  row('WHOLE CASES', (column) => percent(column.cases));
  return columns;
}

const problems = [];
corpora.forEach(({ name, cases }, index) => {
  const tables = [
    [name, (one) => scored(one) && !one.extra],
    [`${name}, with extra cases`, scored],
    [`${name}, out of the score`, (one) => !scored(one)],
  ];
  if (!cases.some(({ extra }) => extra)) tables.splice(1, 1);
  for (const [label, pick] of tables) {
    const [totals, ...others] = printTable(label, cases, index, pick);
    if (label.endsWith('out of the score')) continue;
    if (options.runtime.length) {
      for (const [at, other] of others.entries())
        for (const what of ['assertions', 'cases'])
          if (share(other[what]) < share(totals[what]) - MARGIN)
            problems.push(`${label}: ${COLUMNS[at + 1]} is more than ${MARGIN} % below the browser in ${what}`);
    }
    if (!reaches(totals.assertions, BARS.assertions))
      problems.push(`${label}: under ${BARS.assertions} % of assertions`);
    if (!reaches(totals.cases, BARS.cases)) problems.push(`${label}: under ${BARS.cases} % of whole cases`);
  }
  const suites = [...new Set(cases.filter(scored).map(({ suite }) => suite))];
  if (suites.length > 1) {
    console.log(`\n${name}, by suite`);
    for (const suite of suites) {
      const totals = sum(cases, byColumn[COLUMNS[0]][index], (one) => scored(one) && one.suite === suite);
      console.log(`  ${suite.padEnd(24)}${percent(totals.assertions).padEnd(24)}${percent(totals.cases)}`);
    }
  }
  cases.forEach((one, at) => {
    const outcomes = COLUMNS.map((column) => byColumn[column][index][at]);
    const [{ feed, error, results }] = outcomes;
    if (!options.runtime.length && new Set(outcomes.map((outcome) => JSON.stringify(outcome.feed))).size > 1)
      problems.push(`${one.id}: depends on the machine's time zone`);
    if (isReal(one) && (error || (feed.items.length === 0 && one.expected.count !== 0)))
      problems.push(`${one.id}: a real feed that is not read`);
    if (options.fails)
      for (const { field, wanted, got } of (options.runtime.length ? outcomes.at(-1).results : results).filter(
        ({ ok }, place) => !ok && (!options.runtime.length || results[place].ok),
      ))
        console.log(
          `${scored(one) ? '' : '(not scored) '}${one.id} ${field}\n    ${JSON.stringify(wanted).slice(0, 300)}\n    ${JSON.stringify(got)?.slice(0, 300)}`,
        );
    if (options.show && one.id.includes(options.show)) console.log(one.id, JSON.stringify(feed ?? error, null, 1));
  });
});

console.log(
  problems.length
    ? `\n${problems.join('\n')}`
    : `\nAll bars hold, ${options.runtime.length ? 'in every runtime' : 'whatever the time zone'}.`,
);
process.exitCode = problems.length ? 1 : 0;
