import type { Words } from './words.js';

/** Vietnamese, the default and part of the core. */
export const vi: Words = {
  lang: 'vi',
  loading: 'Đang tải tin…',
  empty: 'Hiện chưa có tin nào.',
  failed: 'Chưa tải được tin. Xin vui lòng thử lại sau.',
  untitled: 'Tin không có tiêu đề',
  all: 'Xem tất cả',
  rare: async () => (await import('./vi-rare.js')).rare,
};
