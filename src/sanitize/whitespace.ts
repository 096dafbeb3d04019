import { inert } from './dom.js';
import { isBlank } from './nodes.js';

/** Runs of blanks that do not break, empty paragraphs, and line breaks at their ends or in heaps. */
export function blanks(root: HTMLElement) {
  const walker = inert().createTreeWalker(root, 4 /* text */);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null)
    if (!node.parentElement?.closest('pre,code'))
      node.data = node.data.replace(/\s{2,}/g, (run) => (run.includes('\xa0') ? ' ' : run));
  // from the inside out, as what holds only empty paragraphs is empty too
  for (const node of [...root.querySelectorAll('p,div,span,a,b,strong,i,em,u,li,ul,ol,h1,h2,h3,h4,h5,h6')].reverse())
    if (isBlank(node))
      node.replaceWith(...(/^(SPAN|A|B|STRONG|I|EM|U)$/.test(node.nodeName) ? node.childNodes : pixelsIn(node)));
  for (const node of root.querySelectorAll('br')) {
    const before = beside(node, 'previousSibling');
    if (!before || !beside(node, 'nextSibling') || (isBreak(before) && isBreak(beside(before, 'previousSibling'))))
      node.remove();
  }
}

/** What counts readers, and would be lost with the paragraph that holds nothing else. */
const pixelsIn = (node: Element) => node.querySelectorAll('img');

const isBreak = (node: Node | null) => node?.nodeName === 'BR';

/** The next sibling but for blanks. */
function beside(node: Node, way: 'previousSibling' | 'nextSibling'): Node | null {
  let next = node[way];
  while (next?.nodeType === 3 && isBlank(next)) next = next[way];
  return next;
}
