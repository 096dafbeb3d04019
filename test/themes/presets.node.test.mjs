import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

const DIRECTORY = 'dist/npm/themes';
const sheets = readdirSync(DIRECTORY).filter((file) => file.endsWith('.css'));
/** `plain.css` leaves everything to the page. */
const files = sheets.filter((file) => file !== 'plain.css');

/** `#fff` and `#8c0f17` as red, green and blue. */
const rgb = (hex) => {
  const digits = hex.slice(1);
  const pairs = digits.length === 3 ? [...digits].map((digit) => digit + digit) : digits.match(/../g);
  return pairs.map((pair) => Number.parseInt(pair, 16));
};

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
const luminance = (colour) => {
  const [r, g, b] = colour.map((part) => (part <= 10.3 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
const contrast = (a, b) => {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
};

const over = (front, back, opacity) => front.map((part, index) => part * opacity + back[index] * (1 - opacity));

/** Where the page names no `--bantin-brand`. */
const ownOf = (name, value) =>
  value.startsWith(`var(--_brand-${name}, `) ? value.slice(`var(--_brand-${name}, `.length, -1) : value;

/** The colour on the light side (0) or on the dark one (1), from `calc(DARK + DIFFERENCE * …)` for each channel. */
function hexOf(channels, index) {
  const found = [...channels.matchAll(/calc\(([\d.]+) \+ (-?[\d.]+) \*/g)].map((numbers) =>
    numbers.slice(1).map(Number),
  );
  assert.equal(found.length, 3);
  const bytes = found.map(([dark, difference]) => Math.round(255 * (index === 0 ? dark + difference : dark)));
  const pairs = bytes.map((byte) => byte.toString(16).padStart(2, '0'));
  return `#${pairs.every(([a, b]) => a === b) ? pairs.map(([a]) => a).join('') : pairs.join('')}`;
}

/** What a preset sets: each name with its value where colours cannot be chosen by the scheme, on its two sides, and on paper. */
function read(file) {
  const sheet = readFileSync(`${DIRECTORY}/${file}`, 'utf8').replace(/--lightningcss-\w+: [^;]*;/g, '');
  const [plain, both, paper] = sheet.split(/@supports|@media print/);
  const values = (css) =>
    Object.fromEntries(
      [...css.matchAll(/--_([\w-]+): var\(--bantin-\1, (.+)\);/g)].map(([, name, value]) => [name, ownOf(name, value)]),
    );
  const side = (value, index) =>
    value.replace(/color\(from Canvas srgb (.*)\)/, (_, channels) => hexOf(channels, index));
  const fallback = values(plain);
  const supported = { ...fallback, ...values(both) };
  const sides = [0, 1].map((index) =>
    Object.fromEntries(Object.entries(supported).map(([name, value]) => [name, side(value, index)])),
  );
  return { css: plain + both + paper, fallback, light: sides[0], dark: sides[1], paper: values(paper) };
}

describe('the presets', () => {
  it('are five, of which the plain one sets nothing', () => {
    assert.deepEqual(sheets, ['contrast.css', 'plain.css', 'police.css', 'union.css', 'ward.css']);
    assert.match(readFileSync(`${DIRECTORY}/plain.css`, 'utf8'), /^\/\*[^*]+\*\/\s*$/);
  });

  for (const file of files) {
    it(`${file} sets private custom properties alone, the same in every preset, behind what the page says`, () => {
      const { css, fallback, light } = read(file);
      assert.deepEqual(Object.keys(fallback), Object.keys(read('ward.css').fallback));
      const declarations = [...css.matchAll(/^\s*([\w-]+): (.+);$/gm)];
      for (const [, name, value] of declarations) {
        assert.match(name, /^--_/);
        assert.ok(value.startsWith(`var(--bantin-${name.slice(3)}, `), `${name}: ${value}`);
      }
      assert.ok(declarations.length > Object.keys(fallback).length);
      assert.deepEqual(fallback, light, 'older browsers get the light side');
    });

    it(`${file} can be read on paper, without its backgrounds`, () => {
      const { light, paper } = read(file);
      for (const name of ['color', 'link', 'heading-color']) {
        const ratio = contrast(rgb({ ...light, ...paper }[name]), [255, 255, 255]);
        assert.ok(ratio >= 4.5, `${name}: ${ratio.toFixed(2)}`);
      }
    });

    for (const side of ['light', 'dark'])
      it(`${file} can be read, ${side}`, () => {
        const preset = read(file)[side];
        const { background, color, link, fill, accent } = Object.fromEntries(
          Object.entries(preset)
            .filter(([, value]) => value.startsWith('#'))
            .map(([name, value]) => [name, rgb(value)]),
        );
        const heading = [rgb(preset['heading-background']), rgb(preset['heading-color'])];
        const pairs = {
          text: [color, background],
          // dates and what stands beside them have 80 % of the text's colour
          details: [over(color, background, 0.8), background],
          'text on fill': [over(color, fill, 0.8), fill],
          titles: [link, background],
          'titles on fill': [link, fill],
          heading,
        };
        const least = file === 'contrast.css' ? 7 : 4.5;
        for (const [name, [front, back]] of Object.entries(pairs))
          assert.ok(contrast(front, back) >= least, `${name}: ${contrast(front, back).toFixed(2)}`);
        if (side === 'dark') assert.ok(contrast(accent, background) >= 3, 'the accent stands out');
      });
  }
});
