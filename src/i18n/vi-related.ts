import type { RelatedWords } from './translation.js';

/** Names of the lists that go with an article, in Vietnamese; comes with `<related-news>`. */
export const viRelated: RelatedWords = {
  related: 'Tin liên quan',
  older: 'Các tin đã đưa',
  newer: 'Tin mới hơn',
  none: 'Chưa có tin liên quan.',
};
