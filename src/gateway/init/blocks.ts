import type { Element } from 'domhandler';
import { readAttribute } from '../sources/html.js';
import type { Headline } from './headlines.js';
import { classesOf } from './lasting-names.js';
import type { PageIndex } from './page-index.js';

/** One repeated block of a page, with the link to its article. */
export interface Block {
  element: Element;
  headline: Headline;
}

/** The headlines whose links have places from `start` to `end`, a few at most; found by halving, as they are in order. */
export function headlinesBetween(
  index: PageIndex,
  headlines: readonly Headline[],
  start: number,
  end: number,
  most = 4,
): Headline[] {
  let low = 0;
  let high = headlines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (index.of(headlines[middle]!.link).order < start) low = middle + 1;
    else high = middle;
  }
  const found: Headline[] = [];
  for (let at = low; at < low + most && headlines[at] && index.of(headlines[at]!.link).order < end; at++)
    found.push(headlines[at]!);
  return found;
}

/** Attributes with which old pages lay out their columns. */
const LAYOUT = ['width', 'align', 'bgcolor'];

/** The place of an element among its siblings. */
const STATE = /^(?:odd|even|first|last|active|alt|clearfix)$/;
/** How wide a column is; other numbers in classes count elements. */
const GRID_COLUMN = /^(?:col|span|large|medium|small|grid|w)(?:-[a-z]+)*-?\d+$/;

/** What tells an element from others of its tag: its classes, else what it looks like. */
export function signature(element: Element): string {
  const classes = classesOf(element).filter(
    (name) => !STATE.test(name) && (!/\d/.test(name) || GRID_COLUMN.test(name)),
  );
  const looks = LAYOUT.map((name) => readAttribute(element, name) ?? '');
  return `${element.name}.${[...classes].sort().join('.')}[${classes.length ? '' : looks}]`;
}
