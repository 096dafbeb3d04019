import type { ArticleWords, DialogWords, RelatedWords } from './translation.js';

/** What the elements for reading say, in English. */
export const article: ArticleWords = {
  published: 'Published:',
  views: (count) => `Views: ${`${count}`.replace(/\B(?=(\d{3})+$)/g, ',')}`,
  category: 'Category:',
  tags: 'Tags:',
  source: 'Source:',
  original: 'View the original',
  readOn: 'Read the full text at its source',
  attachments: 'Attachments',
  size: (bytes) => (bytes < 1e6 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 2 ** 20).toFixed(1)} MB`),
  missing: 'This article is not in the news feed.',
  home: 'See other news on the publisher’s website',
  tools: 'Reading tools',
  textSize: 'Text size',
  sizes: ['Normal text', 'Large text', 'Very large text'],
  print: 'Print',
  share: 'Share',
  email: 'Email',
  copy: 'Copy link',
  copied: 'Link copied.',
  notCopied: 'The link could not be copied.',
  listen: 'Listen',
  pause: 'Pause',
  resume: 'Continue',
  stop: 'Stop',
  top: 'Back to top',
  embedded: (host, title) => (title ? `${title} (view on ${host})` : `View content on ${host}`),
  zoom: 'Enlarge picture',
  table: 'Table, scrolls sideways',
};

export const related: RelatedWords = {
  related: 'Related news',
  older: 'Earlier news',
  newer: 'Newer news',
  none: 'There is no related news.',
};

export const dialogs: DialogWords = {
  close: 'Close',
  previous: 'Previous picture',
  next: 'Next picture',
  position: (index, count) => `Picture ${index} of ${count}`,
};
