/** What lies in `dist/cdn` beside the chunks: their hashes, the copy under the version's number, the page for frames, snippets. */
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const CDN = 'dist/cdn';

/** https://www.w3.org/TR/SRI/ */
export function integrityOf(file: string, algorithm: 'sha256' | 'sha384') {
  return `${algorithm}-${createHash(algorithm).update(readFileSync(file)).digest('base64')}`;
}

/** The integrity of every script, as a list beside them. */
export function writeIntegrity() {
  const files = readdirSync(CDN).filter((file) => file.endsWith('.js'));
  const integrity = files.sort().map((file) => [file, integrityOf(join(CDN, file), 'sha384')]);
  writeFileSync(join(CDN, 'sri.json'), `${JSON.stringify(Object.fromEntries(integrity), null, 2)}\n`);
}

/** A copy that never changes, for addresses with the version in them. */
export function copyVersion(version: string) {
  const directory = join(CDN, version);
  const files = readdirSync(CDN);
  mkdirSync(directory);
  for (const file of files) copyFileSync(join(CDN, file), join(directory, file));
}

/** The page for frames, with the name that its script has in this build. */
export function writePage(chunkNames: Record<string, string>) {
  const html = readFileSync('src/embed/embed.html', 'utf8').replace('%PAGE%', chunkNames.embed!);
  writeFileSync(join(CDN, 'embed.html'), html);
}

/**
 * The hashes of all files that `bantin.js` may import, for browsers that ignore `integrity` on `modulepreload`, as Safari does.
 * https://html.spec.whatwg.org/multipage/webappapis.html#import-map-integrity-map
 */
function importMap(base: string) {
  const hashes: Record<string, string> = JSON.parse(readFileSync(join(CDN, 'sri.json'), 'utf8'));
  const chunks = Object.entries(hashes).filter(([file]) => !/^(bantin\.js|embed-)/.test(file));
  return JSON.stringify({ integrity: Object.fromEntries(chunks.map(([file, hash]) => [base + file, hash])) });
}

/** What to paste for the fastest page, and for one that takes this very build and no other: with links that name its chunks. */
export function writeSnippet(chunkNames: Record<string, string>, version: string) {
  const host = 'https://cdn.example.vn/bantin/';
  const body = /```html\n([\s\S]*?)```/.exec(readFileSync('README.md', 'utf8'))![1]!;
  const integrity = (file: string) => `integrity="${integrityOf(join(CDN, file), 'sha384')}" crossorigin="anonymous"`;
  const feed = '<link rel="preload" as="fetch" crossorigin href="https://tin.example.vn/feed.json">';
  const checked = [chunkNames.integrity!, chunkNames.core!].map(
    (file) => `<link rel="modulepreload" ${integrity(file)} href="${host}${version}/${file}">`,
  );
  const map = importMap(`${host}${version}/`);
  const hashOfMap = createHash('sha256').update(map).digest('base64');
  const snippet = [
    '<!-- The newest version. In <head>: -->',
    feed,
    `<link rel="modulepreload" href="${host}${chunkNames.core}">`,
    '',
    '<!-- where the news goes: -->',
    body,
    `<!-- Version ${version} and nothing else, checked by the browser. In <head>: -->`,
    feed,
    ...checked,
    `<!-- For Safari (18.4 and newer), which checks further files by this alone. A policy needs 'sha256-${hashOfMap}' in script-src: -->`,
    `<script type="importmap">${map}</script>`,
    '',
    '<!-- where the news goes: -->',
    body.replace(`src="${host}`, `${integrity('bantin.js')} src="${host}${version}/`),
  ];
  writeFileSync(join(CDN, 'snippet.html'), snippet.join('\n'));
}
