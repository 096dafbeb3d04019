import { expect } from '@open-wc/testing';
import { parseFeed, prepareFeed } from '../../src/feed/index.js';
import { readFeed } from '../../src/feed/read.js';

const INPUTS = [
  'atom-xhtml.xml',
  'json-feed-1.0.txt',
  'rdf.xml',
  'rss-broken.xml',
  'rss-media.xml',
  'rss-month-first.xml',
  'rss-picture-in-description.xml',
  'rss-tag-soup.xml',
  'rss-truncated.xml',
  'rss-vietnamese-dates.xml',
  'rss-wordpress.xml',
  'wordpress-embed.txt',
];

const fixture = (name: string) => fetch(new URL(`../fixtures/feeds/${name}`, import.meta.url));

describe('every format becomes the one model', () => {
  for (const input of INPUTS) {
    it(input, async () => {
      const bytes = await (await fixture(input)).arrayBuffer();
      const expected = await (await fixture(input.replace(/\.\w+$/, '.json'))).json();
      expect(parseFeed(bytes), 'parseFeed').to.deep.equal(expected);
      expect(await readFeed(bytes), 'readFeed').to.deep.equal(expected);
      expect(prepareFeed(parseFeed(bytes)), 'a second pass changes nothing').to.deep.equal(expected);
    });
  }
});
