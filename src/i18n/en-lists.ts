import type { CarouselWords, PagesWords, SearchWords, TickerWords } from './translation.js';

/** What the parts of a list say that only some lists have, in English. */
export const carousel: CarouselWords = {
  label: 'News, scrolls sideways',
  previous: 'Previous news',
  next: 'Next news',
};

export const ticker: TickerWords = {
  pause: 'Pause the news',
  play: 'Let the news move',
};

export const pages: PagesWords = {
  label: 'Pages of news',
  previous: 'Previous page',
  next: 'Next page',
  page: (page) => `Page ${page}`,
  position: (page, count) => `Page ${page} of ${count}`,
};

export const search: SearchWords = {
  label: 'Search the news',
  found: (count) => (count === 1 ? '1 item found.' : `${count} items found.`),
  none: (query) => `No news found with “${query}”.`,
};
