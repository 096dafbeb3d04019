import { hashes } from 'virtual:chunks';

const checks: Record<string, Promise<unknown>> = {};
const ownPreloads = new Set<HTMLLinkElement>();

/**
 * Resolves when a file and all that it imports statically are as they were built; rejects when one is not.
 *
 * A file that passes is in the browser's module map, where later imports find it. One that fails would still run at the
 * next import, so callers import nothing that has not passed. Its imports are checked first, because a browser may fetch
 * them together with the file, and then does not check them.
 * https://html.spec.whatwg.org/multipage/links.html#link-type-modulepreload
 *
 * @param getUrl Makes the address of a file.
 */
export function checkFile(file: string, getUrl: (file: string) => string): Promise<unknown> {
  checks[file] ??= preload(file, getUrl);
  return checks[file];
}

async function preload(file: string, getUrl: (file: string) => string): Promise<void> {
  const [integrity, ...imports] = hashes[file]!;
  await Promise.all(imports.map((imported) => checkFile(imported, getUrl)));
  const href = getUrl(file);
  const refuse = () => Promise.reject(new Error(`${file} is missing or was altered`));
  const preloads = [...document.querySelectorAll<HTMLLinkElement>('link[rel~=modulepreload]')];
  if (preloads.some((link) => isUnchecked(link, getUrl('.')))) await fetchChecked(href, integrity).catch(refuse);
  await new Promise((onload, onerror) => {
    const link = document.createElement('link');
    ownPreloads.add(link);
    // Firefox refuses a second preload whose `crossorigin` is another than that of the page's own.
    const crossOrigin = preloads.find((preload) => preload.href === href)?.crossOrigin;
    document.documentElement.append(
      Object.assign(link, { rel: 'modulepreload', integrity, crossOrigin, href, onload, onerror }),
    );
  }).catch(refuse); // Not requested again, as a server that alters files may answer a second request with the right one.
}

/** Whether the page itself preloads one of our files without a hash, or together with its imports, which Firefox loads too. */
function isUnchecked(link: HTMLLinkElement, directory: string): boolean {
  if (ownPreloads.has(link) || !link.href.startsWith(directory)) return false;
  const file = link.href.slice(directory.length);
  const [, ...imports] = Object.hasOwn(hashes, file) ? hashes[file]! : [];
  return imports.length > 0 || !/\bsha(256|384|512)-/.test(link.integrity);
}

/**
 * Such a preload puts files into the module map, where a later preload fires `load` whatever its hash. So the bytes are
 * checked apart, mostly those in the HTTP cache. That finds every altered file but one that a server sends with the first
 * request alone, against which only a hash on the page's own link helps.
 */
const fetchChecked = (href: string, integrity: string) =>
  fetch(href, { __proto__: null, integrity, cache: 'force-cache' } as RequestInit);
