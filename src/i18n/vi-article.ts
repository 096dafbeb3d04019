import type { ArticleFacts } from './words.js';

/** What every article says, in Vietnamese; comes with `<news-article>`. */
export const viArticle: ArticleFacts = {
  published: 'Ngày đăng:',
  views: (count) => `Lượt xem: ${`${count}`.replace(/\B(?=(\d{3})+$)/g, '.')}`,
  category: 'Chuyên mục:',
  source: 'Nguồn:',
  original: 'Xem bài gốc',
};
