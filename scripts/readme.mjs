/**
 * Fills the generated tables of README.md: the reference from `dist/npm/custom-elements.json`, the faults from what
 * `test/e2e/always-there.test.ts` saw in Chromium when it last ran here. `npm run docs`.
 * With `--check` it only tells whether they are up to date; without such a run, the faults are left as they are.
 */
import { readFileSync, writeFileSync } from 'node:fs';
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

function reference({ tagName, attributes, events, slots, cssParts, cssProperties = [] }) {
  const own = [...attributes].sort((a, b) => !!b.inheritedFrom - !!a.inheritedFrom);
  return [
    `### \`<${tagName}>\``,
    table(
      ['attribute', 'type', 'default', ''],
      own.map(({ name, type, default: value, description }) => [
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
      cssParts.map(({ name, description }) => [code(name), description]),
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

const LAYOUTS = {
  list: 'ảnh bên cạnh tiêu đề / pictures beside titles',
  cards: 'thẻ có ảnh ở trên, nhiều cột / cards in columns',
  headlines: 'tiêu đề và ngày / titles with dates',
  featured: 'tin đầu nổi bật, các tin khác bên cạnh / the first one large',
  carousel: 'thẻ trên một hàng, cuộn ngang / cards in one row that scrolls',
  ticker: 'một dòng chữ chạy, dừng được / one line that moves, and can be stopped',
};

const layouts = () =>
  table(
    ['`layout`', '', 'chiều cao cần giữ chỗ / height to reserve'],
    Object.entries(layoutHeights).map(([name, steps]) => [
      code(name),
      LAYOUTS[name],
      steps.map(([width, height]) => `${width ? `từ / from ${width}em of width: ` : ''}\`${height}em\``).join('; '),
    ]),
  );

const SIGHTS = {
  news: 'tin / the news',
  message: '',
  'old news with its time': 'tin cũ, “Cập nhật lúc …” / the old news, with its time',
};
const WAITS = {
  'at once': 'ngay / at once',
  answer: '3 giây / 3 s',
  retries: 'tối đa khoảng 4 giây / up to about 4 s',
  timeout: '10 giây / 10 s',
};

const faults = (rows) =>
  table(
    ['sự cố / fault', 'lần đầu xem / first visit', 'đã từng xem / visited before', 'chờ / wait'],
    rows.map(({ vi, en, first, visited, wait, told, note }) => {
      const sight = (name) => SIGHTS[name] || `“${told.split('. ')[0]}” + “Thử lại”`;
      const meanwhile =
        visited === 'news' && wait !== 'at once' ? '; cho tới lúc đó tin cũ / the old news until then' : '';
      return [`${vi} / ${en}`, sight(first), `${sight(visited)}${meanwhile}${note ? ` (${note})` : ''}`, WAITS[wait]];
    }),
  );

const editors = (rows) =>
  table(
    ['', '1: `<news-list>`', '2: `<script>`', '3: `<div>`', '4: `<a>`', '5: `<iframe>`'],
    rows.map(({ editor, forms }) => [editor, ...forms.map((shows) => (shows ? 'có / yes' : 'không / no'))]),
  );

const fill = (text, name, content) =>
  text.replace(
    new RegExp(`(<!-- ${name} -->\\n)[\\s\\S]*?(\\n<!-- /${name} -->)`),
    (_, open, close) => `${open}\n${content}\n${close}`,
  );

const before = readFileSync('README.md', 'utf8');
const { Chromium: seen } = readSeen('faults');
const { Chromium: editorsSeen } = readSeen('editors');
let after = fill(before, 'reference', elements.map(reference).join('\n\n'));
after = fill(after, 'layouts', layouts());
if (seen) after = fill(after, 'faults', faults(seen));
if (editorsSeen) after = fill(after, 'editors', editors(editorsSeen));
if (process.argv.includes('--check')) {
  if (after !== before) {
    console.error('README.md: a generated table is out of date; run npm run docs');
    process.exit(1);
  }
} else writeFileSync('README.md', after);
