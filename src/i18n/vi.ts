import type { Words } from './translation.js';

/** Vietnamese, the default and part of the core. */
export const vi: Words = {
  lang: 'vi',
  loading: 'Đang tải tin…',
  empty: 'Chưa có tin nào.',
  failed: 'Chưa tải được tin.',
  untitled: 'Tin không có tiêu đề',
  all: 'Xem tất cả',
  rare: () => import('./vi-extended.js'),
};
