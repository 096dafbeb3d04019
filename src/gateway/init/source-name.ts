import { fold } from '../../feed/fold-accents.js';

/** The longest name of a source. */
const LONGEST = 64;

/** File names that say nothing of a page. */
const EMPTY_NAMES = /^(?:index|default|home|trang-?chu|feed|rss|pages)(?:\.\w+)?$/i;

const decode = (text: string) => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** A name for the source of an address, of ASCII letters, digits and `-`: `phuong-example-vn-tin-tuc`. */
export function nameSource(address: string, taken: ReadonlySet<string>): string {
  const { host, pathname } = new URL(address);
  const parts = pathname.split('/').filter((part) => part && !EMPTY_NAMES.test(part));
  const words = [host.replace(/^www\./, ''), ...parts.map((part) => decode(part).replace(/\.\w{2,5}$/, ''))].join('-');
  const name = fold(words)
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, LONGEST - 4)
    .replace(/-$/, '');
  const base = name || 'nguon-tin';
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(candidate)) return candidate;
  }
}
