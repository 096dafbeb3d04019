import type { SearchWords } from './translation.js';

/** What the search says, in Vietnamese; comes with it. */
export const viSearch: SearchWords = {
  label: 'Tìm tin',
  found: (count) => `Tìm thấy ${count} tin.`,
  none: (query) => `Không tìm thấy tin nào có “${query}”.`,
};
