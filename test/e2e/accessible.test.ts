import { expect } from '@open-wc/testing';
import { axeViolations, LAYOUTS, SCHEMES, STATES, THEMES } from './accessible.js';
import { closePages } from './host-page.js';

afterEach(closePages);

describe('axe finds no violation', () => {
  for (const [index, view] of [...LAYOUTS, 'article', 'related-cards', 'tabs'].entries()) {
    const variant = {
      view,
      theme: THEMES[(index + 1) % THEMES.length]!,
      scheme: SCHEMES[index % 2]!,
      width: [240, 768][index % 2]!,
    };
    it(`in ${Object.values(variant).join(', ')} pixels`, async () => {
      expect(await axeViolations(variant)).to.deep.equal([]);
    }).timeout(30_000);
  }

  it('in any state, in Vietnamese and in English', async () => {
    const variants = STATES.slice(1).map((state, index) => ({
      view: 'list',
      state,
      theme: THEMES[index]!,
      lang: ['vi', 'en'][index % 2]!,
      scheme: SCHEMES[index % 2]!,
    }));
    expect(await axeViolations(...variants)).to.deep.equal([]);
  }).timeout(60_000);
});
