import 'bantin/news-list.js';
import type { Feed, NewsList } from 'bantin';

const publisher: string = import.meta.env.VITE_PUBLISHER;
const find = <T extends Element>(selector: string): T => document.querySelector<T>(selector)!;

find<HTMLAnchorElement>('#ward').href = `${import.meta.env.VITE_WARD}/demo`;

// A list that loads: properties follow the controls.
const live = find<NewsList>('#live');
const controls = find<HTMLFormElement>('#controls');

function apply(): void {
  const values = new FormData(controls);
  live.limit = Number(values.get('limit')) || 4;
  for (const name of ['no-image', 'no-excerpt', 'show-views', 'show-category'])
    live.toggleAttribute(name, values.has(name));
  live.feed = `${publisher}${values.get('feed')}`;
}
controls.addEventListener('input', apply);
controls.addEventListener('submit', (event) => event.preventDefault());
find('#reload').addEventListener('click', () => live.reload());

// The three events bubble and leave the shadow root, so one listener on the page is enough.
const log = find<HTMLOListElement>('#log');

function note(name: string, text: string): void {
  const entry = document.createElement('li');
  const code = document.createElement('code');
  code.textContent = name;
  entry.append(code, ` ${text}`);
  log.prepend(entry);
  log.children[8]?.remove();
}

document.body.addEventListener('news-load', (event) =>
  note('news-load', `${event.items.length} tin: ${event.feed.title ?? ''}`),
);
document.body.addEventListener('news-error', (event) =>
  note('news-error', String((event.error as { code?: string }).code ?? event.error)),
);
document.body.addEventListener('news-select', (event) => {
  event.preventDefault(); // stay here: an app would open its own view of the item
  note('news-select', event.item.title ?? event.item.id);
});

// A list that is given its feed.
const week: Feed = {
  title: 'Việc trong tuần',
  items: [
    {
      id: 'hop',
      url: `${publisher}/#hop`,
      title: 'Họp giao ban khu phố: chuẩn bị ngày hội trồng cây',
      summary: 'Nhà văn hóa khu phố 4, lúc 19 giờ 00.',
      date_published: '2026-11-23T19:00:00+07:00',
    },
    {
      id: 'kham',
      url: `${publisher}/#kham`,
      title: 'Khám sức khỏe định kỳ cho người cao tuổi',
      summary: 'Trạm y tế phường, từ 07 giờ 30; mang theo thẻ bảo hiểm y tế.',
      date_published: '2026-11-21T07:30:00+07:00',
    },
  ],
};
find<NewsList>('#given').data = week;

apply();
