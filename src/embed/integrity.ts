import { hashes } from 'virtual:chunks';

const checks: Record<string, Promise<unknown>> = {};

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
  await new Promise((onload, reject) => {
    const link = document.createElement('link');
    const onerror = () => reject(new Error(`${file} is missing or was altered`));
    document.documentElement.append(
      Object.assign(link, { rel: 'modulepreload', integrity, href: getUrl(file), onload, onerror }),
    );
  });
}
