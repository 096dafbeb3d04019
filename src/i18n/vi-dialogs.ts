import type { DialogWords } from './translation.js';

/** What dialogs say, in Vietnamese; comes with them. */
export const viDialogs: DialogWords = {
  close: 'Đóng',
  previous: 'Ảnh trước',
  next: 'Ảnh sau',
  position: (index, count) => `Ảnh ${index}/${count}`,
};
