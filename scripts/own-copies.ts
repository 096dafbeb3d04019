import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** What the article and related news have in common, beside the core. */
const SHARED = /\/(reading-element|article-controller|find)\.ts$/;
const COPY = '.copy.ts';

/**
 * Gives related news a copy of what it has in common with the article: less than a kilobyte, which would otherwise be a
 * chunk of its own, with a request and a round trip more for every article.
 */
export function ownCopies(): Plugin {
  return {
    name: 'bantin:own-copies',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'cdn',
    async resolveId(source, importer) {
      if (!importer?.endsWith(COPY) && !importer?.includes('/related-news/')) return;
      const resolved = await this.resolve(source, importer, { skipSelf: true });
      return resolved && SHARED.test(resolved.id) ? resolved.id.replace(/\.ts$/, COPY) : undefined;
    },
    load: (id) => (id.endsWith(COPY) ? readFileSync(id.replace(COPY, '.ts'), 'utf8') : undefined),
  };
}
