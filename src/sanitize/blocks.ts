import { media } from './media.js';
import { create, isBlank, rename } from './nodes.js';
import type { Labels, SanitizeOptions } from './options.js';

/** Elements, beside those of `allowed.ts`. The last line is turned into links and players by `media.ts`, and never shown as it came. */
const TAGS = (
  'blockquote h1 h2 h3 h4 h5 h6 pre caption col colgroup table tbody td tfoot th thead tr ' +
  'audio embed iframe object source video'
).split(' ');

/** Headings, tables, frames and players: what many articles have none of. They are let through with what looks after them. */
export const blocks = {
  tags: TAGS,
  attributes: ['colspan', 'data', 'rowspan', 'scope', 'span'],
  first(root: HTMLElement, options: SanitizeOptions, labels: Labels): void {
    media(root, options, labels);
    for (const node of root.querySelectorAll('table,td,th,col,colgroup'))
      for (const name of ['width', 'height']) node.removeAttribute(name);
  },
  last(root: HTMLElement, options: SanitizeOptions, labels: Labels): void {
    tables(root, labels);
    headings(root, options);
  },
};

/** One that is wider than the page scrolls by itself, with the keyboard too. */
function tables(root: ParentNode, { table }: Labels) {
  for (const node of root.querySelectorAll('table')) {
    const parent = node.parentElement;
    if (parent?.closest('table')) continue;
    let box: Element | null = parent;
    if (!box?.matches('div') || [...box.childNodes].some((child) => child !== node && !isBlank(child))) {
      box = create('div');
      node.replaceWith(box);
      box.append(node);
    }
    // the keyboard scrolls what has the focus
    for (const [name, value] of Object.entries({ role: 'group', tabindex: '0', 'aria-label': table }))
      box.setAttribute(name, value);
  }
}

/** The levels in use become those below the title, in their order and without a gap. */
function headings(root: ParentNode, { titleLevel }: SanitizeOptions) {
  const all = [...root.querySelectorAll('h1,h2,h3,h4,h5,h6')];
  const used = [...new Set(all.map(({ nodeName }) => nodeName))].sort();
  let last = titleLevel;
  for (const node of all) {
    last = Math.min(titleLevel + 1 + used.indexOf(node.nodeName), last + 1, 6);
    const language = node.getAttribute('lang');
    rename(node, `h${last}`, language ? { lang: language } : {});
  }
}
