import type { Plugin } from 'vite';

/** What comes while a reader reads. */
const UNHURRIED = /^(tools|reading-refresh)-/;

/**
 * Has the script tag's own function stand for `import()` in its chunks, as it may have to check a file first: the function
 * goes around `import()` while names are still names, and takes its place when the files have theirs. It is told what the
 * file imports itself, so that all of it is fetched in one round trip and not in one after the other.
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
      /** A file and all that comes along with it, the core aside. */
      const closure = (name: string, found = new Set<string>()) => {
        const file = bundle[name];
        if (file?.type !== 'chunk' || file.name === 'core' || found.has(name)) return found;
        found.add(name);
        for (const imported of file.imports) closure(imported, found);
        return found;
      };
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue;
        const here = closure(file.fileName);
        file.code = file.code.replace(
          /([\w$]+)\(import\(["'`]\.\/([^"'`]+)["'`]\)(\.then\([^()]+\))?\)/g,
          (_, load, name, then = '') => {
            const all = UNHURRIED.test(name) ? [] : [...closure(name)];
            const along = all.filter((one) => one !== name && !here.has(one)).sort();
            return `${load}(${[name, ...along].map((one) => `"${one}"`)})${then}`;
          },
        );
        if (/\bimport\(/.test(file.code))
          this.error(`${file.fileName} imports on its own: ${file.code.match(/.{40}\bimport\(.{40}/)}`);
      }
    },
  };
}
