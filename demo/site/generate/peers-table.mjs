/** What `npm run bench:peers` measured, as a table for readers of one language. */
import { readFileSync } from 'node:fs';
import { code, table } from './markdown.mjs';

const TEXTS = {
  vi: {
    head: [
      'Thư viện',
      'Script, kB (Brotli)',
      'Giây đến tin cuối',
      'So với `<ul>`',
      'Nội dung bên dưới xê dịch',
      'Còn tin khi nguồn hỏng',
    ],
    names: {
      floor: '`<ul>` tự viết',
      'bare Lit': 'Lit 3, một phần tử',
      bantin: '**bantin**, một thẻ',
      'bantin, preload feed and core': '**bantin**, đoạn mã có hai liên kết',
    },
    yes: 'có',
    no: 'không',
    note: (items, rounds) =>
      `${items} tin, mạng chậm (1,6 Mbit/s, trễ 150 ms), điện thoại cũ (bộ xử lý chậm bốn lần), trung vị của ${rounds} lượt. Máy chủ của Mastodon, Bluesky và dịch vụ feedrapp.info mà vanilla-rss cần đều được dựng tại chỗ và trả lời ngay; bsky-embed có địa chỉ máy chủ ghi cứng trong mã nên được thay; emfed được gói thành một tệp; dòng cuối có khoảng 15 dòng mã tự viết bên cạnh rss-parser.`,
  },
  en: {
    head: [
      'Library',
      'Script, kB (Brotli)',
      'Seconds to the last item',
      'Against `<ul>`',
      'Shift of what is below',
      'News when the publisher is down',
    ],
    names: {
      floor: 'a hand-written `<ul>`',
      'bare Lit': 'Lit 3, one element',
      bantin: '**bantin**, one tag',
      'bantin, preload feed and core': '**bantin**, the snippet with its two links',
    },
    yes: 'yes',
    no: 'no',
    note: (items, rounds) =>
      `${items} items, a slow network (1.6 Mbit/s, 150 ms), an old phone (a processor four times slower), medians of ${rounds} rounds. The servers of Mastodon and Bluesky, and the service feedrapp.info that vanilla-rss needs, are local and answer at once; bsky-embed has its server in its code, where it is replaced; emfed is bundled into one file; beside rss-parser stand some 15 lines of a page's own.`,
  },
};

export function renderPeers(language) {
  const { items, rounds, libraries } = JSON.parse(readFileSync('demo/site/generate/seen/peers.json', 'utf8'));
  const { head, names, yes, no, note } = TEXTS[language];
  const decimal = (value, digits) =>
    value.toLocaleString(language, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  const kilobytes = (bytes) => decimal(bytes / 1000, 1);
  const rows = libraries.map(({ name, scripts, styles, painted, ratio, shift, showsNews }) => [
    names[name] ?? code(name),
    kilobytes(scripts) + (styles ? ` + ${kilobytes(styles)} CSS` : ''),
    decimal(painted / 1000, 2),
    decimal(ratio, 2),
    decimal(shift, 2),
    showsNews ? yes : no,
  ]);
  return `${table(head, rows)}\n\n${note(items, rounds)}`;
}
