/** Prints one element of a page and nothing else, by style sheets that are there while it prints. */

/** The node above in the tree as it is drawn: through slots, and out of shadow roots. */
const above = (node: Element): Element | null =>
  node.assignedSlot ??
  node.parentElement ??
  ((node.parentNode as ShadowRoot | null)?.host as Element | undefined) ??
  null;

/** The selector of the node above, within the tree that holds both, and the place of the node below it. */
function place(node: Element): [above: string, step: string] {
  const parent = node.parentNode!;
  if (parent === document) return ['', ':root'];
  const step = `:nth-child(${[...parent.children].indexOf(node) + 1})`;
  return [parent instanceof ShadowRoot ? ':host > ' : `${place(parent as Element).join('')} > `, step];
}

/** What hides everything beside a node, and lets the node take all of the paper. */
function rules(node: Element): string {
  const [above, step] = place(node);
  return `@media print {
    ${above && `${above}:not(${step}) { display: none !important; }`}
    ${above}${step} { display: block !important; position: static !important; inline-size: auto !important; max-inline-size: none !important;
      block-size: auto !important; max-block-size: none !important; margin: 0 !important; padding: 0 !important; border: 0 !important;
      overflow: visible !important; transform: none !important; background: #fff !important; color: #000 !important; box-shadow: none !important; }
  }`;
}

/** Opens the browser's print dialog for this element. */
export function printOnly(element: Element): void {
  const added: [Document | ShadowRoot, CSSStyleSheet][] = [];
  for (let node: Element | null = element; node; node = above(node)) {
    const root = node.getRootNode() as Document | ShadowRoot;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules(node));
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    added.push([root, sheet]);
  }
  const restore = () => {
    for (const [root, sheet] of added)
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
  };
  window.addEventListener('afterprint', restore, { once: true });
  window.print();
}
