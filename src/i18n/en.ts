import type { RareWords, Words } from './translation.js';

const rare: RareWords = {
  retry: 'Try again',
  more: 'Show more news',
  views: (count) => `Views: ${count}`,
  source: (name) => `Source: ${name}`,
  isNew: 'New',
  pinned: 'Pinned',
  newItems: (count) => (count === 1 ? '1 new item' : `${count} new items`),
  updated: (time, date) => `Updated at ${time} on ${date}`,
  weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  groupSeparator: ',',
  errors: {
    network: 'The news server cannot be reached. Please check your connection and try again.',
    timeout: 'The news server is taking too long to answer. Please try again in a few minutes.',
    http: 'The news server has a problem, or the news is no longer at this address. Please try again later.',
    'too-large': 'The news feed is too large to be shown.',
    'not-a-feed': 'The given address does not provide a valid news feed.',
    blocked: 'This page is not allowed to load news from the given address.',
    source: 'This page could not bring the news. Please try again in a few minutes.',
  },
};

export const en: Words = {
  lang: 'en',
  loading: 'Loading news…',
  empty: 'There is no news yet.',
  failed: 'The news could not be loaded.',
  untitled: 'Untitled',
  all: 'View all',
  rare: async () => rare,
  reading: () => import('./en-reading.js'),
  lists: () => import('./en-lists.js'),
};
