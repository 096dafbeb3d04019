#!/usr/bin/env node
/**
 * Parses every case of one or more corpora in a real browser, under three time zones, and prints how many
 * assertions hold. Fails when a bar is missed or when a result depends on the machine's zone.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { build } from 'vite';
import { chromiumArgs, chromiumPath } from '../tools/chromium.mjs';

const ZONES = ['America/New_York', 'Asia/Ho_Chi_Minh', 'UTC'];
const BARS = { assertions: 99, cases: 97 };
// Formats nobody promised, and a field that peers have no equal of: reported, but not in the sum.
const OUT_OF_SCORE = ['atom03', 'cdf', 'unknown'];
const NOT_SUMMED = 'attachment';

const HELP = `npm run conformance -- CASES.json [...]

  --fails        print every assertion that fails (first time zone)
  --show ID      print the parsed feed of the cases whose id contains this`;

const { values: options, positionals: files } = parseArgs({
  allowPositionals: true,
  options: { fails: { type: 'boolean' }, show: { type: 'string' }, help: { type: 'boolean' } },
});
if (options.help || !files.length) {
  console.log(HELP);
  process.exit(options.help ? 0 : 2);
}

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const corpora = files.map((file) => ({ name: basename(file), cases: JSON.parse(readFileSync(file, 'utf8')).cases }));

/** The parser as one script, as a page would bundle it. */
async function bundle() {
  const [{ output }] = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: { entry: here('../../src/feed/index.ts'), formats: ['es'] },
      rollupOptions: { output: { codeSplitting: false } },
    },
  });
  return output[0].code;
}

const routes = {
  '/': ['text/html', '<!doctype html><title>conformance</title>'],
  '/feed.js': ['text/javascript', await bundle()],
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

/** Parses and compares all cases of a corpus, in the page. */
async function parseAll(path) {
  const [{ parseFeed }, { compare }, cases] = await Promise.all([
    import('/feed.js'),
    import('/compare.mjs'),
    fetch(path).then((response) => response.json()),
  ]);
  return cases.map(({ text, contentType, expected }) => {
    let feed;
    let error;
    try {
      feed = parseFeed(text, { contentType });
    } catch (reason) {
      error = String(reason);
    }
    return { feed, error, results: compare(expected, feed, error) };
  });
}

const byZone = {};
try {
  for (const zone of ZONES) {
    const page = await browser.newPage();
    await page.emulateTimezone(zone);
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    byZone[zone] = [];
    for (const index of corpora.keys()) byZone[zone].push(await page.evaluate(parseAll, `/${index}.json`));
    await page.close();
  }
} finally {
  await browser.close();
  server.close();
}

const percent = ([passed, all]) => (all ? `${((100 * passed) / all).toFixed(2)} % ${passed}/${all}` : '-');
const reaches = ([passed, all], bar) => !all || (100 * passed) / all >= bar;
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
  const columns = ZONES.map((zone) => sum(cases, byZone[zone][index], pick));
  const [first] = columns;
  if (!first.cases[1]) return first;
  const row = (name, value) =>
    console.log(`  ${name.padEnd(18)}${columns.map((column) => value(column).padEnd(24)).join('')}`);
  console.log(`\n${label}: ${first.cases[1]} cases`);
  console.log(`  ${''.padEnd(18)}${ZONES.map((zone) => zone.padEnd(24)).join('')}`);
  for (const field of Object.keys(first.fields)) row(field, ({ fields }) => percent(fields[field]));
  row('ALL ASSERTIONS', ({ assertions }) => percent(assertions));
  row('WHOLE CASES', (column) => percent(column.cases));
  return first;
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
    const totals = printTable(label, cases, index, pick);
    if (label.endsWith('out of the score')) continue;
    if (!reaches(totals.assertions, BARS.assertions))
      problems.push(`${label}: under ${BARS.assertions} % of assertions`);
    if (!reaches(totals.cases, BARS.cases)) problems.push(`${label}: under ${BARS.cases} % of whole cases`);
  }
  const suites = [...new Set(cases.filter(scored).map(({ suite }) => suite))];
  if (suites.length > 1) {
    console.log(`\n${name}, by suite`);
    for (const suite of suites) {
      const totals = sum(cases, byZone[ZONES[0]][index], (one) => scored(one) && one.suite === suite);
      console.log(`  ${suite.padEnd(24)}${percent(totals.assertions).padEnd(24)}${percent(totals.cases)}`);
    }
  }
  cases.forEach((one, at) => {
    const outcomes = ZONES.map((zone) => byZone[zone][index][at]);
    const [{ feed, error, results }] = outcomes;
    if (new Set(outcomes.map((outcome) => JSON.stringify(outcome.feed))).size > 1)
      problems.push(`${one.id}: depends on the machine's time zone`);
    if (isReal(one) && (error || (feed.items.length === 0 && one.expected.count !== 0)))
      problems.push(`${one.id}: a real feed that is not read`);
    if (options.fails)
      for (const { field, wanted, got } of results.filter(({ ok }) => !ok))
        console.log(
          `${scored(one) ? '' : '(not scored) '}${one.id} ${field}\n    ${JSON.stringify(wanted).slice(0, 300)}\n    ${JSON.stringify(got)?.slice(0, 300)}`,
        );
    if (options.show && one.id.includes(options.show)) console.log(one.id, JSON.stringify(feed ?? error, null, 1));
  });
});

console.log(problems.length ? `\n${problems.join('\n')}` : '\nAll bars hold, whatever the time zone.');
process.exitCode = problems.length ? 1 : 0;
