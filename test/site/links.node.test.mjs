import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { it } from 'node:test';
import { pagePaths, readLinks, readPage, SITE } from './pages.mjs';

const HOST = 'https://site.invalid';
const EXAMPLE = /^https?:\/\/([\w-]+\.)*example(\.vn|\.com|\.org)?(:\d+)?(\/|$)/;

/** Addresses elsewhere that pages may link to. Nothing is asked of them: a test needs no network. */
const ELSEWHERE =
  /^https:\/\/(www\.)?(nodejs\.org|sharp\.pixelplumbing\.com|rfc-editor\.org|unstorage\.unjs\.io|www\.w3\.org|jsonfeed\.org|html\.spec\.whatwg\.org|developer\.mozilla\.org)(\/|$)/;

const BUILDERS = ['trinh-tao-ma.html', 'en/builder.html'];
/** What a link to the builder has chosen, in place of an id. */
const CHOICE = /^place=[a-z-]+$/;

const pages = new Map(pagePaths.map((path) => [path, readLinks(readPage(path))]));

/** Why a link of a page leads nowhere; undefined for one that leads somewhere. */
function findFault(address, from) {
  if (/^(mailto|tel):/.test(address)) return undefined;
  const url = URL.canParse(address, `${HOST}/${from}`) && new URL(address, `${HOST}/${from}`);
  if (!url) return 'no address';
  if (url.origin !== HOST) return EXAMPLE.test(url.href) || ELSEWHERE.test(url.href) ? undefined : 'not a known site';
  const path = decodeURIComponent(url.pathname.slice(1)) || 'index.html';
  const file = path.endsWith('/') ? `${path}index.html` : path;
  if (!existsSync(`${SITE}/${file}`) || !statSync(`${SITE}/${file}`).isFile()) return 'no file';
  const id = decodeURIComponent(url.hash.slice(1));
  if (CHOICE.test(id) && BUILDERS.includes(file)) return undefined;
  if (id && pages.has(file) && !pages.get(file).ids.has(id)) return 'no such id';
  return undefined;
}

const faultsOf = (addresses, from) =>
  addresses.flatMap((address) => {
    const fault = findFault(address, from);
    return fault ? [`${from}: ${address}: ${fault}`] : [];
  });

it('no link of any page leads nowhere, ids included', () => {
  assert.ok(pagePaths.length > 100, `${pagePaths.length} pages`);
  assert.deepEqual(
    [...pages].flatMap(([path, { addresses }]) => faultsOf(addresses, path)),
    [],
  );
});

it('all addresses are relative, so that the site works in any folder', () => {
  const absolute = [...pages].flatMap(([path, { addresses }]) =>
    addresses.filter((address) => /^\/(?!\/)/.test(address)).map((address) => `${path}: ${address}`),
  );
  assert.deepEqual(absolute, []);
});

it('every page is there in the other language', () => {
  const missing = pagePaths.filter((path) => {
    if (path === '404.html') return false;
    return !pages.has(path.startsWith('en/') ? path.slice(3) : `en/${path}`);
  });
  assert.deepEqual(missing, []);
});

it('the sample news leads to files that are there', () => {
  const feeds = ['mau/feed.json', 'mau/van-ban.json'];
  const faults = feeds.flatMap((file) => {
    const { items } = JSON.parse(readFileSync(`${SITE}/${file}`, 'utf8'));
    assert.ok(items.length >= 5);
    const addresses = items.flatMap(({ url, image, attachments = [], content_html: html = '' }) => [
      ...[url, image, ...attachments.map((attachment) => attachment.url)].filter(Boolean),
      ...readLinks(html).addresses,
    ]);
    return faultsOf(addresses, file);
  });
  assert.deepEqual(faults, []);
});

it('llms.txt names every page but that of errors', () => {
  const { length } = pagePaths;
  const links = [...readFileSync(`${SITE}/llms.txt`, 'utf8').matchAll(/\]\(([^)]+)\)/g)].map(([, path]) => path);
  assert.equal(links.length, length - 1);
  assert.deepEqual(faultsOf(links, 'llms.txt'), []);
});

it('every code that the console, the doctor and bantin check name has a page in both languages', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const code = new Map(sources.map((file) => [file.replaceAll('\\', '/'), readFileSync(`src/${file}`, 'utf8')]));
  const facts = /export interface Facts \{([\s\S]*?)\n\}/.exec(code.get('findings/findings.ts'))[1];
  const names = [
    ...[...facts.matchAll(/^ {2}'?([\w-]+)'?:/gm)].map(([, name]) => name),
    .../FeedErrorCode =([^;]*)/.exec(code.get('feed/errors.ts'))[1].match(/[\w-]+/g),
    ...[...code.get('gateway/check/facts.ts').matchAll(/^ {2}'([\w-]+)\//gm)].map(([, name]) => name),
    ...['taken', 'twice', 'target', 'chunk', 'render-item'],
  ].filter((name) => !['ok', 'waiting'].includes(name)); // these are no problems
  assert.ok(names.length > 60, names.join());
  const missing = [...new Set(names)].filter(
    (name) => !pages.has(`tham-khao/ma/${name}.html`) || !pages.has(`en/tham-khao/ma/${name}.html`),
  );
  assert.deepEqual(missing, []);
});

it('README.md leads to files of the repository, and to headings of its own', () => {
  const readme = readFileSync('README.md', 'utf8');
  const text = readme.replace(/```[\s\S]*?```/g, '');
  const targets = [...text.matchAll(/\]\(([^)\s]+)\)|(?:href|src)="([^"]+)"/g)].map(
    ([, link, attribute]) => link ?? attribute,
  );
  const ids = new Set([...text.matchAll(/<a id="([\w-]+)">/g)].map(([, id]) => id));
  const headings = [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replaceAll(' ', '-'),
  );
  for (const heading of headings) ids.add(heading);
  const wrong = targets.filter((target) => {
    if (/^https?:/.test(target)) return false;
    const [file, id] = target.split('#');
    if (!file) return !ids.has(id);
    return !existsSync(file);
  });
  assert.deepEqual(wrong, []);
});
