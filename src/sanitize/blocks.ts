import { replacePlayers } from './media.js';
import { create, isAlone, rename } from './nodes.js';
import type { Labels, SanitizeOptions } from './options.js';

/** Elements, beside those of `allow-list.ts`. Those in the last line become players in `media.ts`. */
const TAGS = (
  'blockquote h1 h2 h3 h4 h5 h6 pre caption col colgroup table tbody td tfoot th thead tr ' + 'audio source video'
).split(' ');

/** Headings, tables and players, which many articles do not have. */
export const blocks = {
  tags: TAGS,
  attributes: ['colspan', 'rowspan', 'scope', 'span'],
  beforePostprocess(root: HTMLElement, options: SanitizeOptions, labels: Labels): void {
    replacePlayers(root, options, labels);
    for (const node of root.querySelectorAll('table,td,th,col,colgroup')) {
      node.removeAttribute('width');
      node.removeAttribute('height');
    }
  },
  afterPostprocess(root: HTMLElement, options: SanitizeOptions, labels: Labels): void {
    for (const table of root.querySelectorAll('table')) makeScrollable(table, labels);
    shiftHeadings(root, options);
  },
};

/** Puts a table into a box that scrolls by itself, where the table is wider than the page; with the keyboard, too. */
function makeScrollable(table: HTMLTableElement, labels: Labels): void {
  const parent = table.parentElement;
  if (parent?.closest('table')) return;
  const box = isBoxOf(parent, table) ? parent : wrap(table);
  box.setAttribute('role', 'group');
  box.setAttribute('tabindex', '0'); // the keyboard scrolls what has the focus
  box.setAttribute('aria-label', labels.table);
}

/** Whether an element is a `<div>` with nothing else in it, such as the box of an earlier round. */
const isBoxOf = (parent: HTMLElement | null, table: Element): parent is HTMLElement =>
  !!parent?.matches('div') && isAlone(table);

function wrap(table: Element): HTMLElement {
  const box = create('div');
  table.replaceWith(box);
  box.append(table);
  return box;
}

/** Renames headings to levels below the title, in the same order and without a gap. */
function shiftHeadings(root: ParentNode, { titleLevel }: SanitizeOptions): void {
  const headings = [...root.querySelectorAll('h1,h2,h3,h4,h5,h6')];
  const usedLevels = [...new Set(headings.map(({ nodeName }) => nodeName))].sort();
  let last = titleLevel;
  for (const node of headings) {
    last = Math.min(titleLevel + 1 + usedLevels.indexOf(node.nodeName), last + 1, 6);
    const lang = node.getAttribute('lang');
    rename(node, `h${last}`, lang ? { lang } : {});
  }
}
