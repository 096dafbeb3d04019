import { answer } from './en-answer.js';
import { content } from './en-content.js';
import { network } from './en-network.js';
import { page } from './en-page.js';
import type { Texts } from './text.js';

export const en: Texts = {
  lang: 'en',
  findings: { ...network, ...answer, ...content, ...page },
  requests: {
    'too-large': 'Please keep the feed below 5 MB: 20 to 50 items are enough.',
    'not-a-feed': 'Please tell us the public address of the feed (RSS, Atom, JSON Feed or WordPress REST).',
    broken: 'Please correct the feed until it passes a validator for RSS, Atom or JSON.',
    slow: 'Please speed up the server or shorten the feed.',
    empty: 'Please tell us why the feed has no items.',
  },
  sendLetter: 'Send the paragraph below to the publisher.',
  letter: (url, message, request) =>
    `To the publisher of the feed: We would like to show your news${url ? ` (${url})` : ''} on our site. ${message} ${request} Thank you.`,
  severities: { error: 'Error', warning: 'Warning', hint: 'Hint', good: 'Good' },
  headings: {
    feed: 'Feed',
    page: 'Page',
    preview: 'What readers will see',
    action: 'To do',
    code: 'Code',
    noTitle: '(no title)',
    noDate: 'no date',
    noPicture: 'no picture',
    noExcerpt: 'no excerpt',
  },
  summarize: (errors, warnings) =>
    errors || warnings ? `Result: errors: ${errors}, warnings: ${warnings}.` : 'Result: all is well.',
  failures: {
    address: (target) => `“${target}” is neither an address that begins with https:// nor a file on this machine.`,
    missing: (target) => `There is no file “${target}” on this machine; a web address begins with https://.`,
    unreadable: (target) => `The file “${target}” cannot be read.`,
    'too-large': (target) => `The file “${target}” is larger than 5 MB and was not read.`,
    time: (target) => `“${target}” could not be checked in the time there is: its content is too complex.`,
    unknown: (target) => `“${target}” could not be checked, for a fault of this command itself.`,
  },
};
