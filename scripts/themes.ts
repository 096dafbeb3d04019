import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

type Presets = typeof import('../src/themes/index').presets;

/** Elements that name no preset of their own. */
const SELECTOR = ':where(news-list, news-article, related-news):not([theme])';

/** Two colours of sRGB. */
const PAIR = /light-dark\((#[0-9a-f]{3,6}), (#[0-9a-f]{3,6})\)/g;

/** 1 where the canvas is light, 0 where it is dark: it follows the color-scheme of the element. */
const IS_LIGHT = 'clamp(0, (r - 0.5) * 1000000, 1)';

/**
 * Minifiers that write for older browsers (lightningcss) replace what is left of `light-dark()`, in the colours of a brand, by
 * these two, and set them only where the page's own style sheet has a `color-scheme`. Elsewhere that is light.
 */
const MINIFIED_SCHEME = ':where(:root) {\n  --lightningcss-light: initial;\n  --lightningcss-dark: ;\n}';

/** `#fff` and `#8c0f17` as red, green and blue, each from 0 to 1. */
function channelsOf(hex: string): number[] {
  const pairs = hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit) : hex.slice(1).match(/../g)!;
  return pairs.map((pair) => Number.parseInt(pair, 16) / 255);
}

/** The same as `light-dark(light, dark)`, in a form that minifiers leave as it is. */
function chooseByCanvas(light: string, dark: string): string {
  const dim = channelsOf(dark);
  const channels = channelsOf(light).map(
    (channel, index) => `calc(${dim[index]!.toFixed(4)} + ${(channel - dim[index]!).toFixed(4)} * ${IS_LIGHT})`,
  );
  return `color(from Canvas srgb ${channels.join(' ')})`;
}

/** Writes the presets as style sheets for pages, where they apply to every element that names no preset of its own. */
export async function writeThemes(npmDirectory: string): Promise<void> {
  const directory = join(npmDirectory, 'themes');
  const { presets }: { presets: Presets } = await import(pathToFileURL(resolve(directory, 'index.js')).href);
  for (const [name, load] of Object.entries(presets)) {
    const { styles } = await load();
    const rules = styles
      .map(({ cssText }) => cssText)
      .join('\n')
      .replaceAll(`:host([theme='${name}'])`, SELECTOR)
      .replaceAll(PAIR, (_, light: string, dark: string) => chooseByCanvas(light, dark))
      .replaceAll('(color: light-dark(red, red))', '(color: color(from Canvas srgb r g b))')
      .replaceAll('\n    ', '\n')
      .trim();
    writeFileSync(join(directory, `${name}.css`), `${rules}\n${MINIFIED_SCHEME}\n`);
  }
  writeFileSync(
    join(directory, 'plain.css'),
    '/* The fonts and colours of the page: what every element has by itself. */\n',
  );
}
