import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { it } from 'node:test';

const readme = readFileSync('README.md', 'utf8');

it('README.md has the reference, sizes, heights and test results of this build', () => {
  assert.doesNotThrow(() => execFileSync(process.execPath, ['scripts/readme.mjs', '--check'], { stdio: 'pipe' }));
});

it('README.md shows the snippet with its two links in front, then the same without them', () => {
  const [withLinks, withoutLinks] = [...readme.matchAll(/```html\n([\s\S]*?)```/g)].map(([, block]) =>
    block.split('\n'),
  );
  assert.match(withLinks[0], /^<link rel="preload" as="fetch" crossorigin href="https:[^"]+">$/);
  assert.match(withLinks[1], /^<link rel="modulepreload" href="https:[^"]+\/core-HASH\.js">$/);
  assert.deepEqual(withLinks.slice(2), withoutLinks);
});

it('README.md explains every code that the console and the doctor name', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const code = Object.fromEntries(sources.map((file) => [file, readFileSync(`src/${file}`, 'utf8')]));
  const causes = /export interface Facts \{([\s\S]*?)\n\}/.exec(code['findings/findings.ts'])[1];
  const names = [
    ...[...causes.matchAll(/^ {2}'?([\w-]+)'?:/gm)].map(([, name]) => name),
    .../FeedErrorCode =([^;]*)/.exec(code['feed/errors.ts'])[1].match(/[\w-]+/g),
    ...Object.values(code).flatMap((text) => [...text.matchAll(/README\.md#([\w-]+)/g)].map(([, name]) => name)),
  ].filter((name) => !['ok', 'waiting'].includes(name)); // these are no problems
  assert.ok(names.length > 30, `the codes were found: ${names}`);
  assert.deepEqual(
    [...new Set(names)].filter((name) => !readme.includes(`<a id="${name}"></a>`)),
    [],
  );
});

it('README.md names tests that are there beside each promise about foreign input', () => {
  const table = readme.slice(readme.indexOf('| Promise | Held by |')).split('\n\n')[0];
  const cells = table
    .split('\n')
    .slice(2)
    .map((row) => row.split('|').at(-2));
  assert.ok(cells.length > 10);
  for (const cell of cells) {
    let folder = '.';
    for (const [, name] of cell.matchAll(/`([^`]+)`/g)) {
      // A name without a folder is in that of the one before.
      if (name.includes('/')) folder = dirname(name);
      const path = name.includes('/') ? name : join(folder, name);
      assert.ok(existsSync(path), path);
    }
  }
});
