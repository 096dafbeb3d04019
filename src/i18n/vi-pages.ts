import type { PagesWords } from './translation.js';

/** What `pager="pages"` says, in Vietnamese; comes with it. */
export const viPages: PagesWords = {
  label: 'Các trang tin',
  previous: 'Trang trước',
  next: 'Trang sau',
  page: (page) => `Trang ${page}`,
  position: (page, count) => `Trang ${page}/${count}`,
};
