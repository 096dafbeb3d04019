import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { integrityOf } from './cdn-files.ts';

const HOST = 'https://cdn.example.vn/bantin/';
const FEED = 'https://tin.example.vn/feed.json';

const LINKS_ARE_OPTIONAL =
  '<!-- Hai dòng link giúp tin hiện nhanh hơn; trình soạn thảo có bỏ chúng thì tin vẫn hiện. / The links make the news show sooner; where the editor drops them, it still shows. -->';

/** The script and the element: the first block of HTML in the README, without its comments and links. */
function readTags(): string {
  const [, block] = /```html\n([\s\S]*?)```/.exec(readFileSync('README.md', 'utf8'))!;
  const lines = block!.trim().split('\n');
  return lines.filter((line) => !line.startsWith('<link') && !line.startsWith('<!--')).join('\n');
}

/**
 * The hashes of all chunks, for browsers that ignore `integrity` on `modulepreload`, as Safari does.
 * https://html.spec.whatwg.org/multipage/webappapis.html#import-map-integrity-map
 */
function createImportMap(directory: string, base: string, notChunks: string[]): string {
  const hashes: Record<string, string> = JSON.parse(readFileSync(join(directory, 'sri.json'), 'utf8'));
  const chunks = Object.entries(hashes).filter(([file]) => !notChunks.includes(file));
  return JSON.stringify({ integrity: Object.fromEntries(chunks.map(([file, hash]) => [base + file, hash])) });
}

/** File names in the build. */
interface Files {
  core: string;
  integrity: string;
  iframePage: string;
}

/** Writes what to paste for the newest version, and for this version checked by the browser. Needs `sri.json`. */
export function writeSnippet(directory: string, version: string, files: Files): void {
  const tags = readTags();
  const pinned = `${HOST}${version}/`;
  const checked = (file: string) =>
    `integrity="${integrityOf(join(directory, file), 'sha384')}" crossorigin="anonymous"`;
  const preloadFeed = `<link rel="preload" as="fetch" crossorigin href="${FEED}">`;
  const importMap = createImportMap(directory, pinned, ['bantin.js', files.iframePage]);
  const importMapHash = createHash('sha256').update(importMap).digest('base64');
  const lines = [
    '<!-- Phiên bản mới nhất / The newest version -->',
    LINKS_ARE_OPTIONAL,
    preloadFeed,
    `<link rel="modulepreload" href="${HOST}${files.core}">`,
    tags,
    '',
    `<!-- Chỉ phiên bản ${version}, trình duyệt kiểm tra từng tệp / Version ${version} only, every file checked by the browser -->`,
    `<!-- For Safari (18.4 and newer), which checks further files by this alone. A policy needs 'sha256-${importMapHash}' in script-src: -->`,
    `<script type="importmap">${importMap}</script>`,
    LINKS_ARE_OPTIONAL,
    preloadFeed,
    ...[files.integrity, files.core].map(
      (file) => `<link rel="modulepreload" ${checked(file)} href="${pinned}${file}">`,
    ),
    tags.replace(`src="${HOST}`, `${checked('bantin.js')} src="${pinned}`),
  ];
  writeFileSync(join(directory, 'snippet.html'), `${lines.join('\n')}\n`);
}
