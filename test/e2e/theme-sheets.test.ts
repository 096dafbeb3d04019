import { expect } from '@open-wc/testing';
import { closePages, feedUrl, type HostPage, openPage } from './host-page.js';

/** What usual bundlers make of the style sheet of a preset, and the sheet as it is shipped. */
const MINIFIERS = ['none', 'lightningcss', 'esbuild'];

const SIDES = {
  light: {
    background: 'rgb(255, 255, 255)',
    text: 'rgb(43, 26, 23)',
    bar: 'rgb(179, 18, 27)',
    title: 'rgb(140, 15, 23)',
  },
  dark: {
    background: 'rgb(31, 21, 19)',
    text: 'rgb(243, 233, 228)',
    bar: 'rgb(125, 16, 23)',
    title: 'rgb(255, 210, 122)',
  },
};

const NONE = 'rgba(0, 0, 0, 0)';

/** A page that has the elements and a style sheet from npm. */
const pageWith = (minifier: string, { theme = 'ward', html = '', attributes = '' } = {}) =>
  openPage({
    html: `<html lang="vi" ${html}><head><link rel="stylesheet" href="/__themes/${minifier}/${theme}.css">
      <script type="module" src="/dist/npm/news-list.js"></script></head>
      <body><news-list feed="${feedUrl()}" heading="Tin mới" ${attributes}></news-list></body></html>`,
  });

/** Colours are compared as the screen shows them, whatever colour space they are written in. */
function coloursOf(page: HostPage) {
  const pen = page.document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
  const list = page.list();
  const colour = (node: Element, property: 'color' | 'backgroundColor') => {
    pen.clearRect(0, 0, 1, 1);
    pen.fillStyle = page.window.getComputedStyle(node)[property];
    pen.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = pen.getImageData(0, 0, 1, 1).data;
    return alpha === 0 ? NONE : `rgb(${red}, ${green}, ${blue})`;
  };
  return {
    background: colour(list.element, 'backgroundColor'),
    text: colour(list.visible('excerpt')[0]!, 'color'),
    bar: colour(list.visible('heading')[0]!, 'backgroundColor'),
    title: colour(list.visible('link')[0]!, 'color'),
  };
}

afterEach(closePages);

for (const minifier of MINIFIERS)
  describe(`the style sheet of a preset, ${minifier === 'none' ? 'as it is' : `minified by ${minifier}`}`, () => {
    for (const [scheme, colours] of Object.entries(SIDES))
      it(`colours elements of a page that is ${scheme}`, async () => {
        const page = await pageWith(minifier, { html: `style="color-scheme: ${scheme}"` });
        await page.ready();
        const canChoose = page.window.CSS.supports('color', 'color(from Canvas srgb r g b)');
        expect(coloursOf(page)).to.deep.equal(canChoose ? colours : SIDES.light);
      });

    it('is light on a page that says nothing, and follows a brand', async () => {
      const page = await pageWith(minifier);
      await page.ready();
      expect(coloursOf(page)).to.deep.equal(SIDES.light);
      page.document.body.style.setProperty('--bantin-brand', '#0b57a4');
      const { background, bar, text } = coloursOf(page);
      expect({ background, bar }).to.deep.equal({ background: 'rgb(255, 255, 255)', bar: 'rgb(11, 87, 164)' });
      expect(text).not.to.equal(SIDES.light.text);
    });

    it('gives way to a theme of the element and to custom properties of the page', async () => {
      const page = await pageWith(minifier, { attributes: 'theme="union"' });
      await page.ready();
      expect(coloursOf(page).bar).to.equal('rgb(11, 87, 164)');
      const plain = await pageWith(minifier, { attributes: 'theme="plain"' });
      await plain.ready();
      expect(coloursOf(plain).bar).to.equal(NONE);
      plain.$('news-list').removeAttribute('theme');
      plain.document.body.style.setProperty('--bantin-link', 'rgb(1, 2, 3)');
      await plain.waitFor('red', () => coloursOf(plain).bar === SIDES.light.bar);
      expect(coloursOf(plain).title).to.equal('rgb(1, 2, 3)');
    });
  });
