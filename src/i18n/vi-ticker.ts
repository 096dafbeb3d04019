import type { TickerWords } from './translation.js';

/** What the layout `ticker` says, in Vietnamese; comes with it. */
export const viTicker: TickerWords = {
  pause: 'Dừng dòng tin',
  play: 'Cho dòng tin chạy',
};
