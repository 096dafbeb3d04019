import { expect } from '@open-wc/testing';
import { closePages } from './host-page.js';
import { unreadable } from './item-meta.js';

afterEach(closePages);

describe('item meta is never cut off, with larger and spaced-out text as well', () => {
  for (const look of [
    { set: 'all facts, with long dates', width: 240 },
    { set: 'all facts', width: 320, lang: 'ar', dir: 'rtl', theme: 'ward' },
    { set: 'how long ago', width: 320, lang: 'en' },
    { set: 'short dates', width: 240 },
  ])
    it(Object.values(look).join(', '), async () => {
      expect(await unreadable(look)).to.deep.equal([]);
    });
});
