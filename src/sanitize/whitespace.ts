import { inert, unwrap } from './dom.js';
import { isEmpty } from './nodes.js';

/** What goes where nothing is in it. */
const REMOVABLE = 'p,div,span,a,b,strong,i,em,u,li,ul,ol,h1,h2,h3,h4,h5,h6';
/** What a reader sees even without text. */
const VISIBLE = /^(?:IMG|IFRAME|VIDEO|AUDIO|HR|TABLE)$/;

/** Removes what is only there to keep things apart: runs of non-breaking spaces, empty elements, superfluous line breaks. */
export function cleanWhitespace(root: HTMLElement): void {
  collapseSpaces(root);
  removeEmptyElements(root);
  const parents = new Set<Node>();
  for (const node of root.querySelectorAll('br')) parents.add(node.parentNode!);
  for (const parent of parents) removeLineBreaks(parent);
}

function collapseSpaces(root: HTMLElement): void {
  const walker = inert().createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (!/\s\s/.test(node.data) || node.parentElement?.closest('pre,code')) continue;
    node.data = node.data.replace(/\s{2,}/g, (run) => (run.includes('\xa0') ? ' ' : run));
  }
}

/** From the inside out, because what holds only empty elements is empty, too: each node is looked at once. */
function removeEmptyElements(root: HTMLElement): void {
  const filled = new Set<Node | null>();
  const walker = inert().createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  const nodes: Node[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  for (const node of nodes.reverse()) {
    if (node instanceof Element ? isVisible(node) || filled.has(node) : !isEmpty(node)) filled.add(node.parentNode);
    else if (node instanceof Element && node.matches(REMOVABLE)) removeEmpty(node);
  }
}

const isVisible = (node: Element) => VISIBLE.test(node.nodeName) && !node.matches('img[hidden]');

/** Keeps the spaces of an inline element, and the invisible images of any other, which count readers. */
function removeEmpty(node: Element): void {
  if (/^(SPAN|A|B|STRONG|I|EM|U)$/.test(node.nodeName)) unwrap(node);
  else node.replaceWith(...node.querySelectorAll('img'));
}

/** Leaves line breaks that are between two lines, and no third one in a row. */
function removeLineBreaks(parent: Node): void {
  let breaks: ChildNode[] = [];
  let hasLine = false;
  for (const node of [...parent.childNodes]) {
    if (node.nodeName === 'BR') {
      breaks.push(node);
      continue;
    }
    if (node.nodeType === Node.TEXT_NODE && isEmpty(node)) continue;
    for (const superfluous of breaks.slice(hasLine ? 2 : 0)) superfluous.remove();
    breaks = [];
    hasLine = true;
  }
  for (const superfluous of breaks) superfluous.remove();
}
