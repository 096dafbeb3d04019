import files from 'virtual:files';

const admitted: Record<string, Promise<unknown>> = {};

/**
 * Resolves when a file and all it imports are as this build made them; rejects when one is not.
 *
 * A file that comes through here is in the browser's map of modules, where later imports find it. One that failed its
 * check would run at the next import, so nothing may be imported that this has not let in. What a file imports goes
 * before it, as browsers may fetch that along with it, and then do not check it.
 * https://html.spec.whatwg.org/multipage/links.html#link-type-modulepreload
 */
export const admit = (file: string, urlOf: (file: string) => string): Promise<unknown> =>
  (admitted[file] ??= (async () => {
    const [integrity, ...imports] = files[file]!;
    await Promise.all(imports.map((name) => admit(name, urlOf)));
    await new Promise<unknown>((onload, reject) => {
      const link = document.createElement('link');
      const onerror = () => reject(new Error(`${file} is not as it was built, or not there`));
      document.head.append(
        Object.assign(link, { rel: 'modulepreload', integrity, href: urlOf(file), onload, onerror }),
      );
    });
  })());
