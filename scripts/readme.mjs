/**
 * Renews what is generated and committed (`npm run docs`): the sizes in README.md, from `.size-limit.js`; and, for tables of the
 * site, what the tests of faults and of editors found in Chromium when they last ran here. Without such a run, these stay.
 * With `--check` it writes nothing, and fails where README.md is out of date.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import sizeLimits from '../.size-limit.js';
import { largestSize } from '../demo/site/generate/tables.mjs';
import { readSeen } from '../test/tools/commands.mjs';

/** Replaces what is between `<!-- name -->` and `<!-- /name -->`. */
function fill(text, name, content) {
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const from = text.indexOf(start) + start.length;
  const to = text.indexOf(end);
  if (from < start.length || to < from) throw new Error(`README.md has no ${start}`);
  return text.slice(0, from) + content + text.slice(to);
}

const [coreSize, pageSize] = sizeLimits.map(largestSize);
const readme = readFileSync('README.md', 'utf8');
const renewed = fill(fill(readme, 'core-size', coreSize), 'page-size', pageSize);

if (!process.argv.includes('--check')) {
  writeFileSync('README.md', renewed);
  for (const what of ['faults', 'editors']) {
    const { Chromium: seen } = readSeen(what);
    if (seen) writeFileSync(`demo/site/generate/seen/${what}.json`, `${JSON.stringify(seen, null, 2)}\n`);
  }
} else if (renewed !== readme) {
  console.error('README.md is out of date: run npm run docs');
  process.exitCode = 1;
}
