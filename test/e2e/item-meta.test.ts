import { expect } from '@open-wc/testing';
import { closePages } from './host-page.js';
import { findHiddenMeta } from './item-meta.js';

afterEach(closePages);

describe('item meta is never cut off, with larger and spaced-out text as well', () => {
  for (const variant of [
    { set: 'all meta, with long dates', width: 240 },
    { set: 'all meta', width: 320, lang: 'ar', dir: 'rtl', theme: 'ward' },
    { set: 'how long ago', width: 320, lang: 'en' },
    { set: 'short dates', width: 240 },
  ])
    it(Object.values(variant).join(', '), async () => {
      expect(await findHiddenMeta(variant)).to.deep.equal([]);
    });
});
