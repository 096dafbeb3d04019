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
    copy: 'Chép liên kết',
    listen: 'Nghe',
    more: 'Thêm',
    top: 'Về đầu bài',
    zoom: 'Xem ảnh lớn',
    embedded: (host, title) => (title ? `${title} (xem trên ${host})` : `Xem nội dung trên ${host}`),
    table: 'Bảng, có thể cuộn ngang',
  },
  share: {
    title: 'Chia sẻ bài viết',
    email: 'Thư điện tử',
    qrCode: 'Mã QR chứa địa chỉ bài viết',
    scan: 'Dùng Zalo hoặc máy ảnh trên điện thoại quét mã để mở bài viết.',
  },
  related: {
    related: 'Tin liên quan',
    older: 'Các tin đã đưa',
    newer: 'Tin mới hơn',
    none: 'Chưa có tin liên quan.',
  },
};
