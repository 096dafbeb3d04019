import { expect } from '@open-wc/testing';
import { axeViolations, SCHEMES, STATES, THEMES } from './accessible.js';
import { closePages } from './host-page.js';

/** Checks all variants of some views; a test file has time for two. */
export function describeAxeTests(...views: string[]): void {
  afterEach(closePages);

  describe('axe finds no violation', () => {
    for (const view of views)
      for (const theme of THEMES)
        for (const scheme of SCHEMES)
          it(`in ${view}, ${theme}, ${scheme}, in any state, in Vietnamese and in English`, async () => {
            for (const width of [240, 768])
              expect(await axeViolations({ view, theme, scheme, width })).to.deep.equal([]);
            const others = STATES.slice(1).map((state) => ({ view, theme, scheme, state }));
            expect(await axeViolations(...others)).to.deep.equal([]);
            expect(await axeViolations({ view, theme, scheme, lang: 'en' })).to.deep.equal([]);
          }).timeout(120_000);
  });
}
