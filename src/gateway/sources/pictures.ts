import type { Element } from 'domhandler';
import { readAttribute } from './html.js';

/** Attributes that lazy loaders read in place of `src`, the most common first. */
export const LAZY_ATTRIBUTES = [
  'data-src',
  'data-original',
  'data-lazy-src',
  'data-lazy',
  'data-original-src',
  'data-url',
  'data-image',
];
/** Attributes with several addresses, as in https://html.spec.whatwg.org/multipage/images.html#srcset-attributes */
const SOURCE_SETS = ['data-srcset', 'data-lazy-srcset', 'srcset'];
/** Attributes with the address of a background. */
const BACKGROUNDS = ['data-bg', 'data-background', 'data-background-image', 'data-bgset'];

/** Whether a value is an address, and no picture inside the page, which lazy loaders put in its place. */
const isAddress = (value: string | undefined): value is string => Boolean(value) && !/^data:/i.test(value!);

/** The address in `data-src` and the like, without a look at `src`. */
export const readLazySource = (image: Element): string | undefined =>
  LAZY_ATTRIBUTES.map((name) => readAttribute(image, name)).find(isAddress);

/** The address of the picture that an element shows: lazily loaded, in `src`, in a set of sizes, or as its background. */
export function readPicture(element: Element): string | undefined {
  const sets = SOURCE_SETS.map((name) => readLargest(readAttribute(element, name)));
  const background = readBackground(readAttribute(element, 'style'));
  const backgrounds = BACKGROUNDS.map((name) => readAttribute(element, name));
  const lazy = readLazySource(element);
  return [lazy, readAttribute(element, 'src'), ...sets, ...backgrounds.map(unwrapUrl), background].find(isAddress);
}

/** `data-bg` holds an address, or `url(…)` around one. */
const unwrapUrl = (value: string | undefined) => readBackground(value) ?? value;

/** The address of the largest picture of a `srcset`. */
function readLargest(set: string | undefined): string | undefined {
  let best: { url: string; size: number } | undefined;
  for (const candidate of set?.split(/,\s/) ?? []) {
    const [url = '', descriptor = '1x'] = candidate.trim().split(/\s+/);
    const size = Number.parseFloat(descriptor) || 0;
    if (url && (!best || size > best.size)) best = { url, size };
  }
  return best?.url;
}

/**
 * The first address in the `url(…)` of a style: https://www.w3.org/TR/css-values-4/#urls. An address may be in quotes and
 * have escapes.
 */
export function readBackground(style: string | undefined): string | undefined {
  if (!style) return;
  const lower = style.toLowerCase();
  for (let at = lower.indexOf('url('); at >= 0; at = lower.indexOf('url(', at)) {
    const { url, end } = readUrlToken(style, at + 'url('.length);
    if (isAddress(url)) return url;
    at = end;
  }
}

/** The address behind `url(`: to the closing quote where there is an opening one, else to the closing parenthesis. */
function readUrlToken(style: string, start: number): { url: string; end: number } {
  let end = start;
  while (/\s/.test(style[end] ?? '')) end++;
  const quote = style[end] === '"' || style[end] === "'" ? style[end]! : '';
  const first = quote ? end + 1 : end;
  end = first;
  while (end < style.length && style[end] !== (quote || ')')) end += style[end] === '\\' ? 2 : 1;
  return { url: decodeEscapes(style.slice(first, end)).trim(), end };
}

/** Replaces CSS escapes such as `\28` and `\(` by their characters: https://www.w3.org/TR/css-syntax-3/#consume-escaped-code-point */
const decodeEscapes = (text: string) =>
  text.replace(/\\(?:([\da-f]{1,6})\s?|(.))/gis, (_, code: string | undefined, character: string) => {
    if (code === undefined) return character;
    const point = Number.parseInt(code, 16);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd';
  });
