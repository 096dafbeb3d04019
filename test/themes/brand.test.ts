import { expect } from '@open-wc/testing';
import type { CSSResult } from 'lit';
import { presets } from '../../src/themes/index.js';

/** Every hue, from dark to bright and from dull to vivid, and the ends. */
const BRANDS = [
  ...['#000', '#fff', '#00f', '#0f0', '#f00', '#ff0', '#0ff', '#f0f', '#767676', '#777'],
  ...Array.from({ length: 18 }, (_, index) => index * 20).flatMap((hue) =>
    [15, 45, 75].flatMap((lightness) => [30, 100].map((saturation) => `hsl(${hue} ${saturation}% ${lightness}%)`)),
  ),
];
const canTakeApart = CSS.supports('color', 'oklch(from red l c h)');
const hasLightDark = CSS.supports('color', 'light-dark(red, red)');

const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;

/** What the screen shows of layers of colours, the lowest first. */
function pixel(...colours: string[]): number[] {
  for (const colour of colours) {
    pen.fillStyle = colour;
    pen.fillRect(0, 0, 1, 1);
  }
  return [...pen.getImageData(0, 0, 1, 1).data].slice(0, 3);
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: number[]): number {
  const [r, g, b] = colour.map((part) => (part <= 10.3 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(a: number[], b: number[]): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light! + 0.05) / (dark! + 0.05);
}

class Sample extends HTMLElement {
  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).innerHTML = '<p></p>';
  }

  /** The colour that a private custom property of the preset has. */
  colour(name: string): string {
    const node = this.shadowRoot!.querySelector('p')!;
    node.style.color = `var(--_${name})`;
    return getComputedStyle(node).color;
  }
}
customElements.define('brand-sample', Sample);

async function sampleOf(theme: string, scheme: string): Promise<Sample> {
  const sample = new Sample();
  const { styles } = await presets[theme]!();
  sample.setAttribute('theme', theme);
  sample.style.colorScheme = scheme;
  sample.shadowRoot!.adoptedStyleSheets = styles.map(({ styleSheet }: CSSResult) => styleSheet!);
  document.body.append(sample);
  return sample;
}

describe('--bantin-brand', () => {
  afterEach(() => {
    for (const sample of document.querySelectorAll('brand-sample')) sample.remove();
  });

  for (const theme of Object.keys(presets))
    for (const scheme of hasLightDark ? ['light', 'dark'] : ['light'])
      it(`can be read with any colour: ${theme}, ${scheme}`, async () => {
        const sample = await sampleOf(theme, scheme);
        const least = theme === 'contrast' ? 7 : 4.5;
        for (const brand of BRANDS) {
          sample.style.setProperty('--bantin-brand', brand);
          const [background, color, link, fill] = ['background', 'color', 'link', 'fill'].map((name) =>
            pixel(sample.colour(name)),
          );
          const pairs = {
            text: [color, background],
            titles: [link, background],
            'text on fill': [color, fill],
            'titles on fill': [link, fill],
          };
          for (const [name, [front, back]] of Object.entries(pairs))
            expect(contrast(front!, back!), `${name}, ${brand}`).to.be.at.least(least);
          if (!canTakeApart) continue; // There the heading has a gradient over it: see below.
          const heading = ['heading-background', 'heading-color'].map((name) => pixel(sample.colour(name)));
          expect(contrast(heading[0]!, heading[1]!), `heading, ${brand}`).to.be.at.least(least);
        }
      });

  it('can be read behind the heading in browsers that cannot take a colour apart', async () => {
    for (const theme of ['ward', 'police', 'union']) {
      const sample = await sampleOf(theme, 'light');
      const heading = pixel(sample.colour('heading-color'));
      for (const brand of BRANDS) expect(contrast(heading, pixel(brand, '#0009'))).to.be.at.least(4.5);
    }
  });

  it('is behind the heading, and its hue in the links; a colour that the page names takes precedence', async () => {
    if (!canTakeApart) return;
    const sample = await sampleOf('ward', 'light');
    sample.style.setProperty('--bantin-brand', '#0b57a4');
    expect(pixel(sample.colour('heading-background'))).to.deep.equal([11, 87, 164]);
    const [red, , blue] = pixel(sample.colour('link'));
    expect(blue! > red! + 60).to.equal(true);
    sample.style.setProperty('--bantin-link', 'rgb(1, 2, 3)');
    expect(pixel(sample.colour('link'))).to.deep.equal([1, 2, 3]);
  });

  it('changes nothing where the page does not name one', async () => {
    const sample = await sampleOf('ward', 'light');
    expect(['heading-background', 'heading-color', 'link'].map((name) => pixel(sample.colour(name)))).to.deep.equal([
      [179, 18, 27],
      [255, 244, 200],
      [140, 15, 23],
    ]);
  });
});
