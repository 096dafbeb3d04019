/** Tables inside pages: each stands where the page has a comment with its name. */
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import sizeLimits from '../../../.size-limit.js';
import { DESCRIPTIONS } from '../../gallery/views.mjs';
import { layoutHeights } from '../../layout-heights.mjs';
import { code, plain, table } from './markdown.mjs';
import { renderPeers } from './peers-table.mjs';
import { languageOf, WORDS } from './words.mjs';

/** What the tests of faults and of editors saw in Chromium when `npm run docs` last ran. */
const readSeen = (what) => JSON.parse(readFileSync(`demo/site/generate/seen/${what}.json`, 'utf8'));

const LANGUAGES = ['vi', 'en'];

/** The heights to reserve, by width of the element. */
export const renderHeights = (steps, language) =>
  steps.map(([width, height]) => `${width ? WORDS[language].from(width) : ''}${code(`${height}em`)}`).join('; ');

const renderLayouts = (language) =>
  table(
    WORDS[language].layouts,
    Object.entries(layoutHeights).map(([name, steps]) => [
      code(name),
      DESCRIPTIONS[name][LANGUAGES.indexOf(language)],
      renderHeights(steps, language),
    ]),
  );

const compressedSize = (path) =>
  [path].flat().reduce((sum, file) => sum + brotliCompressSync(readFileSync(file)).length, 0);

/** The limit; where there is none, the size in brotli, rounded up to half a kilobyte. */
export const largestSize = ({ path, limit }) => limit ?? `${Math.ceil(compressedSize(path) / 500) / 2} kB`;

/** What the entries of `.size-limit.js` are, in Vietnamese, in their order. */
const SIZES_IN_VIETNAMESE = [
  '`<news-list>`: phần nạp và phần lõi, kể cả Lit',
  'mọi thứ mà một trang danh sách thường tải trong năm giây đầu',
  'đọc XML, thêm',
  '`<news-article>`, thêm, không kể DOMPurify: đoạn văn và ảnh',
  '`<news-article>`: như trên, có tiêu đề mục, bảng, trình phát hoặc mã kiểu cũ',
  '`<news-article>`: như trên, có tệp đính kèm, nhiều chuyên mục, hoặc ảnh cạnh chữ',
  '`<news-article>`: thanh công cụ khi chưa dùng',
  '`<news-article>`: các công cụ, tải khi dùng đến',
  '`<related-news>`, thêm',
  'riêng phần nạp',
];

function renderSizes(language) {
  const entries = sizeLimits.filter(({ name }) => !name.startsWith('lazy: '));
  if (entries.length !== SIZES_IN_VIETNAMESE.length)
    throw new Error('.size-limit.js has other entries than demo/site/generate/tables.mjs describes');
  const nameOf = ({ name }, index) =>
    language === 'vi' ? SIZES_IN_VIETNAMESE[index] : name.replace(/<[\w-]+>/g, code);
  const localise = (size) => (language === 'vi' ? size.replace('.', ',') : size);
  return table(
    WORDS[language].sizes,
    entries.map((entry, index) => [nameOf(entry, index), localise(largestSize(entry))]),
  );
}

function renderFault({ vi, en, first, visited, wait, told, note }, language) {
  const { outcomes, retry, meanwhile, waits } = WORDS[language];
  const describe = (outcome) => outcomes[outcome] ?? retry(told.split('. ')[0]);
  const showsCopyFirst = visited === 'news' && wait !== 'at once';
  const remark = note ? ` (${note.split(' / ')[LANGUAGES.indexOf(language)]})` : '';
  return [
    plain(language === 'vi' ? vi : en),
    describe(first),
    `${describe(visited)}${showsCopyFirst ? meanwhile : ''}${remark}`,
    waits[wait],
  ];
}

const renderFaults = (language) =>
  table(
    WORDS[language].faults,
    readSeen('faults').map((fault) => renderFault(fault, language)),
  );

function renderEditors(language) {
  const { editors, yes, no } = WORDS[language];
  return table(
    editors,
    readSeen('editors').map(({ editor, forms }) => [editor, ...forms.map((shows) => (shows ? yes : no))]),
  );
}

const TABLES = new Map([
  ['layouts', renderLayouts],
  ['sizes', renderSizes],
  ['faults', renderFaults],
  ['editors', renderEditors],
  ['peers', renderPeers],
]);

/** A page's Markdown with the tables that it asks for. */
export function fillTables(markdown, path) {
  return markdown.replace(/^<!-- (\w+) -->$(?:\s*^<!-- \/\1 -->$)?/gm, (comment, name) => {
    const render = TABLES.get(name);
    return render ? render(languageOf(path)) : comment;
  });
}
