import { minify } from 'terser';
import type { Plugin } from 'vite';

/** Terser after the bundler's own minifier, for the last hundred bytes that each finds and the other does not. */
export function minifyAgain(): Plugin {
  return {
    name: 'bantin:minify-again',
    applyToEnvironment: ({ name }) => !['npm', 'gateway', 'bin'].includes(name),
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const options = {
          ecma: 2020,
          module: true,
          format: { comments: /license|^!/i },
          compress: { passes: 3, hoist_funs: true, keep_fargs: false, unsafe_arrows: true, pure_getters: true },
        } as const;
        // once more, as there is more to find in what the first round leaves
        for (const file of Object.values(bundle))
          for (let rounds = /^(core|news-article)$/.test(file.name!) ? 2 : 1; rounds > 0; rounds--)
            if (file.type === 'chunk') file.code = (await minify(file.code, options)).code!;
        // Nearly all of the core runs on every page: Chromium then compiles it beside the main thread, while it arrives
        // (https://explainers-by-googlers.github.io/explicit-javascript-compile-hints-file-based/).
        for (const file of Object.values(bundle))
          if (file.type === 'chunk' && file.name === 'core') file.code = `//# allFunctionsCalledOnLoad\n${file.code}`;
      },
    },
  };
}
