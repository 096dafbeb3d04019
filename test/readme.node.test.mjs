import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { it } from 'node:test';

it('the tables in the README are those of the source, and of what the tests have seen', () => {
  assert.doesNotThrow(() => execFileSync(process.execPath, ['scripts/readme.mjs', '--check'], { stdio: 'pipe' }));
});

it('every code that the console and the doctor name has its place in the README', () => {
  const readme = readFileSync('README.md', 'utf8');
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const code = Object.fromEntries(sources.map((file) => [file, readFileSync(`src/${file}`, 'utf8')]));
  const causes = /export interface Facts \{([\s\S]*?)\n\}/.exec(code['embed/doctor/findings.ts'])[1];
  const names = [
    ...[...causes.matchAll(/^ {2}'?([\w-]+)'?:/gm)].map(([, name]) => name),
    .../FeedErrorCode = ([^;]*)/.exec(code['feed/errors.ts'])[1].match(/[\w-]+/g),
    ...Object.values(code).flatMap((text) => [...text.matchAll(/README\.md#([\w-]+)/g)].map(([, name]) => name)),
  ].filter((name) => !['ok', 'waiting'].includes(name)); // these are no problems
  assert.ok(names.length > 30, `the codes were found: ${names}`);
  assert.deepEqual(
    [...new Set(names)].filter((name) => !readme.includes(`<a id="${name}"></a>`)),
    [],
  );
});
