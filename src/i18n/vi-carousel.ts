import type { CarouselWords } from './translation.js';

/** What the layout `carousel` says, in Vietnamese; comes with it. */
export const viCarousel: CarouselWords = {
  label: 'Tin cuộn ngang',
  previous: 'Các tin trước',
  next: 'Các tin tiếp theo',
};
