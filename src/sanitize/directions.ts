/** Characters that begin another direction, and those that end it: https://www.unicode.org/reports/tr9/ */
const CONTROLS = /[\u202a-\u202e\u2066-\u2069]/g;
const FIRST_ISOLATE = '\u2066';
const POP_ISOLATE = '\u2069';
const POP_EMBEDDING = '\u202c';
const BLOCK = 'p,div,li,td,th,h1,h2,h3,h4,h5,h6,blockquote,figcaption,dd,dt,pre,summary,caption,body';

/** The characters that end all directions which a text begins and leaves open, the last one first. */
function missingEnds(text: string): string {
  const open: string[] = [];
  let isolates = 0;
  for (const [control] of text.matchAll(CONTROLS)) {
    if (control === POP_ISOLATE) {
      if (!isolates) continue;
      open.length = open.lastIndexOf(POP_ISOLATE); // ends the embeddings in it, too
      isolates--;
    } else if (control === POP_EMBEDDING) {
      if (open.at(-1) === POP_EMBEDDING) open.pop();
    } else if (control >= FIRST_ISOLATE) {
      open.push(POP_ISOLATE);
      isolates++;
    } else open.push(POP_EMBEDDING);
  }
  return open.reverse().join('');
}

/** Ends what changes the direction of letters at the end of each block, so that nothing behind it is written backwards. */
export function closeDirections(root: Element): void {
  if (!/[\u202a-\u202e\u2066-\u2069]/.test(root.textContent!)) return;
  const lastOfBlock = new Map<Element, { text: string[]; node: Text }>();
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const block = node.parentElement!.closest(BLOCK) ?? root;
    const text = lastOfBlock.get(block)?.text ?? [];
    text.push(node.data);
    lastOfBlock.set(block, { text, node });
  }
  for (const { text, node } of lastOfBlock.values()) node.data += missingEnds(text.join(''));
}
