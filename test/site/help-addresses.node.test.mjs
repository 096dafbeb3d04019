import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, it, mock } from 'node:test';
import { parseHTML } from 'linkedom';
import { loadConfigFromFile } from 'vite';
import { bundle } from '../tools/bundle.mjs';
import { readPage, SITE } from './pages.mjs';

const ORIGIN = 'https://tin.phuong.example.vn';
const LIST = 'tham-khao/ma/index.html';

/** What the build puts in the place of `__HELP__` for a site at this address. */
async function readHelp(site) {
  process.env.BANTIN_SITE = site;
  const { config } = await loadConfigFromFile({ command: 'build', mode: 'production' });
  delete process.env.BANTIN_SITE;
  return config.define.__HELP__;
}

mkdirSync('test/.cache', { recursive: true });
const directory = mkdtempSync(join(process.cwd(), 'test/.cache/help-'));
after(() => rmSync(directory, { recursive: true }));

it('a build for a site has the console lead to the list of codes there', async () => {
  for (const site of [`${ORIGIN}/ban-tin`, `${ORIGIN}/ban-tin/`]) {
    const file = join(directory, `${site.length}.mjs`);
    writeFileSync(file, await bundle('src/feed/warn-once.ts', { __HELP__: await readHelp(site) }));
    const { warnOnce } = await import(file);
    const warn = mock.method(console, 'warn', () => {});
    warnOnce('cors: https://tin.example.vn/rss', 'cors');
    warn.mock.restore();
    assert.deepEqual(warn.mock.calls[0].arguments, [
      `bantin: cors: https://tin.example.vn/rss (${ORIGIN}/ban-tin/${LIST}#cors)`,
    ]);
  }
});

/** What the sources have behind `__HELP__`: codes and sections, also of the errors and findings whose code stands there. */
function readSections() {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const source = files.map((file) => readFileSync(`src/${file}`, 'utf8')).join('\n');
  const all = (pattern, text = source) => [...text.matchAll(pattern)].map(([, name]) => name);
  const [, facts] = /export interface Facts \{([\s\S]*?)\n\}/.exec(source);
  const [, errorCodes] = /FeedErrorCode =([^;]*)/.exec(source);
  const [, sectionOf] = /function sectionOf\(([\s\S]*?)\n\}/.exec(source);
  const names = [
    ...all(/\$\{__HELP__\}([\w-]+)/g),
    ...all(/warnOnce\([^\n]*, '([\w-]+)'\)/g),
    ...all(/'([\w-]+)'/g, sectionOf),
    ...all(/'([\w-]+)'/g, errorCodes),
    ...all(/^ {2}'?([\w-]+)'?:/gm, facts),
  ];
  return [...new Set(names)].filter((name) => !['ok', 'waiting'].includes(name)); // these are no problems
}

it('every section that a message can lead to is in that list, and leads on to a page', async () => {
  const help = new URL(JSON.parse(await readHelp(`${ORIGIN}/ban-tin/`)));
  const path = help.pathname.slice('/ban-tin/'.length);
  const { document } = parseHTML(readPage(path));
  const sections = readSections();
  assert.ok(sections.length > 30, sections.join());
  const missing = sections.filter((section) => {
    const link = document.getElementById(section)?.nextElementSibling;
    return link?.localName !== 'a' || !existsSync(join(SITE, path, '..', link.getAttribute('href')));
  });
  assert.deepEqual(missing, []);
});
