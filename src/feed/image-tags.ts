/** What an `<img>` says of itself, whether it is read from a text or from a DOM. */

/** Gives an attribute of a tag; nothing for an absent one. */
export type GetAttribute = (name: string) => string | null | undefined;

/** Where lazy loaders keep an address; `src` is their placeholder then. */
const LAZY_SOURCES = ['data-src', 'data-lazy-src', 'data-original', 'lazy-src', 'data-lazyload'];
const SOURCE_SETS = ['data-srcset', 'data-lazy-srcset', 'srcset'];

/** The largest picture of a `srcset`: https://html.spec.whatwg.org/multipage/images.html#srcset-attributes */
function largestOf(srcset: string | null | undefined): string | undefined {
  let largest: string | undefined;
  let most = 0;
  let url = '';
  const take = (size: number) => {
    if (!url || size <= most) return;
    largest = url;
    most = size;
  };
  for (const token of srcset?.split(/\s+/) ?? []) {
    // A size, perhaps with the next address behind its comma.
    const [isSize, size, next = ''] = /^(\d[\d.]*)[wxh](?:,(.*))?$/.exec(token) ?? [];
    take(size && url ? +size : 1);
    if (!isSize) url = token.replace(/^,/, '');
    else if (token.includes(',')) url = next;
  }
  take(1);
  return largest?.replace(/,$/, '');
}

const isAddress = (value: string | null | undefined) => !!value && !/^\s*(?:data:|about:|#|$)/i.test(value);

/**
 * The address of a picture as it is written: that which a lazy loader reads, else `src`, else the largest of a `srcset`, else
 * the original file. Without one, a picture in itself (`data:`).
 */
export function writtenAddress(get: GetAttribute): string | undefined {
  const candidates = [
    ...LAZY_SOURCES.map(get),
    largestOf(get('data-srcset')),
    get('src'),
    ...SOURCE_SETS.map((name) => largestOf(get(name))),
    get('data-large-file'),
    get('data-orig-file'),
  ];
  return candidates.find(isAddress) ?? get('src') ?? undefined;
}

/** Width or height in pixels, by its attribute or by its style; undefined for "50%", "auto" and the like. */
export function pixelsOf(get: GetAttribute, name: 'width' | 'height'): number | undefined {
  const inStyle = RegExp(`(?:^|[;\\s])${name}\\s*:\\s*(\\d+)(?:px|\\s*(?:;|$))`, 'i').exec(get('style') ?? '')?.[1];
  const written = inStyle ?? /^\s*(\d+)(?:\.\d*)?\s*(?:px\s*)?$/.exec(get(name) ?? '')?.[1];
  return written === undefined ? undefined : +written;
}

/** Whether readers do not see it: it counts them. */
export const isUnseen = (get: GetAttribute): boolean =>
  typeof get('hidden') === 'string' ||
  /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0(?:\.0*)?(?:[%;\s]|$))/i.test(
    get('style') ?? '',
  ) ||
  (pixelsOf(get, 'width') ?? 9) < 3 ||
  (pixelsOf(get, 'height') ?? 9) < 3;
