import type { Translation } from './translation.js';

/** Vietnamese, the default and part of the core. Importers see what a page has replaced it with. */
export let vi: Translation = {
  lang: 'vi',
  loading: 'Đang tải tin…',
  empty: 'Chưa có tin nào.',
  failed: 'Hiện chưa hiển thị được tin tức. Kính mong quý vị vui lòng thử lại sau ít phút.',
  untitled: 'Tin không có tiêu đề',
  all: 'Xem tất cả',
  extended: () => import('./vi-extended.js').then(({ viExtended }) => viExtended),
};

export function replaceVietnamese(translation: Translation): void {
  vi = translation;
}
