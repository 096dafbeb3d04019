import { compile } from 'css-select';
import type { AnyNode, Element } from 'domhandler';

type Query = ReturnType<typeof compile<AnyNode, Element>>;

/** A selector of the configuration: CSS, optionally followed by ` @attribute`. */
export interface Selector {
  /** Absent where the element itself is meant: `@href`, `:scope`, `:scope:own`. */
  query?: Query;
  /** `~ tr .date`: what stands behind an item, up to the next item. */
  isAfterItem: boolean;
  attribute?: string;
  /** `:own`: only the text that is directly in the element. */
  isOwnText: boolean;
  /** `:not(…)` at the end: elements whose text does not count. */
  excluded?: Query;
}

const compileCss = (css: string) => compile<AnyNode, Element>(css, { pseudos: { own: () => true } });

/** The item itself, its own text where `:own` follows. */
const ITSELF = /^:scope(?::own)?$/;

const parsedSelectors = new Map<string, Selector>();

/** @throws {Error} when the CSS is invalid. */
export function parseSelector(text: string): Selector {
  const known = parsedSelectors.get(text);
  if (known) return known;
  const { css: written, attribute } = splitAttribute(text.trim());
  const isAfterItem = written.startsWith('~');
  const css = isAfterItem ? written.slice(1).trim() : written;
  const exclusions = findExclusions(css);
  const selector: Selector = {
    query: css && !ITSELF.test(css) ? compileCss(css) : undefined,
    isAfterItem,
    attribute,
    isOwnText: /:own$/.test(css),
    excluded: exclusions.length ? compileCss(exclusions.join(',')) : undefined,
  };
  parsedSelectors.set(text, selector);
  return selector;
}

/** Splits `img @data-src` into CSS and the name of an attribute. */
export function splitAttribute(text: string): { css: string; attribute?: string } {
  const at = text.lastIndexOf('@');
  const attribute = text.slice(at + 1);
  const isSeparate = at === 0 || (at > 0 && /\s/.test(text[at - 1]!));
  if (!isSeparate || !/^[\w:-]+$/.test(attribute)) return { css: text };
  return { css: text.slice(0, at).trim(), attribute };
}

/** How much deeper a character leads. */
const DEPTHS = new Map([
  ['(', 1],
  ['[', 1],
  [')', -1],
  [']', -1],
]);

/** The arguments of each `:not(…)` that stands at the end of a selector or of one of its alternatives. */
function findExclusions(css: string): string[] {
  const found: string[] = [];
  let atEnd: string[] = [];
  let depth = 0;
  let start = -1; // of the argument of a `:not(…)` that is not closed yet
  for (let index = 0; index < css.length; index++) {
    const character = css[index]!;
    if (character === '\\') index++;
    else if (character === '"' || character === "'") index = endOfString(css, index);
    else if (DEPTHS.has(character)) {
      depth += DEPTHS.get(character)!;
      if (depth) continue;
      if (start >= 0) atEnd.push(css.slice(start, index));
      start = -1;
    } else if (depth === 0 && css.startsWith(':not(', index)) {
      index += ':not'.length;
      start = index + 1;
      depth = 1;
    } else if (depth === 0 && character === ',') {
      found.push(...atEnd);
      atEnd = [];
    } else if (depth === 0 && css.startsWith(':own', index)) {
      index += ':own'.length - 1;
    } else if (depth === 0 && !/\s/.test(character)) {
      atEnd = [];
    }
  }
  return [...found, ...atEnd];
}

function endOfString(css: string, start: number): number {
  let end = start + 1;
  while (end < css.length && css[end] !== css[start]) end += css[end] === '\\' ? 2 : 1;
  return end;
}
