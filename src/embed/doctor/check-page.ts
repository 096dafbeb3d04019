/** Checks of the page as a whole: its script tags, and whether it has any of our elements. */

import type { Finding } from '../../findings/findings.js';
import type { CheckCache } from './check-cache.js';

/** @param elementCount How many of our elements are on the page. */
export async function checkPage(elementCount: number, cache: CheckCache): Promise<Finding[]> {
  const findings = await checkScripts(cache);
  return elementCount ? findings : [{ code: 'no-element' }, ...findings];
}

async function checkScripts(cache: CheckCache): Promise<Finding[]> {
  const scripts = [...document.querySelectorAll('script')].filter(
    ({ src }) => src && /\/bantin\.js$/.test(new URL(src).pathname),
  );
  const urls = [...new Set(scripts.map(({ src }) => src))];
  const found = await Promise.all(urls.length > 1 ? urls.map((url) => cache.readVersion(url)) : []);
  const versions = [...new Set(found.flatMap((version) => version ?? []))];
  if (versions.length > 1) return [{ code: 'versions', versions: versions.join(', ') }];
  // Tags with a feed, or with another prefix, are there for that.
  const plain = scripts.filter((script) => !script.dataset.feed);
  const prefixes = new Set(plain.map((script) => script.dataset.prefix));
  const hasDuplicates = urls.length > 1 || plain.length > prefixes.size;
  return hasDuplicates ? [{ code: 'twice', count: scripts.length }] : [];
}
