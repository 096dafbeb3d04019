import type { Translation } from './translation.js';

/** Vietnamese, the default and part of the core. */
export const vi: Translation = {
  lang: 'vi',
  loading: 'Đang tải tin…',
  empty: 'Chưa có tin nào.',
  failed: 'Chưa tải được tin.',
  untitled: 'Tin không có tiêu đề',
  all: 'Xem tất cả',
  extended: () => import('./vi-extended.js').then(({ viExtended }) => viExtended),
};
