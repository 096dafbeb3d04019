/**
 * Fills the generated parts of README.md (`npm run docs`): the reference from `dist/npm/custom-elements.json`, sizes from
 * `.size-limit.js`, heights from `demo/layout-heights.mjs`, and what the tests of faults and of editors found in Chromium when
 * they last ran here; without such a run, their tables stay as they are.
 * With `--check` it writes nothing, and fails where a part is out of date.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import sizeLimits from '../.size-limit.js';
import { DESCRIPTIONS } from '../demo/gallery/views.mjs';
import { layoutHeights } from '../demo/layout-heights.mjs';
import { readSeen } from '../test/tools/commands.mjs';

const manifest = JSON.parse(readFileSync('dist/npm/custom-elements.json', 'utf8'));
const elements = manifest.modules
  .flatMap(({ declarations }) => declarations ?? [])
  .filter(({ tagName }) => tagName)
  .sort((a, b) => (a.tagName < b.tagName ? -1 : 1)); // the order of the files is not always the same

const cell = (text = '') => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');
const code = (text) => (text ? `\`${text}\`` : '');

function renderReference({ tagName, attributes, events, slots, cssParts, cssProperties = [] }) {
  return [
    `### \`<${tagName}>\``,
    table(
      ['attribute', 'type', 'default', ''],
      attributes.map(({ name, type, default: value, description }) => [
        code(name),
        code(type?.text),
        value === "''" ? '' : code(value),
        description,
      ]),
    ),
    table(
      ['event', ''],
      events.map(({ name, description }) => [code(name), description]),
    ),
    table(
      ['slot', ''],
      slots.map(({ name, description }) => [name ? code(name) : 'default', description]),
    ),
    table(
      ['part', ''],
      // a part that has the name of an attribute has its selector as its name there
      cssParts.map(({ name, description }) => [code(name.replace(/^::part\((.*)\)$/, '$1')), description]),
    ),
    cssProperties.length &&
      table(
        ['custom property', 'default', ''],
        cssProperties.map(({ name, default: value, description }) => [code(name), code(value), description]),
      ),
  ]
    .filter(Boolean)
    .join('\n\n');
}

const renderLayouts = () =>
  table(
    ['`layout`', '', 'chiều cao cần giữ chỗ / height to reserve'],
    Object.entries(layoutHeights).map(([name, steps]) => [
      code(name),
      DESCRIPTIONS[name].join(' / '),
      steps.map(([width, height]) => `${width ? `từ / from ${width}em of width: ` : ''}\`${height}em\``).join('; '),
    ]),
  );

const compressedSize = (path) =>
  [path].flat().reduce((sum, file) => sum + brotliCompressSync(readFileSync(file)).length, 0);

/** The limit; where there is none, the size in brotli, rounded up to half a kilobyte so that it is seldom out of date. */
const largestSize = ({ path, limit }) => limit ?? `${Math.ceil(compressedSize(path) / 500) / 2} kB`;

const renderSizes = () =>
  table(
    ['', 'nhiều nhất / at most'],
    sizeLimits
      .filter(({ name }) => !name.startsWith('lazy: '))
      .map((entry) => [entry.name.replace(/<[\w-]+>/g, code), largestSize(entry)]),
  );

const OUTCOMES = {
  news: 'tin / the news',
  'old news with its time': 'tin cũ, “Bản lưu lúc …” / the old news, with its time',
};
const WAITS = {
  'at once': 'ngay / at once',
  answer: '3 giây / 3 s',
  retries: 'tối đa khoảng 4 giây / up to about 4 s',
  timeout: '10 giây / 10 s',
};

function renderFault({ vi, en, first, visited, wait, told: message, note }) {
  const firstSentence = message.split('. ')[0];
  const describe = (outcome) => OUTCOMES[outcome] ?? `“${firstSentence}” + “Thử lại”`;
  const showsCopyFirst = visited === 'news' && wait !== 'at once';
  const meanwhile = showsCopyFirst ? '; cho tới lúc đó tin cũ / the old news until then' : '';
  const remark = note ? ` (${note})` : '';
  return [`${vi} / ${en}`, describe(first), `${describe(visited)}${meanwhile}${remark}`, WAITS[wait]];
}

const renderFaults = (results) =>
  table(
    ['sự cố / fault', 'lần đầu xem / first visit', 'đã từng xem / visited before', 'chờ / wait'],
    results.map(renderFault),
  );

const renderEditors = (results) =>
  table(
    ['', '1: `<news-list>`', '2: `<script>`', '3: `<div>`', '4: `<a>`', '5: `<iframe>`'],
    results.map(({ editor, forms }) => [editor, ...forms.map((shows) => (shows ? 'có / yes' : 'không / no'))]),
  );

/** Replaces what is between `<!-- name -->` and `<!-- /name -->`: whole lines, or a part of one. */
function fill(text, name, content) {
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const from = text.indexOf(start) + start.length;
  const to = text.indexOf(end);
  if (from < start.length || to < from) throw new Error(`README.md has no ${start}`);
  const space = text[from] === '\n' ? '\n\n' : '';
  return text.slice(0, from) + space + content + space + text.slice(to);
}

const [coreSize, pageSize] = sizeLimits.map(largestSize);
const { Chromium: faults } = readSeen('faults');
const { Chromium: editors } = readSeen('editors');
const parts = {
  'core-size': coreSize,
  'page-size': pageSize,
  reference: elements.map(renderReference).join('\n\n'),
  layouts: renderLayouts(),
  sizes: renderSizes(),
  ...(faults && { faults: renderFaults(faults) }),
  ...(editors && { editors: renderEditors(editors) }),
};

const readme = readFileSync('README.md', 'utf8');
const stale = Object.keys(parts).filter((name) => fill(readme, name, parts[name]) !== readme);
if (!process.argv.includes('--check')) {
  writeFileSync(
    'README.md',
    stale.reduce((text, name) => fill(text, name, parts[name]), readme),
  );
} else if (stale.length) {
  console.error(`README.md is out of date (${stale.join(', ')}): run npm run docs`);
  process.exitCode = 1;
}
