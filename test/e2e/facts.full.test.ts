import { expect } from '@open-wc/testing';
import { THEMES } from './accessible.js';
import { SETS, unreadable } from './facts.js';
import { closePages } from './host-page.js';

afterEach(closePages);

describe('what stands beside titles can be read in full', () => {
  for (const set of Object.keys(SETS))
    for (const [lang, dir] of [
      ['vi', 'ltr'],
      ['en', 'ltr'],
      ['ar', 'rtl'],
    ] as const)
      it(`${set}, ${lang}, ${dir}, in every theme, in pages of any width`, async () => {
        for (const theme of THEMES)
          for (const width of [240, 320, 768, 1280])
            expect(await unreadable({ set, width, lang, dir, theme }), `${theme}, ${width}`).to.deep.equal([]);
      }).timeout(120_000);
});
