import { expect } from '@open-wc/testing';
import { THEMES } from './accessible.js';
import { closePages } from './host-page.js';
import { findHiddenMeta, SETS } from './item-meta.js';

afterEach(closePages);

const LANGUAGES = [
  ['vi', 'ltr'],
  ['en', 'ltr'],
  ['ar', 'rtl'],
] as const;

describe('item meta is never cut off', () => {
  const cases = Object.keys(SETS).flatMap((set) => LANGUAGES.map(([lang, dir]) => ({ set, lang, dir })));
  for (const [index, variant] of cases.entries())
    it(`${variant.set}, ${variant.lang}, at four page widths, each in another theme`, async () => {
      for (const [place, width] of [240, 320, 768, 1280].entries()) {
        const theme = THEMES[(index + place) % THEMES.length]!;
        expect(await findHiddenMeta({ ...variant, width, theme }), `${theme}, ${width}`).to.deep.equal([]);
      }
    }).timeout(60_000);
});
