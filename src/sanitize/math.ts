import { inert, moveChildren } from './dom.js';
import { create } from './nodes.js';

/** Elements with a base, and behind it what is written higher or lower. */
const SCRIPTS = new Map([
  ['msup', ['sup']],
  ['mover', ['sup']],
  ['msub', ['sub']],
  ['munder', ['sub']],
  ['msubsup', ['sub', 'sup']],
  ['munderover', ['sub', 'sup']],
]);

/** Wraps the children behind the base in the elements of HTML that look the same. */
function markScripts(node: Element, tags: readonly string[]): void {
  for (const [index, child] of [...node.children].slice(1, 1 + tags.length).entries()) {
    const script = create(tags[index]!);
    child.replaceWith(script);
    script.append(child);
  }
}

/** Writes the signs that a reader sees between the letters. */
function writeSigns(node: Element): void {
  if (node.localName === 'mfrac') node.firstElementChild?.after('/');
  if (node.localName === 'msqrt' || node.localName === 'mroot') node.prepend('√');
}

/** Replaces formulas in MathML with their letters, powers and indices. DOMPurify would drop all of them. */
export function replaceFormulas(root: ParentNode): void {
  for (const formula of root.querySelectorAll('math')) {
    // The source of the formula in another language, which browsers do not show.
    for (const node of formula.querySelectorAll('annotation,annotation-xml')) node.remove();
    const nodes = [...formula.querySelectorAll('*')];
    for (const node of nodes) {
      const tags = SCRIPTS.get(node.localName);
      if (tags) markScripts(node, tags);
      else writeSigns(node);
    }
    for (const node of [...nodes, formula]) {
      const letters = inert().createDocumentFragment();
      moveChildren(node, letters);
      node.replaceWith(letters);
    }
  }
}
