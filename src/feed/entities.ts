import { trustedTypesPolicy } from './trusted-types.js';
import { fixC1 } from './windows-1252.js';

/** The character that HTML gives a name, such as `eacute`; undefined where it has no such name, or none is known here. */
export type CharacterNamed = (name: string) => string | undefined;

const MOST_FREQUENT = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\xa0'],
]);

/** What the parser said, so that it is asked once for each name. Bounded, because the names are foreign. */
const known = new Map<string, string | undefined>();
const MAX_KNOWN = 500;

/** Asks the HTML parser of the browser, which knows all names. */
function parseName(name: string): string | undefined {
  try {
    const html = `&${name};`;
    const trusted = (trustedTypesPolicy()?.createHTML(html) ?? html) as string;
    const text = new DOMParser().parseFromString(trusted, 'text/html').body.textContent!;
    return text.endsWith(';') ? undefined : text;
  } catch {
    return; // no parser here, or the page does not allow our policy
  }
}

export function characterNamed(name: string): string | undefined {
  const frequent = MOST_FREQUENT.get(name);
  if (frequent) return frequent;
  if (!known.has(name)) {
    if (known.size > MAX_KNOWN) known.clear();
    known.set(name, parseName(name));
  }
  return known.get(name);
}

/** Decodes references to characters, once; unknown names stay as they are. */
export function decodeEntities(text: string, named: CharacterNamed): string {
  if (!text.includes('&')) return text;
  const decoded = text.replace(/&(?:#(?:x([\da-f]+)|(\d+))|(\w+));/gi, (entity, hex, decimal, name?: string) => {
    if (name) return named(name) ?? entity;
    const code = hex ? parseInt(hex, 16) : +decimal;
    return code && code < 0x110000 ? String.fromCodePoint(code) : '';
  });
  // Publishers write positions of windows-1252 and mean its quotation marks, as HTML does.
  return fixC1(decoded);
}
