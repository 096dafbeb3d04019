import { readFile } from 'node:fs/promises';
import { transform } from 'esbuild';
import { transform as transformCss } from 'lightningcss';

/** The oldest browsers that Vite builds for by default: https://vite.dev/config/build-options#build-target */
const TARGETS = { chrome: 111, edge: 111, firefox: 114, safari: 16.4 };

/** A version as lightningcss takes it: major, minor and patch, a byte each. */
const toBytes = (version) => (Math.floor(version) << 16) | (Math.round((version % 1) * 10) << 8);

const MINIFIERS = {
  none: (css) => css,
  lightningcss: (css) => {
    const targets = Object.fromEntries(Object.entries(TARGETS).map(([name, version]) => [name, toBytes(version)]));
    return transformCss({ filename: 'theme.css', code: Buffer.from(css), minify: true, targets }).code.toString();
  },
  esbuild: async (css) => {
    const target = Object.entries(TARGETS).map(([name, version]) => `${name}${version}`);
    return (await transform(css, { loader: 'css', minify: true, target })).code;
  },
};

/** Serves the style sheets of the presets from npm as minifiers leave them: `/__themes/lightningcss/ward.css`. */
export function themeSheetsPlugin(root) {
  return {
    name: 'theme-sheets',
    async serve({ path }) {
      const [, minifier, file] = /^\/__themes\/(\w+)\/(\w+\.css)$/.exec(path) ?? [];
      if (!file) return undefined;
      const css = await readFile(`${root}dist/npm/themes/${file}`, 'utf8');
      return { body: await MINIFIERS[minifier](css), type: 'css' };
    },
  };
}
