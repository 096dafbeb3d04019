import { inert } from './dom.js';
import { isEmpty } from './nodes.js';

type Direction = 'previousSibling' | 'nextSibling';

/** Removes what is only there to keep things apart: runs of non-breaking spaces, empty elements, superfluous line breaks. */
export function cleanWhitespace(root: HTMLElement): void {
  collapseSpaces(root);
  // From the inside out, because what holds only empty elements is empty, too.
  for (const node of [...root.querySelectorAll('p,div,span,a,b,strong,i,em,u,li,ul,ol,h1,h2,h3,h4,h5,h6')].reverse())
    if (isEmpty(node)) removeEmpty(node);
  for (const node of root.querySelectorAll('br')) if (!isNeeded(node)) node.remove();
}

function collapseSpaces(root: HTMLElement): void {
  const walker = inert().createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (node.parentElement?.closest('pre,code')) continue;
    node.data = node.data.replace(/\s{2,}/g, (run) => (run.includes('\xa0') ? ' ' : run));
  }
}

/** Keeps the spaces of an inline element, and the invisible images of any other, which count readers. */
function removeEmpty(node: Element): void {
  const isInline = /^(SPAN|A|B|STRONG|I|EM|U)$/.test(node.nodeName);
  node.replaceWith(...(isInline ? node.childNodes : node.querySelectorAll('img')));
}

/** Whether a line break is between two lines, and not the third one in a row. */
function isNeeded(node: Element): boolean {
  const before = siblingOf(node, 'previousSibling');
  if (!before || !siblingOf(node, 'nextSibling')) return false;
  return !isLineBreak(before) || !isLineBreak(siblingOf(before, 'previousSibling'));
}

const isLineBreak = (node: Node | null) => node?.nodeName === 'BR';

/** The next sibling that is not empty text. */
function siblingOf(node: Node, direction: Direction): Node | null {
  let next = node[direction];
  while (next?.nodeType === Node.TEXT_NODE && isEmpty(next)) next = next[direction];
  return next;
}
