import type { Plugin } from 'vite';

/**
 * Has the script tag's own function stand for `import()` in its chunks, as it may have to check a file first: the function
 * goes around `import()` while names are still names, and takes its place when the files have theirs.
 */
export function loadThroughLoader(): Plugin {
  return {
    name: 'bantin:load-through-loader',
    applyToEnvironment: ({ name }) => name === 'cdn',
    transform: {
      order: 'post',
      filter: { id: /\/src\/.*\.ts$/, code: /\bimport\(/ },
      handler: (code) => ({
        code: `import { load } from 'virtual:load';${code.replace(/\bimport\((['"][^'"]+['"])\)/g, 'load(import($1))')}`,
        map: null,
      }),
    },
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue;
        file.code = file.code.replace(
          /([\w$]+)\(import\(["'`]\.\/([^"'`]+)["'`]\)(\.then\([^()]+\))?\)/g,
          '$1("$2")$3',
        );
        if (/\bimport\(/.test(file.code))
          this.error(`${file.fileName} imports on its own: ${file.code.match(/.{40}\bimport\(.{40}/)}`);
      }
    },
  };
}
