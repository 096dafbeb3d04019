import type { FeedItem } from '../../feed/model.js';

/** Items and characters that the table shows. */
const MOST_ITEMS = 5;
const TITLE_WIDTH = 60;

/** Characters that take no place of their own, and those that would move the cursor or turn the text. */
const CONTROLS = /[\p{Cc}\p{Cf}]/gu;

function fit(text: string, width: number): string {
  const characters = [...text.replace(CONTROLS, '').normalize()];
  if (characters.length > width) return `${characters.slice(0, width - 1).join('')}…`;
  return text.replace(CONTROLS, '').normalize() + ' '.repeat(width - characters.length);
}

/** `2026-11-20T10:35:00+07:00` as `20/11/2026 10:35`. */
function formatDate(iso: string | undefined): string {
  const [, year, month, day, time] = /^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d)/.exec(iso ?? '') ?? [];
  return year ? `${day}/${month}/${year} ${time}` : '–';
}

/** The first items as lines of a table: number, date, picture, text, title. */
export function formatItems(items: readonly FeedItem[]): string {
  const rows = items.slice(0, MOST_ITEMS).map(({ title, date_published, image, summary, content_html }, at) => {
    const marks = [image ? '✓' : '–', summary ? '✓' : '–', content_html ? '✓' : '–'];
    return [
      String(at + 1),
      fit(formatDate(date_published), 16),
      ...marks.map((mark) => fit(mark, 5)),
      fit(title ?? '–', TITLE_WIDTH),
    ];
  });
  const head = ['#', fit('Ngày / date', 16), 'Ảnh  ', 'Tóm  ', 'Bài  ', 'Tiêu đề / title'];
  return [head, ...rows].map((cells) => cells.join('  ').trimEnd()).join('\n');
}
