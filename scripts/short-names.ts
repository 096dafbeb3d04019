import type { Plugin } from 'vite';

/** The bundler's own helper lists names with `for in`, which finds what old libraries add to every object as well. */
export function ownNames(): Plugin {
  return {
    name: 'bantin:own-names',
    applyToEnvironment: ({ name }) => name === 'cdn',
    transform: {
      filter: { id: /rolldown\/runtime/ },
      handler(code) {
        const own = code.replace(/for \((let|var) (\w+) in all\)/, 'for ($1 $2 of Object.keys(all))');
        if (own === code) this.error('the helper of the bundler has changed');
        return { code: own, map: null };
      },
    },
  };
}

/** Initials for our private custom properties: `--_title-lines` is `--_tl` in the files for the script tag. Presets set the rest. */
export function shortProperties(): Plugin {
  const names = new Map<string, string>();
  return {
    name: 'bantin:short-properties',
    applyToEnvironment: ({ name }) => name === 'cdn',
    transform: {
      filter: { id: /\/src\/.*\.ts$/, code: /--_/ },
      handler(code) {
        const shorter = code.replace(
          /--_((?:title|excerpt)-lines|excerpt|gap|radius|size)\b/g,
          (name, words: string) => {
            const short = `--_${words.replace(/([a-z])[a-z]*-?/g, '$1')}`;
            if ((names.get(short) ?? name) !== name)
              this.error(`${name} and ${names.get(short)} have the same initials`);
            names.set(short, name);
            return short;
          },
        );
        return { code: shorter, map: null };
      },
    },
  };
}
