import type { ArticleFacts } from './translation.js';

/** What every article and its tool bar say, in Vietnamese; comes with `<news-article>`. */
export const viArticle: ArticleFacts = {
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
};
