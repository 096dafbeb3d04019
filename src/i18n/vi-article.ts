import type { ArticleWords } from './words.js';

const grouped = (value: number) => `${value}`.replace(/\B(?=(\d{3})+$)/g, '.');

/** What an article says, in Vietnamese; comes with `<news-article>`. */
export const viArticle: ArticleWords = {
  published: 'Ngày đăng:',
  views: (count) => `Lượt xem: ${grouped(count)}`,
  category: 'Chuyên mục:',
  tags: 'Từ khóa:',
  source: 'Nguồn:',
  original: 'Xem bài gốc',
  readOn: 'Đọc toàn văn tại trang gốc',
  attachments: 'Tệp đính kèm',
  size: (bytes) =>
    bytes < 1e6 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 2 ** 20).toFixed(1).replace('.', ',')} MB`,
  missing: 'Không tìm thấy bài viết này trong nguồn tin.',
  home: 'Xem các tin khác tại trang của đơn vị phát hành',
  tools: 'Công cụ đọc',
  textSize: 'Cỡ chữ',
  sizes: ['Cỡ chữ thường', 'Cỡ chữ lớn', 'Cỡ chữ rất lớn'],
  print: 'In',
  share: 'Chia sẻ',
  email: 'Thư điện tử',
  copy: 'Chép liên kết',
  copied: 'Đã chép liên kết.',
  notCopied: 'Không chép được liên kết.',
  listen: 'Nghe',
  pause: 'Tạm dừng',
  resume: 'Nghe tiếp',
  stop: 'Dừng',
  top: 'Về đầu bài',
  embedded: (host, title) => (title ? `${title} (xem trên ${host})` : `Xem nội dung trên ${host}`),
  zoom: (alt) => (alt ? `Xem ảnh lớn: ${alt}` : 'Xem ảnh lớn'),
  table: 'Bảng, có thể cuộn ngang',
};
