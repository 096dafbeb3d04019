import { ALLOW_LIST } from './allow-list.js';

/** Empty for an invalid address, and for those that have no origin, such as `data:`. */
export function getOrigin(url: string): string {
  try {
    const { origin } = new URL(url, document.baseURI);
    return origin === 'null' ? '' : origin;
  } catch {
    return '';
  }
}

/**
 * The other origins that a page allows, separated by spaces: `<meta name="bantin:allow" content="https://tin.example.vn">`,
 * or `data-allow` on the script tag.
 *
 * @returns undefined where the page says nothing about it.
 */
export function readAllowedOrigins(): string[] | undefined {
  const elements = [...document.querySelectorAll<HTMLMetaElement | HTMLScriptElement>(ALLOW_LIST)];
  if (!elements.length) return undefined;
  const lists = elements.map((element) =>
    element instanceof HTMLMetaElement ? element.content : element.dataset.allow!,
  );
  return lists
    .flatMap((list) => list.match(/\S+/g) ?? [])
    .map(getOrigin)
    .filter((origin) => origin !== '');
}

/** Whether the page takes news from an address: any where it has no list, else those of its own origin and the listed ones. */
export function isAllowedOrigin(url: string): boolean {
  const origins = readAllowedOrigins();
  return !origins || [location.origin, ...origins].includes(getOrigin(url));
}
