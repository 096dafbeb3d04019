import type { SanitizeOptions } from './options.js';

/** Characters and candidates that a `srcset` may have. */
const MAX_LENGTH = 10_000;
const MAX_CANDIDATES = 20;
/** Lengths, media conditions and functions such as `min()`: nothing that loads. */
const PLAIN_SIZES = /^[\w\s().,:<>=%+*/-]{1,200}$/;

/** An address, and for which width or density it is meant. */
const CANDIDATE = /^(\S+)(?:\s+(\d{1,5}(?:\.\d{1,3})?[wx]))?$/;

/**
 * The versions of a picture (https://html.spec.whatwg.org/multipage/images.html#srcset-attributes) with absolute http(s)
 * addresses; undefined where one of them has none, or is not written plainly.
 */
function resolveSet(written: string, { resolve, picture }: SanitizeOptions): string | undefined {
  const candidates = written.length > MAX_LENGTH ? [] : written.trim().split(/,\s/);
  if (candidates.length > MAX_CANDIDATES) return;
  const resolved: string[] = [];
  for (const candidate of candidates) {
    const [, address, descriptor = '1x'] = CANDIDATE.exec(candidate.trim()) ?? [];
    const url = address && resolve(address);
    if (!url || /,$/.test(url)) return;
    resolved.push(`${picture(url)} ${descriptor}`);
  }
  return resolved.join(', ') || undefined;
}

/** Checks every address in `srcset`, and leaves `sizes` only beside it. */
function keepVersions(image: HTMLImageElement, options: SanitizeOptions): void {
  const written = image.getAttribute('srcset');
  const versions = written === null ? undefined : resolveSet(written, options);
  if (versions) image.srcset = versions;
  else image.removeAttribute('srcset');
  if (!versions || !PLAIN_SIZES.test(image.sizes)) image.removeAttribute('sizes');
}

/** The attributes for versions of pictures, and the check of all that are in an article. */
export const srcset = {
  attributes: ['srcset', 'sizes'],
  afterPostprocess(root: HTMLElement, options: SanitizeOptions): void {
    for (const image of root.querySelectorAll('img')) keepVersions(image, options);
  },
};
