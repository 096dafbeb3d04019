import { expect } from '@open-wc/testing';
import { faultsOf, LAYOUTS, SCHEMES, STATES, THEMES } from './accessible.js';
import { closePages } from './host-page.js';

afterEach(closePages);

describe('axe finds no violation', () => {
  for (const [index, view] of [...LAYOUTS, 'article', 'related-cards'].entries()) {
    const look = {
      view,
      theme: THEMES[(index + 1) % THEMES.length]!,
      scheme: SCHEMES[index % 2]!,
      width: [240, 768][index % 2]!,
    };
    it(`in ${Object.values(look).join(', ')} pixels`, async () => {
      expect(await faultsOf(look)).to.deep.equal([]);
    }).timeout(30_000);
  }

  it('in any state, in Vietnamese and in English', async () => {
    const looks = STATES.slice(1).map((state, index) => ({
      view: 'list',
      state,
      theme: THEMES[index]!,
      lang: ['vi', 'en'][index % 2]!,
      scheme: SCHEMES[index % 2]!,
    }));
    expect(await faultsOf(...looks)).to.deep.equal([]);
  }).timeout(60_000);
});
