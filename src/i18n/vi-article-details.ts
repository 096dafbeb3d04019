import type { ArticleDetails } from './translation.js';

/** What only some articles say, in Vietnamese; comes with that part. */
export const viDetails: ArticleDetails = {
  tags: 'Từ khóa:',
  readOn: 'Đọc toàn văn tại trang gốc',
  attachments: 'Tệp đính kèm',
  size: (bytes) =>
    bytes < 1e6 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 2 ** 20).toFixed(1).replace('.', ',')} MB`,
  missing: 'Không tìm thấy bài viết này trong nguồn tin.',
  home: 'Xem các tin khác tại trang của đơn vị phát hành',
};
