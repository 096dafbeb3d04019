/** Addresses that people enter, or that come with a link or a snippet. */

/** Relative addresses start from the page where the snippet will be. */
const ANY_PAGE = 'https://trang.example/';

function parse(address: string): URL | undefined {
  try {
    return new URL(address, ANY_PAGE);
  } catch {
    return undefined;
  }
}

/** False for `javascript:` and the like. */
export const isWebAddress = (address: string): boolean => /^https?:$/.test(parse(address)?.protocol ?? '');

/** The origin of an absolute address; undefined for one of the page's own server. */
export function originOf(address: string): string | undefined {
  const origin = parse(address)?.origin;
  return origin === new URL(ANY_PAGE).origin || origin === 'null' ? undefined : origin;
}

/** The origins of these addresses, each once. */
export const originsOf = (addresses: readonly string[]): string[] => [
  ...new Set(addresses.flatMap((address) => originOf(address) ?? [])),
];
