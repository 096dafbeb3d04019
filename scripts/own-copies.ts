import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const COPY = '.copy.ts';

/** Small modules that several chunks have in common, and for which of them a copy is made. */
const COPIES: [importer: RegExp, modules: RegExp][] = [
  // what the article has as well, and lists that filter
  [/\/related-news\/|\.copy\.ts$/, /\/(reading-element|article-controller|find|relate|vocabulary|fold)\.ts$/],
  // what lists show dates with
  [/\/reading-dates\.ts$/, /\/feed\/dates\.ts$/],
  // what the rich texts of an article have as well
  [/\/news-article\/details\.ts$/, /\/sanitize\/player\.ts$/],
];

/**
 * Gives a chunk a copy of what it has in common with another one: less than a kilobyte, which would otherwise be a chunk of
 * its own, with a request more, and where nobody knows of it beforehand a round trip more.
 */
export function ownCopies(): Plugin {
  return {
    name: 'bantin:own-copies',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'cdn',
    async resolveId(source, importer) {
      const copied = COPIES.find(([by]) => importer && by.test(importer));
      if (!copied) return;
      const resolved = await this.resolve(source, importer, { skipSelf: true });
      return resolved && copied[1].test(resolved.id) ? resolved.id.replace(/\.ts$/, COPY) : undefined;
    },
    load: (id) => (id.endsWith(COPY) ? readFileSync(id.replace(COPY, '.ts'), 'utf8') : undefined),
  };
}
