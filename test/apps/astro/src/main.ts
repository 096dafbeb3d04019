// #region lists
import 'bantin/news-list.js';
import type { Feed, NewsList } from 'bantin';

const find = <E extends HTMLElement>(selector: string) => document.querySelector<E>(selector)!;

const latest = find<NewsList>('#latest');
latest.addEventListener('news-load', (event) => {
  find('#loaded').textContent = `${event.items.length} tin`;
});
latest.addEventListener('news-select', (event) => {
  event.preventDefault();
  find('#selected').textContent = event.item.title ?? '';
});

const today: Feed = { title: 'Thông báo', items: [{ id: 'hop', title: 'Họp tổ dân phố lúc 19 giờ' }] };
const tomorrow: Feed = { title: 'Thông báo', items: [{ id: 'nuoc', title: 'Tạm ngừng cấp nước ngày thứ Bảy' }] };
const notices = find<NewsList>('#notices');
notices.data = today;
notices.renderItem = (item) => {
  const title = document.createElement('strong');
  title.textContent = item.title ?? '';
  return title;
};
// #endregion lists
find('#next').addEventListener('click', () => {
  notices.data = tomorrow;
});

find('#toggle').addEventListener('click', () => {
  const shown = document.querySelector('#other');
  if (shown) {
    shown.remove();
    return;
  }
  const other = document.createElement('news-list');
  other.id = 'other';
  other.feed = 'https://tin.example.vn/slow.json';
  find('main').append(other);
});
