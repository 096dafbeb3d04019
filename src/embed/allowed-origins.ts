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
 */
export function readAllowedOrigins(): string[] {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="bantin:allow"]');
  const tags = [...document.querySelectorAll<HTMLScriptElement>('script[src*="bantin.js"]')];
  const lists = [meta?.content ?? '', ...tags.map(({ dataset }) => dataset.allow ?? '')];
  const origins = lists.flatMap((list) => list.match(/\S+/g) ?? []).map(getOrigin);
  return origins.filter((origin) => origin !== '');
}
