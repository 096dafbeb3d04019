import type { BlockLabels } from './translation.js';

/** What is said of tables, frames and players, in Vietnamese; comes with the part of an article that has some. */
export const viBlocks: BlockLabels = {
  embedded: (host, title) => (title ? `${title} (xem trên ${host})` : `Xem nội dung trên ${host}`),
  table: 'Bảng, có thể cuộn ngang',
};
