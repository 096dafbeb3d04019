import { absoluteUrl } from '../urls.js';

/** An attribute with an address, up to its value. Without backtracking: each part ends where the next one begins. */
const ADDRESS =
  /(\s(?:href|src|data-src|data-original|poster|srcset|data-srcset)\s*=\s*)(?:"([^"<>]*)"|'([^'<>]*)'|([^\s"'<>]+))/gi;

/** One address as an absolute one; places in the text itself and other schemes than http(s) stay as they are. */
const resolve = (address: string, base: string) =>
  address.trim()[0] === '#' ? address : (absoluteUrl(address, base) ?? address);

/** The candidates of a `srcset` (https://html.spec.whatwg.org/multipage/images.html#srcset-attributes). */
const resolveSet = (candidates: string, base: string) =>
  candidates
    .split(/,\s+/)
    .map((candidate) => candidate.trim().replace(/^\S+/, (address) => resolve(address, base)))
    .join(', ');

/** HTML whose relative addresses are absolute, because nothing in the model says where they start from. */
export const resolveHtml = (html: string, base: string): string =>
  html.replace(ADDRESS, (_, name: string, double?: string, single?: string, bare = '') => {
    const value = (/srcset/i.test(name) ? resolveSet : resolve)(double ?? single ?? bare, base);
    const quote = single === undefined ? '"' : "'";
    return `${name}${quote}${value}${quote}`;
  });
