import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { it } from 'node:test';

const readme = readFileSync('README.md', 'utf8');

/** A page of the site in Vietnamese and in English. */
const pages = (path) => ['', 'en/'].map((language) => readFileSync(`demo/site/${language}${path}.md`, 'utf8'));

it('README.md has the sizes of this build', () => {
  assert.doesNotThrow(() => execFileSync(process.execPath, ['scripts/readme.mjs', '--check'], { stdio: 'pipe' }));
});

it('README.md shows the snippet with its two links in front; the page about it has the same, and then one without them', () => {
  const blocksIn = (text) => [...text.matchAll(/```html\n([\s\S]*?)```/g)].map(([, block]) => block.split('\n'));
  const [snippet] = blocksIn(readme);
  assert.match(snippet[0], /^<link rel="preload" as="fetch" crossorigin href="https:[^"]+">$/);
  assert.match(snippet[1], /^<link rel="modulepreload" href="https:[^"]+\/core-HASH\.js">$/);
  for (const page of pages('chen/html')) assert.deepEqual(blocksIn(page).slice(0, 2), [snippet, snippet.slice(2)]);
});

it('README.md has a place for every code that the console and the doctor name', () => {
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

it('the pages about safety and accessibility name tests that are there beside each promise', () => {
  for (const page of [...pages('huong-dan/an-toan'), ...pages('huong-dan/tro-nang')]) {
    const cells = page
      .split('\n')
      .filter((line) => line.startsWith('|') && line.includes('`test/'))
      .map((row) => row.split('|').at(-2));
    assert.ok(cells.length > 5);
    for (const cell of cells) {
      let folder = '.';
      for (const [, name] of cell.matchAll(/`([^`*]+)`/g)) {
        // A name without a folder is in that of the one before.
        if (name.includes('/')) folder = dirname(name);
        const path = name.includes('/') ? name : join(folder, name);
        assert.ok(existsSync(path), path);
      }
    }
  }
});

it('both languages name the same tests for the same promises', () => {
  const testsIn = (page) => [...page.matchAll(/`[\w/-]+\.(?:full\.)?test\.m?[jt]s`/g)].map(([name]) => name);
  for (const path of ['huong-dan/an-toan', 'huong-dan/tro-nang']) {
    const [vietnamese, english] = pages(path).map(testsIn);
    assert.deepEqual(vietnamese, english);
  }
});

it('README.md has 8 kB at most and the one of the gateway 12 kB, and their links lead somewhere', () => {
  for (const [file, limit] of [
    ['README.md', 8_000],
    ['src/gateway/README.md', 12_000],
  ]) {
    const text = readFileSync(file, 'utf8');
    assert.ok(Buffer.byteLength(text) <= limit, `${file}: ${Buffer.byteLength(text)} bytes`);
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, link]) => link)
      .filter((link) => !/^(#|https:)/.test(link));
    assert.ok(links.length > 3);
    for (const link of links) assert.ok(existsSync(join(dirname(file), link.replace(/#.*/, ''))), `${file}: ${link}`);
  }
});

it('README.md still has the places that links led to when it was the whole documentation', () => {
  const places = [
    ...['bắt-đầu--getting-started', 'cách-chèn--ways-to-paste', 'phiên-bản-cố-định--versions-and-integrity'],
    ...['trùng-tên-thẻ--when-names-clash', 'from-npm', 'html-từ-máy-chủ--html-from-a-server', 'render-item'],
    ...['trong-khung-ứng-dụng--in-frameworks', 'ngôn-ngữ--languages', 'nội-dung-riêng-cho-từng-tin--your-own-markup'],
    ...['bố-cục--layouts', 'trình-đọc-màn-hình-đọc-gì--what-a-screen-reader-announces', 'bài-viết--articles'],
    ...['reference', 'news-list', 'news-article', 'related-news', 'giao-diện--themes', 'feeds', 'gateway'],
    ...['nguồn-tin-không-đọc-được--feeds-without-cors-portals-without-feeds', 'bác-sĩ--the-doctor', 'safety'],
    ...['khi-máy-chủ-tin-tức-gặp-sự-cố--when-the-publisher-is-down', 'an-toàn--safety', 'sizes'],
    ...['kích-thước--sizes', 'browsers', 'development'],
  ];
  assert.deepEqual(
    places.filter((name) => !readme.includes(`<a id="${name}"></a>`)),
    [],
  );
});
