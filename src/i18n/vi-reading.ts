import type { ReadingTranslation } from './translation.js';

/** Vietnamese for `<news-article>` and `<related-news>`, part of their chunk. */
export const viReading: ReadingTranslation = {
  article: {
    published: 'Ngày đăng:',
    views: (count) => `Lượt xem: ${`${count}`.replace(/\B(?=(\d{3})+$)/g, '.')}`,
    category: 'Chuyên mục:',
    source: 'Nguồn:',
    original: 'Xem bài gốc',
    tools: 'Công cụ đọc',
    textSize: 'Cỡ chữ',
    sizes: ['Cỡ chữ thường', 'Cỡ chữ lớn', 'Cỡ chữ rất lớn'],
    print: 'In',
    share: 'Chia sẻ',
    email: 'Thư điện tử',
    copy: 'Chép liên kết',
    listen: 'Nghe',
    top: 'Về đầu bài',
    zoom: 'Xem ảnh lớn',
    embedded: (host, title) => (title ? `${title} (xem trên ${host})` : `Xem nội dung trên ${host}`),
    table: 'Bảng, có thể cuộn ngang',
  },
  related: {
    related: 'Tin liên quan',
    older: 'Các tin đã đưa',
    newer: 'Tin mới hơn',
    none: 'Chưa có tin liên quan.',
  },
};
